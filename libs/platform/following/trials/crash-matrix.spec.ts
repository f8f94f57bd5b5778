import { isDeepStrictEqual } from 'node:util';
import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow } from './docket.examples.js';
import {
  brisk,
  expectedDocket,
  fresh,
  notesTo,
  play,
  rowsOf,
  streamOf,
  until,
  wipe,
} from './harness.examples.js';
import { Mortal, type Death } from './mortal.examples.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { Rebuild } from '../rebuild/rebuild.js';
import { tidy } from '../rebuild/tidy.js';

// Dies at every single question to the database and to the log, before it is asked and after it was
// answered.

let database: DataSource;
let log: MemoryLog;
let live: ProjectionRunner;
const of = docket;

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
beforeEach(async () => {
  log = new MemoryLog();
  play(log, 4, notesTo(4, 16));
  live = new ProjectionRunner({ log, readModels: database, pace: brisk });
  await live.run(docket);
  await exact();
});
afterEach(async () => {
  await live.stop();
  await wipe(database);
});
afterAll(() => database.destroy());

type Row = Readonly<{ build: number; status: string; relation: string }>;
const builds = (): Promise<readonly Row[]> =>
  database.query(`SELECT build, status, relation FROM platform.build ORDER BY build`);
const having = (rows: readonly Row[], status: string) =>
  rows.filter((row) => row.status === status);

/** What queries see is what plain code makes of the log. */
const exact = () =>
  until(async () => {
    const [rows, expected] = await Promise.all([rowsOf(database, DocketRow), expectedDocket(log)]);
    return isDeepStrictEqual(rows, expected);
  });

/** One table is shown, at most one is kept, and there is nothing else in the schema. */
const tidied = async (at: object): Promise<void> => {
  const rows = await builds();
  const tables: { name: string }[] = await database.query(
    `SELECT format('"read"."%s"', tablename) AS name FROM pg_tables WHERE schemaname = 'read' ORDER BY 1`,
  );
  const relations = rows.map(({ relation }) => relation.replaceAll('"', '')).toSorted();
  expect({ ...at, live: having(rows, 'live').length }).toEqual({ ...at, live: 1 });
  expect({ ...at, old: having(rows, 'old').length <= 1 }).toEqual({ ...at, old: true });
  expect({ ...at, building: having(rows, 'building') }).toEqual({ ...at, building: [] });
  expect(tables.map(({ name }) => name.replaceAll('"', ''))).toEqual(relations);
};

/** A whole rebuild by one process. Answers which build it was. */
const rebuildOnce = async (readModels: DataSource, from: Mortal['log']): Promise<number> => {
  const parts = { readModels, log: from, followed: of, owner: 'one', batch: 12 };
  const rebuild = await Rebuild.begin(parts);
  await rebuild.alone(async () => {
    await rebuild.run();
    expect((await rebuild.compare()).same).toBe(true);
    await rebuild.show();
  });
  return rebuild.build.build;
};

describe('A rebuild that dies at any question', () => {
  it.each<Death>(['before', 'after'])(
    'is gone on with; one exact table is shown all along and nothing is left over (%s)',
    async (death) => {
      for (let life = 1; ; life += 1) {
        const mortal = new Mortal(database, log, life, death);
        await rebuildOnce(mortal.database, mortal.log).catch(() => undefined);
        if (!mortal.dead) {
          expect(life).toBeGreaterThan(25);
          return;
        }
        if (life % 3 === 0)
          log.append(streamOf(life % 4), { type: 'Noted', data: { note: `${life}`, label: 'k' } });
        const left = await builds();
        expect(having(left, 'live')).toHaveLength(1);
        await exact();
        const begun = having(left, 'building')[0]?.build;
        const made = await rebuildOnce(database, log);
        expect({ life, made }).toEqual({ life, made: begun ?? made });
        await live.notice();
        await exact();
        await tidy(database, of);
        await tidied({ life, death });
      }
    },
    180_000,
  );
});

describe('A worker that dies at any question while it builds a raised version', () => {
  it('is taken over by the next start', async () => {
    await live.stop();
    let version = 2;
    for (let life = 1; ; life += 1, version += 1) {
      const death = life % 2 === 0 ? 'after' : 'before';
      const raised = { ...docket, version };
      const shown = async () =>
        (
          await database.query<{ version: number }[]>(
            `SELECT version FROM platform.build WHERE status = 'live'`,
          )
        )[0]?.version === version;
      const mortal = new Mortal(database, log, life, death);
      const dying = new ProjectionRunner({
        log: mortal.log,
        readModels: mortal.database,
        pace: { ...brisk, pollMs: 60_000 },
      });
      const started = await dying.run(raised).then(
        () => true,
        () => false,
      );
      if (started) await until(async () => mortal.dead || (await shown()));
      await dying.stop();
      expect(having(await builds(), 'live')).toHaveLength(1);
      // Its leases run out.
      await database.query(`DELETE FROM platform.lease`);
      log.append(streamOf(life % 4), { type: 'Noted', data: { note: `${life}`, label: 'w' } });
      live = new ProjectionRunner({ log, readModels: database, pace: brisk });
      await live.run(raised);
      await until(shown);
      await live.notice();
      await exact();
      await live.stop();
      await tidy(database, raised);
      await tidied({ life, death });
      if (!mortal.dead) {
        expect(life).toBeGreaterThan(25);
        return;
      }
    }
  }, 180_000);
});
