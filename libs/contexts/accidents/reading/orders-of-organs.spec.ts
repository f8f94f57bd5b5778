import { instant } from '#domain/kernel';
import type { ReadingOffice } from '../../licensing/processes/reading-office.examples.js';
import { death, openAccidentsDesk, toAnsweredOrders } from './reading-desk.examples.js';

type Item = Readonly<{ accidentId: string; item: string; stage: string }>;

let office: ReadingOffice;
beforeAll(async () => (office = await openAccidentsDesk()), 120_000);
afterAll(() => office.close());

/** What somebody reads of the orders: which, and how far each is. */
const read = async (who: string): Promise<readonly Item[]> => {
  const { status, body } = await office.get(who, '/accident-orders');
  expect(status).toBe(200);
  return body.items as readonly Item[];
};
const stagesOf = async (who: string) => (await read(who)).map(({ item, stage }) => [item, stage]);

describe('ACC-S8 What accidents had ordered, asked of a database', () => {
  it('is nothing before a report is approved, and never a unit’s to read', async () => {
    expect(await read('head')).toEqual([]);
    expect((await office.get('applicant', '/accident-orders')).status).toBe(403);
  });

  it('is to each organ its own and those of whom it oversees, and to the auditor all', async () => {
    const id = (await office.post('duty', '/accidents', death)).body.id as string;
    await toAnsweredOrders(office, id);
    expect(await stagesOf('head')).toEqual([
      ['o2', 'open'],
      ['o1', 'open'],
      ['o3', 'done'],
    ]);
    expect(await read('street-head')).toEqual([
      {
        accidentId: id,
        unitName: '江门市江海区宏达化工有限公司',
        occurredAt: instant(death.occurredAt),
        gradeName: { en: 'ordinary', zh: '一般事故' },
        item: 'o2',
        kind: 'measure',
        what: '排查辖区脚手架',
        organ: expect.anything(),
        due: '2026-11-30',
        stage: 'open',
      },
    ]);
    expect(await stagesOf('jiangnan-head')).toEqual([]);
    expect((await read('auditor')).map(({ item }) => item)).toEqual(['o2', 'o1', 'o3']);
  }, 120_000);
});
