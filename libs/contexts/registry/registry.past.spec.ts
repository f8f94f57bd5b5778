import { type Office, openOffice } from './http/office.examples.js';
import { organs } from './seed/seed-numbers.js';
import { jianghai } from './seed/seed.examples.js';
import { seedId } from './seed/seed-command.js';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.app.close());

const waihai = seedId(jianghai, organs.waihai);
const nameAt = async (asked: string): Promise<unknown> => {
  const { status, body } = await office.get('auditor', `/organs?kind=street${asked}`);
  const items = body.items as readonly Readonly<{ id: string; name: string }>[] | undefined;
  return items ? items.find(({ id }) => id === waihai)?.name : [status, body.fields];
};

describe('ISSUE-11.8 the registers of a moment', () => {
  it('are as was known then, and as had happened by then', async () => {
    const before = await nameAt('');
    office.moveTo('2026-09-10T09:00:00+08:00');
    const renamed = await office.act('registrar', `/organs/${waihai}/name`, {
      name: '江海区外海街道办事处（新）',
      from: '2026-09-10',
      basis: '区委编办〔2026〕3号',
    });
    expect(renamed.status).toBe(201);
    office.moveTo('2026-09-12T09:00:00+08:00');
    expect(await nameAt('')).toBe('江海区外海街道办事处（新）');
    const at = encodeURIComponent('2026-09-09T09:00:00+08:00');
    for (const axis of ['asOf', 'validAt']) expect(await nameAt(`&${axis}=${at}`)).toBe(before);
    const since = encodeURIComponent('2026-09-11T09:00:00+08:00');
    expect(await nameAt(`&asOf=${since}&validAt=${since}`)).toBe('江海区外海街道办事处（新）');
    const { body } = await office.get('auditor', `/organs?asOf=${at}`);
    expect(body).toMatchObject({ past: { knownAt: expect.stringContaining('2026-09-09') } });
    expect(await nameAt(`&asOf=${encodeURIComponent('2031-01-01T00:00:00+08:00')}`)).toEqual([
      400,
      [expect.objectContaining({ field: 'asOf' })],
    ]);
  });

  it('had nobody before anybody was entered', async () => {
    const at = encodeURIComponent('2000-01-01T00:00:00+08:00');
    for (const list of ['organs', 'people', 'mandates', 'enterprises']) {
      const { body } = await office.get('auditor', `/${list}?asOf=${at}`);
      expect([list, body.items, body.total]).toEqual([list, [], 0]);
    }
  });
});
