import fc from 'fast-check';
import { hkdfSync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { withPostgres } from '#stand-ins/embedded';
import { sealed, unsealedWithOne } from '#platform/privacy';
import { bringKeys, copyOfKeys } from './key-copy.js';
import { PostgresKeys } from './postgres-keys.js';

const master = Buffer.alloc(32, 7);
const district = '440704';
const vault = 'vault/bureau';
const [caseA, caseB] = ['matter/enforcementCase.a', 'matter/enforcementCase.b'];

let url = '';
let client: pg.Client;
const open: PostgresKeys[] = [];
beforeAll(async () => {
  url = await (await withPostgres()).freshDatabase();
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
afterAll(async () => {
  await Promise.all(open.map((one) => one.onApplicationShutdown()));
  await client.end();
});

/** As one process sees it; it looks only when a test says so. */
const process = async (ring: readonly Buffer[] = [master], at = url): Promise<PostgresKeys> => {
  const keys = new PostgresKeys(at, district, ring);
  open.push(keys);
  await keys.look();
  return keys;
};
let count = 0;
const aFile = (): string => `file/${(count += 1).toString(16).padStart(64, '0')}`;

type Row = Readonly<{ name: string; wrapped: string | null }>;
const rowsNow = async (): Promise<readonly Row[]> =>
  (await client.query<Row>('SELECT name, wrapped FROM keys.key')).rows;

/** What somebody opens who has the master key and the rows, and knows how they are made. */
const opened = (rows: readonly Row[], file: string): string | undefined => {
  const wraps = [Buffer.from(hkdfSync('sha256', master, district, 'keys of keys', 32))];
  const all = new Map(rows.map(({ name, wrapped }) => [name, wrapped]));
  for (const [name, wrapped] of all) {
    const [of, holder = ''] = name.split(' in ');
    const above = all.get(holder);
    if (of !== file || !wrapped || !above) continue;
    const key = Buffer.from(unsealedWithOne(wraps, holder, above), 'base64');
    return unsealedWithOne([key], name, wrapped);
  }
  return undefined;
};

describe('ISSUE-14 the key of a file', () => {
  it('lies under the vault, then under each of its matters, and is the same key all along', async () => {
    const [keys, other, file] = [await process(), await process(), aFile()];
    const key = await keys.fileKeyOf(file, vault);
    expect(await other.fileKeyOf(file, 'vault/elsewhere')).toEqual(key);
    const names = async () =>
      (await rowsNow()).flatMap(({ name, wrapped }) =>
        name.startsWith(`${file} in`) && wrapped !== null ? [name.split(' in ')[1]] : [],
      );
    expect(await names()).toEqual([vault]);
    await other.wrapUnder(file, [caseA], true);
    expect(await names()).toEqual([caseA]);
    await keys.wrapUnder(file, [caseB]);
    expect(new Set(await names())).toEqual(new Set([caseA, caseB]));
    for (const one of [keys, other, await process()])
      expect(await one.keysOf(file, [caseB])).toEqual([key]);
  });

  it('is made once, whoever asks at the same moment', async () => {
    const [one, other, file] = [await process(), await process(), aFile()];
    const [a, b] = await Promise.all([
      one.fileKeyOf(file, vault),
      other.fileKeyOf(file, 'vault/other'),
    ]);
    expect(a).toEqual(b);
  });

  it('opens no more once the only matter that it lies in is erased, through another it does', async () => {
    const [keys, lost, both] = [await process(), aFile(), aFile()];
    const gone = 'matter/enforcementCase.gone';
    const key = await keys.fileKeyOf(both, vault);
    await keys.fileKeyOf(lost, vault);
    await keys.wrapUnder(lost, [gone], true);
    await keys.wrapUnder(both, [gone, caseB], true);
    await keys.erase(gone);
    for (const one of [keys, await process()]) {
      expect([one.isErased(lost), one.isErased(both)]).toEqual([true, false]);
      await expect(one.keysOf(lost)).rejects.toMatchObject({ code: 'key-erased' });
      expect(await one.keysOf(both, [gone])).toEqual([key]);
      await expect(one.fileKeyOf(lost, vault)).rejects.toMatchObject({ code: 'key-erased' });
    }
    const rows = await rowsNow();
    expect([opened(rows, lost), opened(rows, both)]).toEqual([undefined, key.toString('base64')]);
  });

  it('goes with all its wraps when the file is destroyed, also while somebody wraps it', async () => {
    const [keys, other] = [await process(), await process()];
    for (let times = 0; times < 20; times += 1) {
      const file = aFile();
      await keys.fileKeyOf(file, vault);
      await keys.wrapUnder(file, [caseA], true);
      await other.look();
      await Promise.all([keys.erase(file), other.wrapUnder(file, [caseA, caseB], true)]);
      const left = (await rowsNow()).filter(({ name }) => name.startsWith(file));
      expect(left.filter(({ wrapped }) => wrapped !== null)).toEqual([]);
      await other.look();
      for (const one of [keys, other])
        await expect(one.keysOf(file)).rejects.toMatchObject({ code: 'key-erased' });
      await other.wrapUnder(file, [caseB]);
      expect(opened(await rowsNow(), file)).toBeUndefined();
    }
  });

  it('that was stored under the master key alone opens, and lies under its matters once they are said', async () => {
    const [file, key] = [aFile(), randomBytes(32)];
    const before = Buffer.from(hkdfSync('sha256', master, district, 'keys of keys', 32));
    const wrapped = sealed(before, file, key.toString('base64'));
    await client.query('INSERT INTO keys.key (district, name, wrapped) VALUES ($1, $2, $3)', [
      district,
      file,
      wrapped,
    ]);
    const keys = await process();
    expect(await keys.keysOf(file)).toEqual([key]);
    expect(await keys.fileKeyOf(file, vault)).toEqual(key);
    const old = 'matter/enforcementCase.old';
    await keys.wrapUnder(file, [old], true);
    expect((await rowsNow()).find(({ name }) => name === file)?.wrapped).toBe('-');
    for (const one of [keys, await process()]) expect(await one.keysOf(file)).toEqual([key]);
    await keys.erase(old);
    expect(opened(await rowsNow(), file)).toBeUndefined();
    await expect((await process()).keysOf(file)).rejects.toMatchObject({ code: 'key-erased' });
  });

  it('opens after a change of the master key, and in a copy of the key store', async () => {
    const [keys, file] = [await process(), aFile()];
    const key = await keys.fileKeyOf(file, vault);
    await keys.wrapUnder(file, [caseA], true);
    const ring = [Buffer.alloc(32, 8), master];
    const rotated = await process(ring);
    expect(await rotated.keysOf(file)).toEqual([key]);
    await rotated.wrapUnder(file, [caseA, 'matter/enforcementCase.newer'], true);
    const elsewhere = await (await withPostgres()).freshDatabase();
    await bringKeys(elsewhere, await copyOfKeys(url, district));
    expect(await (await process(ring, elsewhere)).keysOf(file)).toEqual([key]);
  });

  it('opens exactly while one of its matters has a key, or in none yet, in whatever order', async () => {
    const [file, matter] = [fc.nat(2), fc.nat(3)];
    const act = fc.oneof(
      fc.record({ does: fc.constant('place' as const), file, matter }),
      fc.record({ does: fc.constant('cite' as const), file, matter }),
      fc.record({ does: fc.constant('erase' as const), file, matter }),
      fc.record({ does: fc.constant('dispose' as const), file, matter }),
    );
    const processes = [await process(), await process()];
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 16 }), fc.nat(1), async (acts, first) => {
        const story = await Story.begun(processes[0]!);
        for (const [at, one] of acts.entries())
          await story.goesOn(one, processes[(at + first) % 2]!);
        await story.holds(processes);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

type Done = Readonly<{
  does: 'place' | 'cite' | 'erase' | 'dispose';
  file: number;
  matter: number;
}>;
type Told = { name: string; key: Buffer; places: string[]; isGone: boolean };

/** Three files and four matters, and what should have become of them. */
class Story {
  private readonly erased = new Set<string>();
  private readonly matters = Array.from({ length: 4 }, (_, at) => `matter/story.${count}x${at}`);

  private constructor(private readonly files: readonly Told[]) {}

  static async begun(keys: PostgresKeys): Promise<Story> {
    const files: Told[] = [];
    for (const name of [aFile(), aFile(), aFile()])
      files.push({ name, key: await keys.fileKeyOf(name, vault), places: [], isGone: false });
    return new Story(files);
  }

  async goesOn({ does, file: which, matter: where }: Done, keys: PostgresKeys): Promise<void> {
    const [file, matter] = [this.files[which]!, this.matters[where]!];
    if (does === 'erase') {
      await keys.erase(matter);
      this.erased.add(matter);
    } else if (does === 'dispose') {
      await keys.erase(file.name);
      file.isGone = true;
    } else {
      // A person places it by an act that wraps first; what an act cites is wrapped afterwards.
      if (does === 'place') await keys.wrapUnder(file.name, [matter]);
      file.places.push(matter);
      await keys.wrapUnder(file.name, file.places, true);
    }
    for (const one of this.files)
      one.isGone ||= one.places.length > 0 && one.places.every((place) => this.erased.has(place));
  }

  async holds(processes: readonly PostgresKeys[]): Promise<void> {
    const rows = await rowsNow();
    for (const one of processes) await one.look();
    for (const { name, key, isGone } of this.files) {
      expect(opened(rows, name)).toBe(isGone ? undefined : key.toString('base64'));
      for (const one of processes) expect(one.isErased(name)).toBe(isGone);
    }
  }
}
