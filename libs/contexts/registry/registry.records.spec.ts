import { jianghai } from './seed/seed.examples.js';
import { account, type Office, openOffice } from './http/office.examples.js';
import { seedId } from './seed/seed-command.js';
import { organs } from './seed/seed-numbers.js';

// What is on record in the registers, and how little of it is told of persons.

let office: Office;
let citizen = '';
const officer = account('officer1');
beforeAll(async () => {
  office = await openOffice();
  const done = async (path: string, body: object): Promise<string> => {
    const { status, body: answer } = await office.act('registrar', path, body);
    expect([path, status, answer]).toMatchObject([path, 201, {}]);
    return String(answer['id']);
  };
  await done(`/people/${officer}/leaves`, { from: '2026-05-07', reason: '住院治疗' });
  citizen = await done('/citizens', { name: '黄伟强', identityNumber: '440524188001010014' });
  await office.knows();
});
afterAll(() => office.app.close());

const parts = ['history', 'replay', 'as-of', 'verify'];
const told = async (path: string, who = 'auditor') => {
  const { status, body } = await office.get(who, path);
  return { status, body, text: JSON.stringify(body) };
};

describe('The past of an entry', () => {
  it('is told to officials, and to no agent of an enterprise', async () => {
    const mandates = (await office.get('auditor', '/mandates')).body['items'] as { id: string }[];
    for (const at of [
      `/organs/${seedId(jianghai, organs.waihai)}`,
      `/people/${officer}`,
      `/mandates/${mandates[0]!.id}`,
    ])
      for (const part of parts) {
        expect([at, part, (await told(`${at}/${part}`, 'cashier')).status]).toEqual([
          at,
          part,
          200,
        ]);
        expect((await told(`${at}/${part}`, 'applicant')).status).toBe(403);
      }
  });

  it('leaves out why somebody was away, as the proof of authority does', async () => {
    for (const part of parts) {
      const { text } = await told(`/people/${officer}/${part}`);
      expect(text).not.toContain('住院');
      expect(text).not.toMatch(/reason|identityToken/);
    }
    const { text } = await told(`/people/${officer}/history`);
    expect(text).toContain('离岗登记');
  });

  it('of a natural person shows a masked name, to keepers of the registers and auditors alone', async () => {
    for (const part of parts) {
      const { status, text } = await told(`/citizens/${citizen}/${part}`);
      expect([part, status]).toEqual([part, 200]);
      expect(text).not.toMatch(/黄伟强|440524|identityToken|sealed/);
      expect((await told(`/citizens/${citizen}/${part}`, 'cashier')).status).toBe(403);
    }
    expect((await told(`/citizens/${citizen}/as-of`)).text).toContain('黄某某');
  });

  it('says how an organ was called on a day of the past', async () => {
    const organ = `/organs/${seedId(jianghai, organs.waihai)}`;
    expect((await told(`${organ}/as-of`)).body).toMatchObject({ revision: 0, state: {} });
    expect(await told(`${organ}/as-of?asOf=2000-01-01T00:00:00Z`)).toMatchObject({
      status: 404,
      body: { code: 'organ-unknown-then' },
    });
    expect(await told('/organs/nowhere/history')).toMatchObject({
      status: 404,
      body: { code: 'organ-unknown' },
    });
  });
});
