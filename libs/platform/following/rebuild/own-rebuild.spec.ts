import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow, docketThat } from '../trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  expectedDocket,
  fresh,
  notesTo,
  play,
  rowsOf,
  streamOf,
  until,
  wipe,
  goBack,
} from '../trials/harness.examples.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { Rebuild } from './rebuild.js';
import { dropBuild } from './switch-build.js';

let database: DataSource;
let log: MemoryLog;
let workers: ProjectionRunner[] = [];

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
beforeEach(async () => {
  log = new MemoryLog();
  play(log, 6, notesTo(6, 30));
  const first = worker();
  await first.run(docket);
  await caughtUp(database, log);
  await first.stop();
});
afterEach(async () => {
  await Promise.all(workers.map((one) => one.stop()));
  workers = [];
  await wipe(database);
});
afterAll(() => database.destroy());

const worker = (): ProjectionRunner => {
  const owner = `worker-${workers.length}`;
  const one = new ProjectionRunner({ log, readModels: database, pace: brisk, owner });
  workers.push(one);
  return one;
};

type Sayings = Parameters<typeof docketThat>[0];
const raised = (says: Sayings = {}) => docketThat(says, 2);

type Row = Readonly<Record<string, unknown>>;
const builds = (): Promise<readonly Row[]> =>
  database.query(
    `SELECT build, version, status, cause, error, failing_since FROM platform.build ORDER BY build`,
  );
const brief = async () =>
  (await builds()).map(({ build, status }) => `${String(build)} ${String(status)}`).join(', ');
const order = (of = raised()) =>
  Rebuild.begin({ readModels: database, log, followed: of, owner: 'operator' });

describe('A raised version that cannot be shown', () => {
  it('says which event it cannot fold and since when; readers keep the table they have', async () => {
    const before = await rowsOf(database, DocketRow);
    const fails = () => {
      throw new Error('no such label');
    };
    log.append(streamOf(1), { type: 'Closed', data: {} });
    await worker().run(raised({ Closed: fails }));
    await until(async () => (await builds())[1]?.['cause'] === 'poison');
    const [live, failed] = await builds();
    expect(live).toMatchObject({ build: 1, status: 'live', error: null });
    expect(failed).toMatchObject({ status: 'building', failing_since: expect.any(Date) });
    expect(failed!['error']).toMatch(/no such label|stands before an event/);
    expect(await rowsOf(database, DocketRow)).toHaveLength(before.length);

    const since = failed!['failing_since'];
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect((await builds())[1]!['failing_since']).toEqual(since);
    await database.query(`UPDATE platform.poison SET status = 'skip' WHERE build = 2`);
    await until(async () => (await brief()) === '1 old, 2 live');
    expect((await builds())[1]).toMatchObject({ error: null, cause: null, failing_since: null });
  });

  it('is tried again after a fault, and then forgets it', async () => {
    log.down = true;
    await worker().run(raised());
    await until(async () => (await builds())[1]?.['cause'] === 'fault');
    expect((await builds())[1]!['error']).toBe('the event store does not answer');
    log.down = false;
    await until(async () => (await brief()) === '1 old, 2 live');
    expect((await builds())[1]).toMatchObject({ error: null, failing_since: null });
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('is left as it is when it differs from its control fold, until somebody orders it anew', async () => {
    let fickle = 0;
    await worker().run(raised({ Noted: () => ({ party: `${(fickle += 1)}` }) }));
    await until(async () => (await builds())[1]?.['cause'] === 'differs');
    expect((await builds())[1]!['error']).toMatch(/parts of example.docket differ/);
    const folded = fickle;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(fickle).toBe(folded);
    expect(await brief()).toBe('1 live, 2 building');

    const again = await order();
    expect(await brief()).toBe('1 live, 3 building');
    await again.run();
    expect((await again.compare()).same).toBe(true);
    await again.show();
    expect(await brief()).toBe('1 old, 3 live');
  });

  it('is given up for good when it is dropped, also at the next start; an order builds it yet', async () => {
    let fickle = 0;
    const wrong = raised({ Noted: () => ({ party: `${(fickle += 1)}` }) });
    await worker().run(wrong);
    await until(async () => (await builds())[1]?.['cause'] === 'differs');
    await dropBuild(database, wrong, 2);
    await workers.at(-1)!.stop();
    await worker().run(raised());
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await brief()).toBe('1 live, 2 abandoned');
    const ordered = await order();
    await ordered.run();
    await ordered.show();
    await until(async () => (await brief()) === '1 old, 2 abandoned, 3 live');
    log.append(streamOf(0), { type: 'Closed', data: {} });
    await until(async () => {
      const rows = (await rowsOf(database, DocketRow)) as DocketRow[];
      return rows.some(({ status }) => status === 'closed');
    });
  });
});

describe('A raised version', () => {
  it('is built once, however many workers start with it', async () => {
    await Promise.all([worker(), worker(), worker()].map((one) => one.run(raised())));
    await until(async () => (await brief()) === '1 old, 2 live');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await brief()).toBe('1 old, 2 live');
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('that operators took out of sight stays there at the next start', async () => {
    await worker().run(raised());
    await until(async () => (await brief()) === '1 old, 2 live');
    expect(await goBack(database, raised())).toBe(1);
    await workers.at(-1)!.stop();
    await worker().run(raised());
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await brief()).toBe('1 live, 2 old');
  });
});
