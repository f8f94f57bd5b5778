import { account, type Office, openOffice } from './http/office.examples.js';

// A leave over HTTP, from the entry to what became of it: whoever is away can still contest it.

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.app.close());

const whose = account('street1');
const leaves = `/people/${whose}/leaves`;
const from = '2026-05-04';
const done = async (who: string, path: string, body: object) => {
  const { status, body: answer } = await office.act(who, path, body);
  await office.knows();
  return status === 201 ? 'done' : `${status} ${answer.code}`;
};
const shown = async () => (await office.get('registrar', `/people/${whose}`)).body['leaves'];
const waiting = async () =>
  ((await office.get('registrar', '/people?contested=true')).body['items'] as object[]).length;

describe('ISSUE-11.3 a leave over HTTP', () => {
  it('takes every act away but that of contesting it, and is shown without its reason', async () => {
    expect(await done('street-head', leaves, { from, reason: '住院' })).toBe('done');
    expect(await shown()).toEqual([{ from, standing: 'recorded' }]);
    expect(await office.get('street1', '/organs')).toMatchObject({
      status: 403,
      body: { code: 'on-leave' },
    });
    const contest = `${leaves}/${from}/contest`;
    expect(await done('street2', contest, { reason: '不对' })).toBe('403 not-your-leave');
    expect(await done('street1', contest, { reason: '本人未请假' })).toBe('done');
    expect(await shown()).toEqual([{ from, standing: 'contested', contestedOn: '2026-05-06' }]);
    expect(await waiting()).toBe(1);
  });

  it('is not upheld by whoever recorded it, and is withdrawn by a superior', async () => {
    const at = `${leaves}/${from}`;
    const because = { reason: '已核对' };
    expect(await done('street-head', `${at}/upholding`, because)).toBe('403 own-record');
    expect(await done('street-head', `${at}/withdrawal`, { reason: '登记有误' })).toBe('done');
    expect(await shown()).toMatchObject([{ from, standing: 'withdrawn' }]);
    expect(await waiting()).toBe(0);
    expect((await office.get('street1', '/organs')).status).toBe(200);
  });
});
