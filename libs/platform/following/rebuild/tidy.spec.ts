import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow } from '../trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  expectedDocket,
  fresh,
  play,
  rowsOf,
  streamOf,
  until,
  wipe,
  goBack,
} from '../trials/harness.examples.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { Rebuild } from './rebuild.js';

let database: DataSource;
let log: MemoryLog;
let one: ProjectionRunner;
const of = docket;

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
beforeEach(async () => {
  log = new MemoryLog();
  play(log, 4, [{ file: 0, what: 'note' }]);
  await start();
});
afterEach(async () => {
  await one.stop();
  await wipe(database);
});
afterAll(() => database.destroy());

const start = async (version = 1): Promise<void> => {
  one = new ProjectionRunner({ log, readModels: database, pace: brisk });
  await one.run({ ...docket, version });
};
const startAgain = async (version = 1): Promise<void> => {
  await one.stop();
  await start(version);
};
const begin = (version = 1) =>
  Rebuild.begin({ readModels: database, log, followed: { ...of, version }, owner: 'operator' });
const rebuilt = async (): Promise<void> => {
  const again = await begin();
  await again.run();
  await again.show();
};
const builds = async (): Promise<string> => {
  const rows: { build: number; status: string }[] = await database.query(
    `SELECT build, status FROM platform.build ORDER BY build`,
  );
  return rows.map(({ build, status }) => `${build} ${status}`).join(', ');
};
const tables = async (): Promise<readonly string[]> =>
  (
    await database.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'read' ORDER BY 1`,
    )
  ).map(({ name }) => name);
const daysAgo = (days: number) =>
  database.query(
    `UPDATE platform.build SET replaced_at = now() - $1 * interval '1 day' WHERE status = 'old'`,
    [days],
  );

describe('The table from before', () => {
  it('is fed for a week, so that going back shows today; then it is dropped', async () => {
    await rebuilt();
    await daysAgo(6.9);
    await startAgain();
    log.append(streamOf(0), { type: 'Closed', data: {} });
    await caughtUp(database, log, 2);
    await goBack(database, of);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
    await goBack(database, of);
    await daysAgo(7.1);
    await startAgain();
    expect([await builds(), await tables()]).toEqual(['2 live', ['example_docket__v2']]);
    await until(() => one.health().length === 1);
  });

  it('is the only one kept: those before it go', async () => {
    await rebuilt();
    await rebuilt();
    await startAgain();
    expect(await builds()).toBe('2 old, 3 live');
    expect(await tables()).toEqual(['example_docket__v2', 'example_docket__v3']);
  });

  it('stays out of sight when its days are over, if operators went back from it', async () => {
    await one.stop();
    await start(2);
    await until(async () => (await builds()) === '1 old, 2 live');
    await goBack(database, { ...of, version: 2 }, { evenIfBehind: true });
    await daysAgo(8);
    await startAgain(2);
    await startAgain(2);
    expect(await builds()).toBe('1 live, 2 abandoned');
  });
});

describe('A leftover', () => {
  it('of a version that was never shown goes with the next version; one of this version is gone on with', async () => {
    await begin(2);
    await startAgain(1);
    expect(await builds()).toBe('1 live, 2 building');
    await startAgain(3);
    await until(async () => (await builds()) === '1 old, 3 live');
    expect(await tables()).toEqual(['example_docket__v1', 'example_docket__v3']);
  });

  it('of a crash goes at the next start: tables, checkpoints and leases of builds that there are not', async () => {
    await database.query(`CREATE TABLE read.example_docket__v7 (a int);
      CREATE TABLE read.example_docket__v1_control (a int); CREATE TABLE read.example_docket__view (a int);
      INSERT INTO platform.checkpoint (projection, build, slice_from, slice_to) VALUES ('example.docket', 7, 0, 1023);
      INSERT INTO platform.lease VALUES ('gone', 'nobody', now() - interval '2 days')`);
    await startAgain();
    expect(await tables()).toEqual(['example_docket__v1', 'example_docket__view']);
    expect(await database.query(`SELECT build FROM platform.checkpoint`)).toEqual([{ build: 1 }]);
    expect(await database.query(`SELECT 1 FROM platform.lease WHERE name = 'gone'`)).toEqual([]);
  });
});
