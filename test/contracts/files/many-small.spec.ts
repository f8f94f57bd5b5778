import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DigestDiffers, FolderStore, sealBytes } from '#platform/files';
import { ProjectionRunner } from '#platform/following';
import { withPostgres } from '#stand-ins/embedded';
import { migrate, readModels } from '#platform/tables';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { checkStore } from '../../../libs/contexts/evidence/processes/checking.js';
import { ExhibitRow } from '../../../libs/contexts/evidence/projections/exhibit-row.js';
import { exhibitRegister } from '../../../libs/contexts/evidence/projections/exhibit-register.js';
import { derivedKeys } from '../../../libs/platform/privacy/keys.js';
import { migrations } from '../../../migrations/index.js';

// Ten thousand small files, as photographs of many inspections bring them: all whole, none half
// written, and those that nothing cites are found, each of them and no other.

const count = 10_000;
const bytesOfEach = 200;
const atOnce = 64;
const lookEvery = 2_000;
const mostMemory = 96 * 1_048_576;
const district = '440704';
const keyName = 'file/small';

const dir = mkdtempSync(join(tmpdir(), 'many-small-'));
const store = new FolderStore(dir);
const keys = derivedKeys({
  DISTRICT: district,
  PERSONAL_DATA_KEY: randomBytes(32).toString('base64'),
});
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let database: DataSource;
let runner: ProjectionRunner;
const log = new MemoryLog();
beforeAll(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, [ExhibitRow]);
  runner = new ProjectionRunner({ log, readModels: database, pace: { idleMs: 5, pollMs: 20 } });
  await runner.run(exhibitRegister);
}, 60_000);
afterAll(async () => {
  await runner.stop();
  await database.destroy();
  rmSync(dir, { recursive: true, force: true });
});

const used = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** How much more memory than at its beginning a task held at most. */
const heldBy = async (task: () => Promise<void>): Promise<number> => {
  const before = used();
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, used() - before)), 20);
  await task().finally(() => clearInterval(timer));
  return most;
};

/** Each in its turn, so many at once. */
const each = async (task: (at: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const hand = async () => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
};

/** Whether it is there, with the bytes that its name says. */
const isWhole = async (digest: string): Promise<boolean> => {
  try {
    return (await store.read(digest)) !== undefined;
  } catch (error) {
    if (error instanceof DigestDiffers) return false;
    throw error;
  }
};

const onDisk = () =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

/** Whatever has the name of a whole file at this moment, and is less. */
const halfWritten = (): readonly string[] =>
  onDisk()
    .filter(({ name }) => /^[0-9a-f]{64}$/.test(name))
    .filter(({ parentPath, name }) => statSync(join(parentPath, name)).size <= bytesOfEach)
    .map(({ name }) => name);

const isCited = (at: number): boolean => at % 100 !== 0;

const taken = (digest: string, kept: string) => ({
  type: 'ExhibitTaken',
  data: {
    file: { digest, bytes: bytesOfEach, type: 'image/jpeg', key: keyName, kept },
    origin: 'scene',
    by: 'liang',
    organ: 'bureau',
    takenOn: '2026-07-08',
  },
});

describe('Ten thousand small files', () => {
  const kept = new Map<number, string>();

  it('are kept whole, also for who looks while they come, and none is left half written', async () => {
    const key = await keys.keyOf(keyName);
    const half: string[] = [];
    const memory = await heldBy(() =>
      each(async (at) => {
        const bytes = randomBytes(bytesOfEach);
        const digest = await store.keep(sealBytes(key, bytes));
        kept.set(at, digest);
        if (at % lookEvery === 0) half.push(...halfWritten());
        if (isCited(at)) {
          const exhibit = digestOf(bytes);
          log.append(`evidenceExhibit-${district}.${exhibit}`, taken(exhibit, digest));
        }
      }),
    );
    expect(half.slice(0, 3)).toEqual([]);
    expect(memory).toBeLessThan(mostMemory);
    expect(
      onDisk()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...kept.values()].toSorted());
    const damaged: string[] = [];
    await each(async (at) => {
      const digest = kept.get(at)!;
      if (!(await isWhole(digest))) damaged.push(digest);
    });
    expect(damaged).toEqual([]);
  }, 60_000);

  it('are checked page by page: what nothing cites is told, each of them and nothing else', async () => {
    const { commit } = (await log.head())!;
    for (let tries = 0; tries < 1_000; tries += 1) {
      const at: { commit: string }[] = await database.query(
        'SELECT commit FROM platform.checkpoint',
      );
      if (at.length > 0 && at.every((one) => one.commit === commit)) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const noted: unknown[] = [];
    const nouns = {
      of: () => async (request: unknown) => {
        noted.push(request);
        return undefined as never;
      },
    };
    const uncited = [...kept].filter(([at]) => !isCited(at)).map(([, digest]) => digest);
    const memory = await heldBy(async () => {
      const found = await checkStore({ database, district, store, keys, nouns });
      expect(found).toMatchObject({ checked: count - uncited.length, damaged: [] });
      expect(found.orphans.toSorted()).toEqual(uncited.toSorted());
    });
    expect(memory).toBeLessThan(mostMemory);
    expect(noted).toEqual([]);
  }, 60_000);
});
