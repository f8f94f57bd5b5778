import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { loadSettings } from '#platform/config';
import { FolderStore, openSealed } from '#platform/files';
import { PostgresKeys } from '#platform/keys';
import { FileSeals, namesOfSeals, PersonalData } from '#platform/privacy';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { digestOf, photo } from './evidence/evidence-desk.js';
import { clueOf } from './load.js';
import { withStoreOfItsOwn } from './own-store.js';
import { accidentTold, caller, casualty } from './people-told.js';
import { digestsOf, dumpOf, filesIn, formsOf, foundIn, heldIn, textsOf } from './searched.js';

// Keys of people are erased; then the machine is lost, and everything but the key store comes back
// as it was a week before. What was erased is told by nothing, to nobody who holds all keys there
// are; whatever else was told opens as before; histories, proofs and tables are whole.

const gone = { name: '苏晓明', identityNumber: '440524188001010014' };
const asked = { name: '容大文', statement: '本人电话13800138000' };
const stays = { name: '容小文', identityNumber: '11010519491231002X' };
const apart = { name: '林志强', identityNumber: '440524198001010013', telephone: '13900139000' };
const numbers = [
  gone.identityNumber,
  apart.identityNumber,
  apart.telephone,
  '13800138000',
  caller.telephone,
];
const ofAccident = [casualty.name, casualty.hospital, caller.name];
const erasedWords = [gone.name, asked.name, asked.statement, apart.name, ...ofAccident, ...numbers];
const needles = [...[...erasedWords, stays.name].flatMap(formsOf), ...numbers.flatMap(digestsOf)];

withStoreOfItsOwn();
let root = '';
const stacks: Stack[] = [];
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'erased-'));
  chmodSync(root, 0o755);
});
afterAll(async () => {
  for (const stack of stacks) await stack.stop();
  rmSync(root, { recursive: true, force: true });
});

const at = (name: string): string => join(root, name);
const stackOn = async (name: string): Promise<readonly [Stack, Place]> => {
  const stack = await startStack({ dir: at(name), portBase: await freePort() });
  stacks.push(stack);
  return [stack, await placeOf(stack)];
};

/** Runs a command as an administrator does, and says whether all was well. */
const run = async (command: string, dataDir: string, ...args: readonly string[]) =>
  runAs({ DATA_DIR: at(dataDir) }, command, ...args);
const runAs = async (
  told: Readonly<Record<string, string>>,
  command: string,
  ...args: readonly string[]
) => {
  const script = resolve(import.meta.dirname, `../../apps/standalone/src/${command}.js`);
  const env = { PATH: process.env.PATH!, ...told };
  const child = spawn(process.execPath, [script, ...args], { env });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect({ command, code, ...(code !== 0 && { text }) }).toEqual({ command, code: 0 });
};

const done = async (place: Place, who: string, path: string, body: object): Promise<string> => {
  const { status, body: said } = await place.as(who).post(path, body);
  expect([path, status, said.code, said.errors]).toEqual([path, 201, undefined, undefined]);
  return String(said.id);
};
const read = async (place: Place, path: string, who = 'officer1') =>
  (await place.as(who).get(path)).body as Readonly<Record<string, unknown>>;

const until = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((wait) => setTimeout(wait, 200));
  }
  throw new Error('it did not come');
};

/** A case of a citizen, filed; whoever was asked in it said something. */
const caseOf = async (
  place: Place,
  n: number,
  party: Readonly<{ name: string }>,
): Promise<string> => {
  const citizen = { kind: 'citizen', ...party };
  const id = await done(place, 'officer1', '/enforcement-cases', {
    ...clueOf(place, n),
    party: citizen,
  });
  const officers = ['officer1', 'officer2'].map((one) => place.account(one).person);
  const path = `/enforcement-cases/${id}`;
  await done(place, 'officer1', `${path}/filing-application`, {
    officers,
    grounds: `${party.name}拒绝签收，其电话13800138000`,
  });
  await done(place, 'head', `${path}/filing`, {});
  const startedAt = new Date().toISOString();
  await new Promise((wait) => setTimeout(wait, 50));
  await done(place, 'officer1', `${path}/inquiries`, {
    recordId: 'i1',
    person: asked.name,
    present: ['officer1', 'officer2'].map((one) => place.shown(one)),
    startedAt,
    endedAt: new Date().toISOString(),
    place: '大队',
    rightsTold: true,
    statement: asked.statement,
    signed: true,
  });
  return id;
};

/** A photograph that is handed in, and belongs to these cases. */
const photoIn = async (place: Place, width: number, ids: readonly string[]): Promise<Buffer> => {
  const bytes = await photo(width);
  const path = at(`${width}.jpg`);
  writeFileSync(path, bytes);
  const [first, ...more] = ids.map((id) => ({ matter: `enforcement-cases/${id}` }));
  const { status } = await place.as('officer1').handIn(path, { origin: 'scene', ...first });
  expect(status).toBe(201);
  for (const one of more)
    await done(place, 'officer1', `/exhibits/${digestOf(bytes)}/placing`, one);
  await until(async () => {
    const { has } = await read(place, `/exhibits/${digestOf(bytes)}`);
    return (has as { copy: boolean } | undefined)?.copy || undefined;
  });
  return bytes;
};

/** The papers of a case, once each was set. */
const papersOf = (place: Place, id: string) =>
  until(async () => {
    const { items } = await read(place, `/volumes/enforcement-cases/${id}/papers`);
    const all = items as readonly Readonly<{ file: string; state: string }>[] | undefined;
    return all?.length && all.every(({ state }) => state === 'rendered') ? all : undefined;
  });

const keysOf = async (stack: Stack, dataDir: string) => {
  const master = readFileSync(join(at(dataDir), 'personal-data.key'), 'utf8').trim();
  const keys = new PostgresKeys(stack.databaseUrl, '440704', [Buffer.from(master, 'base64')]);
  await keys.look();
  const settings = loadSettings(
    { NODE_ENV: 'test', DISTRICT: '440704', PERSONAL_DATA_KEY: master },
    ['EVENTSTORE_URL', 'DATABASE_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE'],
  );
  return { keys, people: new PersonalData(settings, keys), seals: new FileSeals(settings, keys) };
};

describe('ISSUE-11.4 what a key sealed that was erased', () => {
  let kept: Readonly<{ erased: string; whole: string; citizen: string; party: string }>;
  let photos: Readonly<{ lost: Buffer; shared: Buffer }>;
  let place: Place;
  let stack: Stack;

  it('was read by all who were let in, and is erased after a back-up', async () => {
    [stack, place] = await stackOn('lost');
    const erased = await caseOf(place, 1, gone);
    const whole = await caseOf(place, 2, stays);
    const citizen = await done(place, 'officer1', '/citizens', apart);
    const accident = await accidentTold(place, (...asks) => done(place, ...asks));
    photos = {
      lost: await photoIn(place, 321, [erased]),
      shared: await photoIn(place, 322, [erased, whole]),
    };
    for (const id of [erased, whole]) await papersOf(place, id);
    const { parties } = await read(place, `/enforcement-cases/${erased}`);
    const [party] = parties as readonly { id: string; name: string }[];
    expect(party).toMatchObject({ name: gone.name });
    kept = { erased, whole, citizen, party: party!.id };
    await run('backup/back-up', 'lost', at('last-week'), '--keys', at('keys.json'));
    const newest = join(at('lost'), 'checkpoints', 'checkpoint');
    copyFileSync(await until(async () => newest), at('checkpoint'));
    copyFileSync(join(at('lost'), 'checkpoints', 'key'), at('key'));

    await done(place, 'registrar', `/citizens/${citizen}/erasure`, {
      ground: 'retention-over',
      basis: '到期清册第3项',
    });
    await done(place, 'head', `/citizens/${citizen}/erasure/confirmation`, {});
    const { keys } = await keysOf(stack, 'lost');
    await until(async () => {
      await keys.look();
      return keys.isErased(`person/${citizen}`) || undefined;
    });
    await keys.erase(`person/${kept.party}`);
    await keys.erase(`matter/enforcementCase.${erased}`);
    await keys.erase(`matter/accidentsAccident.${accident}`);
    await keys.onApplicationShutdown();
    // Of the key store there is one copy, of today.
    await run('backup/back-up', 'lost', at('today'), '--keys', at('keys.json'));
    await stack.stop();
    stacks.pop();
  }, 240_000);

  it('is told by nothing when all else is as it was a week before', async () => {
    const key = ['--key', at('lost/personal-data.key'), '--keys', at('keys.json')];
    await run('backup/restore', 'new', at('last-week'), ...key);
    [stack, place] = await stackOn('new');
    await papersOf(place, kept.whole);
    const rows = await dumpOf(stack.databaseUrl);
    const files = [...filesIn(join(at('new'), 'files'), ''), ...filesIn(at('new'))];
    expect(rows.some((row) => row.includes(kept.erased))).toBe(true);
    expect(foundIn([...rows, ...heldIn(files)], needles)).toEqual([]);

    // Whoever holds every key that is left opens all that there is.
    const { keys, people, seals } = await keysOf(stack, 'new');
    const seal = /sealed:[\w./-]+:[\w-]+/g;
    const all = new Set(rows.flatMap((row) => row.match(seal) ?? []));
    const opened = [...all].map((one) => people.shown(one));
    const pages = await openedFiles({ seals, ids: [kept.erased, kept.whole] });
    await keys.onApplicationShutdown();
    const telling = (text: string) => erasedWords.some((word) => text.includes(word));
    expect([...all].filter((_, n) => telling(opened[n]!)).flatMap(namesOfSeals)).toEqual(
      [...all].filter((one) => one.includes(kept.whole)).flatMap(namesOfSeals),
    );
    expect(opened.some((text) => text.includes(stays.name))).toBe(true);
    expect(pages.filter(({ matter }) => matter === kept.whole).length).toBeGreaterThan(0);
    expect(pages.filter(({ matter }) => matter === kept.erased)).toEqual([]);
  }, 240_000);

  it('is in no photograph of that matter; what another matter has too, opens there', async () => {
    const { keys } = await keysOf(stack, 'new');
    const store = new FolderStore(join(at('new'), 'files', 'evidence'));
    const kept: string[] = [];
    for await (const one of store.all()) kept.push(one);
    // Whoever holds every key that is left tries each of them on each file that there is.
    const opens = async (bytes: Buffer): Promise<boolean> => {
      const all = await keys.keysOf(`file/${digestOf(bytes)}`).catch(() => undefined);
      for (const one of all ? kept : []) {
        const stream = await openSealed({ store, keys: all! }, { kept: one, bytes: bytes.length });
        const found = await buffer(stream!).catch(() => Buffer.alloc(0));
        if (found.equals(bytes)) return true;
      }
      return false;
    };
    expect([await opens(photos.lost), await opens(photos.shared)]).toEqual([false, true]);
    await keys.onApplicationShutdown();
    const original = (bytes: Buffer) => `/exhibits/${digestOf(bytes)}/original`;
    expect(await place.as('officer1').get(original(photos.lost))).toMatchObject({
      status: 409,
      body: { code: 'file-erased' },
    });
    expect(await place.as('officer1').download(original(photos.shared))).toEqual(photos.shared);
  }, 120_000);

  /** The files of matters that open, by whose matter it is. */
  const openedFiles = async ({
    seals,
    ids,
  }: Readonly<{ seals: FileSeals; ids: readonly string[] }>) =>
    filesIn(join(at('new'), 'files'), '').flatMap((file) =>
      ids.flatMap((matter) => {
        try {
          const bytes = seals.open(matter, readFileSync(file));
          return [{ matter, texts: textsOf(bytes) }];
        } catch {
          return [];
        }
      }),
    );

  it('is answered as erased; histories, proofs and tables are whole', async () => {
    const path = `/enforcement-cases/${kept.erased}`;
    expect((await read(place, path)).parties).toMatchObject([{ name: '苏某某' }]);
    const history = JSON.stringify(await read(place, `${path}/history`));
    expect(history).toContain('（已依法删除）');
    for (const word of erasedWords) expect(history).not.toContain(word);
    expect((await read(place, `/enforcement-cases/${kept.whole}`)).parties).toMatchObject([
      { name: stays.name },
    ]);
    for (const question of ['', '/history', '/replay', '/verify', '/clocks', '/duties']) {
      const { status } = await place.as('auditor').get(`${path}${question}`);
      expect([question, status]).toEqual([question, 200]);
    }
    for (const id of [kept.erased, kept.whole])
      expect(await read(place, `/enforcement-cases/${id}/verify`, 'auditor')).toMatchObject({
        intact: true,
      });
    const [paper] = await papersOf(place, kept.erased);
    expect(await place.as('officer1').get(paper!.file)).toMatchObject({
      status: 409,
      body: { code: 'file-erased' },
    });
    // Nobody is entered again under a key that was erased.
    expect(await place.as('officer1').post('/citizens', apart)).toMatchObject({
      status: 409,
      body: { code: 'key-erased' },
    });
  }, 240_000);

  it('leaves whole what vouches for the log, and every table that is built anew from it', async () => {
    await run('backup/verify', 'new', '--since', at('checkpoint'), '--key', at('key'));
    const { commandUrl, queryUrl, issuerUrl } = stack;
    const urls = { COMMAND_API_URL: commandUrl, QUERY_API_URL: queryUrl, ISSUER_URL: issuerUrl };
    for (const table of ['enforcement.cases', 'papers.papers']) await runAs(urls, 'rebuild', table);
  }, 240_000);
});
