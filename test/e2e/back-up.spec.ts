import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import type { Heard } from '../../apps/standalone/src/person.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { clueOf, fileOne } from './load.js';
import { withStoreOfItsOwn } from './own-store.js';

withStoreOfItsOwn();
let root = '';
const stacks: Stack[] = [];
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'drill-'));
  chmodSync(root, 0o755);
});
afterAll(async () => {
  for (const stack of stacks) await stack.stop();
  rmSync(root, { recursive: true, force: true });
});

const at = (name: string): string => join(root, name);
const stackOn = async (name: string): Promise<Stack> => {
  const stack = await startStack({ dir: at(name), portBase: await freePort() });
  stacks.push(stack);
  return stack;
};

/** Runs one of the commands as an administrator does. */
const run = async (
  command: 'back-up' | 'new-key' | 'restore',
  dataDir: string,
  ...args: readonly string[]
) => {
  const script = resolve(import.meta.dirname, `../../apps/standalone/src/backup/${command}.js`);
  const env = { PATH: process.env.PATH!, DATA_DIR: at(dataDir) };
  const child = spawn(process.execPath, [script, ...args], { env });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
};

/** What an auditor reads of a case, without what only tells how new the answer is. */
const record = async (stack: Stack, id: string) => {
  const auditor = (await placeOf(stack)).as('auditor');
  const history = await auditor.get(`/enforcement-cases/${id}/history`);
  const verified = await auditor.get(`/enforcement-cases/${id}/verify`);
  const items = history.body.items as readonly Readonly<Record<string, unknown>>[];
  // What a reaction did about an act is noted beside the log, a while after.
  const told = items.map((act) => ({ ...act, position: undefined, followed: undefined }));
  const refused = items.filter(({ followed }) => JSON.stringify(followed)?.includes('"refused"'));
  return { told, refused, intact: verified.body.intact };
};

const numberOf = async (people: Place, filed: Heard): Promise<string> => {
  const minPosition = filed.headers.get('position') ?? '';
  const path = `/enforcement-cases/${String(filed.body.id)}`;
  return String((await people.as('officer1').get(path, { minPosition })).body.number);
};

/** The name of a party, for whoever has the case in hand; the tables are made anew meanwhile. */
const partyOf = async (people: Place, id: string): Promise<unknown> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const { status, body } = await people.as('officer1').get(`/enforcement-cases/${id}`);
    if (status === 200) return (body.parties as readonly { name: string }[])[0]?.name;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
};

describe("An administrator's drill", () => {
  it('loses a machine, and has everything again on a new one, with the proof', async () => {
    const lost = await stackOn('lost');
    const place = await placeOf(lost);
    const { body } = await fileOne(place, 1);
    const before = await record(lost, String(body.id));
    expect(before).toMatchObject({ intact: true });
    const citizen = { kind: 'citizen', name: '苏晓明', identityNumber: '440524188001010014' };
    const told = await place
      .as('officer1')
      .post('/enforcement-cases', { ...clueOf(place, 9), party: citizen });
    expect(told.status).toBe(201);

    const first = await run('back-up', 'lost', at('kept'));
    expect(first).toMatchObject({ code: 0, text: expect.stringContaining('--keys') });
    const later = await fileOne(place, 2);
    const second = await run('back-up', 'lost', at('kept'), '--keys', at('keys.json'));
    expect(second.text).toMatch(/本次新增 \d+ 条/);
    expect(await run('back-up', 'lost', at('kept'), '--compare')).toMatchObject({
      code: 0,
      text: expect.stringContaining('相同'),
    });
    await lost.stop();
    stacks.pop();

    const withoutKey = await run('restore', 'new', at('kept'));
    expect(withoutKey).toMatchObject({ code: 1, text: expect.stringContaining('--key') });
    expect(existsSync(at('new/postgres'))).toBe(false);
    const key = ['--key', at('lost/personal-data.key')];
    expect(await run('restore', 'new', at('kept'), ...key)).toMatchObject({
      code: 1,
      text: expect.stringMatching(/核对一致[^]*缺少 \d+ 把密钥/),
    });
    const keys = ['--keys', at('keys.json')];
    expect(await run('restore', 'new', at('kept'), ...key, ...keys)).toMatchObject({
      code: 0,
      text: expect.stringMatching(/核对一致[^]*密钥齐全/),
    });

    expect(await run('new-key', 'new')).toMatchObject({
      code: 0,
      text: expect.stringContaining('现有 2 把'),
    });
    const anew = await stackOn('new');
    expect(await record(anew, String(body.id))).toEqual(before);
    const people = await placeOf(anew);
    expect(await partyOf(people, String(told.body.id))).toBe(citizen.name);
    expect(await numberOf(people, later)).toMatch(/2号$/);
    expect(await numberOf(people, await fileOne(people, 3))).toMatch(/3号$/);
    expect(await run('back-up', 'new', at('again'))).toMatchObject({ code: 0 });
  }, 180_000);

  it('refuses at once a folder that cannot be written, and data that are not there', async () => {
    for (const folder of ['/proc/kept', join(import.meta.filename, 'kept')]) {
      const refused = await run('back-up', 'nowhere', folder);
      expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('不能写入') });
    }
    expect(await run('back-up', 'nowhere', at('other'))).toMatchObject({
      code: 1,
      text: expect.stringContaining('DATA_DIR'),
    });
    expect(await run('new-key', 'nowhere')).toMatchObject({
      code: 1,
      text: expect.stringContaining('不存在'),
    });
    expect([at('nowhere'), at('other')].filter(existsSync)).toEqual([]);
  }, 60_000);
});
