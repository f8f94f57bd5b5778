import { type Followed } from '../fold/followed.js';
import { withPostgres } from '#stand-ins/embedded';
import { positionText } from '#platform/log';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow, notes, NoteRow, docketThat } from '../trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  expectedDocket,
  expectedNotes,
  fresh,
  type Happening,
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
import { dropBuild, showBuild, StillBehind } from './switch-build.js';

let database: DataSource;
let one: ProjectionRunner;
let log: MemoryLog;

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
beforeEach(async () => {
  log = new MemoryLog();
  play(log, 20, story(200));
  one = new ProjectionRunner({ log, readModels: database, pace: brisk });
  await one.run(docket);
  await one.run(notes);
  await caughtUp(database, log, 2);
});
afterEach(async () => {
  await one.stop();
  await wipe(database);
});
afterAll(() => database.destroy());

const story = (length: number): readonly Happening[] =>
  Array.from({ length }, (_, at) => ({
    file: (at * 7) % 20,
    what: (['note', 'note', 'fine', 'strike'] as const)[at % 4]!,
  }));

const rebuild = (of: Followed = docket, more: object = {}): Promise<Rebuild> =>
  Rebuild.begin({ readModels: database, log, followed: of, owner: 'operator', ...more });

const shown = async (): Promise<number> => {
  const rows: { build: number }[] = await database.query(
    `SELECT build FROM platform.build WHERE projection = $1 AND status = 'live'`,
    [docket.name],
  );
  return rows[0]!.build;
};

describe('A rebuild', () => {
  it('repairs a table beside the live one and shows it in one step; going back is the same', async () => {
    await database.query(`UPDATE read.example_docket__v1 SET party = 'damaged'`);
    const again = await rebuild();
    await again.run();
    expect((await rowsOf(database, DocketRow))[0]).toMatchObject({ party: 'damaged' });
    const comparison = await again.compare({ passes: 3 });
    expect(comparison).toMatchObject({ same: true, rows: 20, differing: [] });
    await again.show();
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
    expect(again.progress()).toMatchObject({ build: 2, secondsLeft: 0 });

    log.append(streamOf(0), { type: 'Closed', data: {} });
    await caughtUp(database, log, 3);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
    expect(await goBack(database, docket)).toBe(1);
    const rows = (await rowsOf(database, DocketRow)) as DocketRow[];
    expect(rows.find(({ caseId }) => caseId === 'case-0')).toMatchObject({
      party: 'damaged',
      status: 'closed',
    });
    await goBack(database, docket);
    await dropBuild(database, docket, 1);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('tells that it compares, and how far that is, which is as long again', async () => {
    const again = await rebuild(docket, { batch: 20, eventsPerSecond: 150 });
    const { build } = again.build;
    const told = async () => {
      const [row] = await database.query<Readonly<Record<string, unknown>>[]>(
        `SELECT stage, position, head, seconds_left FROM platform.rebuild WHERE build = $1`,
        [build],
      );
      return row!;
    };
    await again.run();
    expect(await told()).toMatchObject({ stage: 'folding', seconds_left: 0 });
    const comparing = again.compare();
    let seen = await told();
    for (const until = Date.now() + 10_000; Date.now() < until; seen = await told())
      if (seen['stage'] === 'comparing') break;
    expect(seen).toMatchObject({ stage: 'comparing', head: positionText((await log.head())!) });
    expect(Number.parseInt(String(seen['position']), 10)).toBeLessThan(
      Number.parseInt(String(seen['head']), 10),
    );
    expect(seen['seconds_left']).toBeGreaterThan(0);
    expect((await comparing).same).toBe(true);
    await dropBuild(database, docket, build);
  });

  it('goes on where it was when it is killed', async () => {
    let left = 12;
    const step = () => {
      left -= 1;
      if (left === 0) throw new Error('killed');
    };
    await expect((await rebuild(docket, { batch: 20, step })).run()).rejects.toThrow('killed');
    const again = await rebuild(docket, { batch: 20 });
    expect(again.build.build).toBe(2);
    await again.run();
    expect(again.progress().events).toBeLessThan(220);
    expect((await again.compare()).same).toBe(true);
    await again.show();
    expect(await shown()).toBe(2);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('works for many rows per stream, and keeps to its rate', async () => {
    const began = Date.now();
    const again = await rebuild(notes, { batch: 50, eventsPerSecond: 500 });
    await again.run();
    expect(Date.now() - began).toBeGreaterThan(400);
    expect((await again.compare()).same).toBe(true);
    await again.show();
    expect(await rowsOf(database, NoteRow)).toEqual(await expectedNotes(log));
  });

  it('keeps to its rate in the control fold too, which can be stopped', async () => {
    const fast = await rebuild();
    await fast.run();
    const slow = await rebuild(docket, { eventsPerSecond: 500 });
    await slow.run();
    const began = Date.now();
    expect((await slow.compare()).same).toBe(true);
    expect(Date.now() - began).toBeGreaterThan(350);
    const ending = new AbortController();
    const compared = slow.compare({ signal: ending.signal });
    ending.abort();
    await expect(compared).rejects.toThrow(/abort/i);
  });

  it('gives way while live rows are late, and goes at full speed when they are not', async () => {
    const timed = async (lagMs: () => number): Promise<number> => {
      const one = await rebuild(docket, { batch: 20, lagMs });
      const began = Date.now();
      await one.run();
      await one.compare();
      await dropBuild(database, docket, one.build.build);
      return Date.now() - began;
    };
    await timed(() => 0);
    play(log, 0, notesTo(20, 600));
    const idle = await timed(() => 0);
    const busy = await timed(() => 5_000);
    // 820 events twice, at no more than a thousand a second.
    expect(busy).toBeGreaterThan(1_100);
    expect(busy).toBeGreaterThan(idle);
  });

  it('tells which part of the table differs from the control fold', async () => {
    const again = await rebuild();
    await again.run();
    await database.query(`DELETE FROM read.example_docket__v2 WHERE "caseId" = 'case-3'`);
    await database.query(
      `UPDATE read.example_docket__v2 SET notes = notes + 1 WHERE "caseId" = 'case-4'`,
    );
    const comparison = await again.compare();
    expect(comparison.same).toBe(false);
    expect(comparison.differing.length).toBeGreaterThan(0);
    expect(comparison.differing.length).toBeLessThan(3);
  });

  it('is not shown while readers would step back in time', async () => {
    const again = await rebuild();
    await again.run();
    log.append(streamOf(0), { type: 'Closed', data: {} });
    await until(async () =>
      ((await rowsOf(database, DocketRow)) as DocketRow[]).some(
        ({ status }) => status === 'closed',
      ),
    );
    const show = showBuild({ readModels: database, followed: docket, build: 2 });
    await expect(show).rejects.toThrow(StillBehind);
    await again.show();
    expect(await shown()).toBe(2);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('follows from a raised version by itself', async () => {
    await one.stop();
    const raised = docketThat({ Closed: () => ({ party: 'closed by version 2' }) }, 2);
    log.append(streamOf(1), { type: 'Closed', data: {} });
    one = new ProjectionRunner({ log, readModels: database, pace: brisk });
    await one.run(raised);
    await until(async () => (await shown()) === 2);
    log.append(streamOf(2), { type: 'Closed', data: {} });
    await until(async () => {
      const rows = (await rowsOf(database, DocketRow)) as DocketRow[];
      return rows.filter(({ party }) => party === 'closed by version 2').length === 2;
    });
    expect(one.health().map(({ build }) => build)).toEqual([2]);
  });
});
