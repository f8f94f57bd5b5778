import { openReadingOffice, type ReadingOffice } from '../../processes/reading-office.examples.js';
import { grantedHazchem } from '../../processes/window.examples.js';

describe('The public register', () => {
  let office: ReadingOffice;
  beforeAll(async () => {
    office = await openReadingOffice();
  }, 60_000);
  afterAll(() => office.close());

  it.each(['/public/licences', '/public/licences/LH2026X'])(
    'DESK-24 answers nobody how a licence will stand: %s',
    async (path) => {
      expect(await office.get(undefined, `${path}?on=2026-09-07`)).toMatchObject({ status: 200 });
      expect(await office.get(undefined, `${path}?on=2099-01-01`)).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'on', rule: 'notInFuture' }] },
      });
      expect(await office.get(undefined, '/items?on=2099-01-01')).toMatchObject({ status: 200 });
    },
  );

  it('ISSUE-11.8 answers anybody what it showed at a moment', async () => {
    const id = await grantedHazchem(office.post);
    await office.settle();
    const { number } = (await office.get('auditor', `/licences/${id}`)).body;
    const held = async (asked: string): Promise<readonly unknown[]> => {
      const { body } = await office.get(undefined, `/public/licences${asked}`);
      return (body.items as readonly Record<string, unknown>[]).map((one) => one.number);
    };
    const tonight = encodeURIComponent('2026-09-07T23:00:00+08:00');
    expect(await held('')).toEqual([number]);
    expect(await held(`?asOf=${tonight}`)).toEqual([number]);
    expect(await held('?asOf=2026-09-01T00:00:00Z')).toEqual([]);
    for (const list of ['/public/licences', '/licences'])
      expect(await office.get('auditor', `${list}?asOf=2099-01-01T00:00:00Z`)).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'asOf' }] },
      });
  });
});
