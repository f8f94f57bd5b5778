import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresKeys } from '#platform/keys';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { clueOf } from './load.js';
import { accidentTold, numbersTold, toldElsewhere, wordsTold } from './people-told.js';
import { digestsOf, dumpOf, filesIn, formsOf } from './searched.js';

// Everything that a stack has written is searched for what was told of people: tables of the log
// and of the APIs, queues, journal, logs of the processes.

const party = { name: '苏晓明', identityNumber: '440524188001010014' };
const asked = { name: '容大文', statement: '本人电话13800138000' };
const telephone = '13900139000';
const numbers = [party.identityNumber, telephone, '13800138000', ...numbersTold];
const secrets = [party.name, asked.name, ...wordsTold, ...numbers];

const needles = [...secrets.flatMap(formsOf), ...numbers.flatMap(digestsOf)];

let dir = '';
let stack: Stack;
let place: Place;
let id = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'people-spec-'));
  chmodSync(dir, 0o755);
  process.env.OTEL_TRACES_EXPORTER = 'console';
  stack = await startStack({ dir, portBase: await freePort() });
  place = await placeOf(stack);
}, 120_000);
afterAll(async () => {
  delete process.env.OTEL_TRACES_EXPORTER;
  await stack?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const done = async (who: string, path: string, body: object): Promise<string> => {
  const { status, body: said } = await place.as(who).post(path, body);
  expect([path, status, said.code, said.errors]).toEqual([path, 201, undefined, undefined]);
  return String(said.id);
};
const told = async (path: string) => (await place.as('officer1').get(path)).body;

describe('ISSUE-11.4 what was told of people', () => {
  it('is read by who is let in to the matter, found by the whole name, and masked in lists', async () => {
    const citizen = { kind: 'citizen', ...party };
    id = await done('officer1', '/enforcement-cases', { ...clueOf(place, 1), party: citizen });
    await done('officer1', '/citizens', { ...party, telephone });
    const officers = ['officer1', 'officer2'].map((one) => place.account(one).person);
    await done('officer1', `/enforcement-cases/${id}/filing-application`, {
      officers,
      grounds: `${party.name}拒绝签收，电话${telephone}，身份证号${party.identityNumber}`,
    });
    await done('head', `/enforcement-cases/${id}/filing`, {});
    const startedAt = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await done('officer1', `/enforcement-cases/${id}/inquiries`, {
      recordId: 'i1',
      person: asked.name,
      present: officers.map((_, at) => place.shown(`officer${at + 1}`)),
      startedAt,
      endedAt: new Date().toISOString(),
      place: '大队',
      rightsTold: true,
      statement: asked.statement,
      signed: true,
    });
    // Refused, so that what was told would stand in the journal and in the log of the process.
    await place.as('officer1').post(`/enforcement-cases/${id}/inquiries`, { person: asked.name });
    await place.as('officer1').get(`/enforcement-cases?q=${encodeURIComponent(party.name)}`);
    for (let tries = 0; tries < 60; tries += 1) {
      if (String((await told(`/enforcement-cases/${id}`)).lastEvent) === 'InquiryRecorded') break;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(await told(`/enforcement-cases/${id}`)).toMatchObject({
      partyName: '苏某某',
      parties: [{ name: party.name }],
    });
    const found = await told(`/enforcement-cases?q=${encodeURIComponent(party.name)}`);
    expect(found.items).toMatchObject([{ caseId: id, partyName: '苏某某' }]);
    const history = JSON.stringify(await told(`/enforcement-cases/${id}/history`));
    for (const word of [asked.statement, `${party.name}拒绝签收，电话${telephone}`])
      expect(history).toContain(word);
  }, 60_000);

  it('is told at other desks too: a tip-off, an accident, a listing, a veto', async () => {
    const accident = await accidentTold(place, done);
    await toldElsewhere(place, done, accident);
    await place.as('duty').post(`/accidents/${accident}/casualties/c2`, { name: asked.name });
    for (let tries = 0; tries < 60; tries += 1) {
      const { items } = await told('/blacklist-listings');
      if ((items as unknown[] | undefined)?.length) break;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }, 60_000);

  it('lies nowhere in the clear, in hex, in base64 or as a digest without a key', async () => {
    const rows = await dumpOf(stack.databaseUrl);
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.some((row) => row.includes(id))).toBe(true);
    const logs = filesIn(dir).map((file) => `${file}: ${readFileSync(file, 'utf8')}`);
    expect(logs.length).toBeGreaterThan(2);
    const foundIn = (texts: readonly string[]) =>
      texts
        .filter((text) => needles.some((one) => text.includes(one)))
        .map((text) => text.slice(0, 200));
    expect(foundIn([`x ${Buffer.from(`a${party.name}b`).toString('base64')}`])).toHaveLength(1);
    expect(foundIn([...rows, ...logs])).toEqual([]);
  }, 60_000);

  it('is gone with its key, and proofs and histories hold', async () => {
    const master = Buffer.from(
      readFileSync(join(dir, 'personal-data.key'), 'utf8').trim(),
      'base64',
    );
    const keys = new PostgresKeys(stack.databaseUrl, '440704', [master]);
    const history = await told(`/enforcement-cases/${id}/history`);
    const clue = await told(`/enforcement-cases/${id}`);
    await keys.erase(`person/${(clue.parties as readonly { id: string }[])[0]!.id}`);
    await keys.erase(`matter/enforcementCase.${id}`);
    await keys.onApplicationShutdown();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await told(`/enforcement-cases/${id}`)).parties).toMatchObject([{ name: '苏某某' }]);
    const after = await told(`/enforcement-cases/${id}/history`);
    expect(JSON.stringify(after)).not.toContain(asked.statement);
    expect(JSON.stringify(after)).toContain('（已依法删除）');
    expect((after.items as unknown[]).length).toBe((history.items as unknown[]).length);
    const { body } = await place.as('auditor').get(`/enforcement-cases/${id}/verify`);
    expect(body).toMatchObject({ intact: true });
  }, 60_000);
});
