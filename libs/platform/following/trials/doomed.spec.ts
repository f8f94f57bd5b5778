import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withPostgres } from '#stand-ins/embedded';
import { comparePositions, type EventLog } from '#platform/log';
import type { Position } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import { docket, DocketRow } from './docket.examples.js';
import { program, storyLog, type Task } from './doomed.examples.js';
import { expectedDocket, fresh, rowsOf, wipe } from './harness.examples.js';

// Each of these processes ends by SIGKILL in the middle of a step, as by a power cut.

let url: string;
let database: DataSource;
const log = storyLog();

beforeAll(async () => {
  url = await (await withPostgres()).freshDatabase();
  database = await fresh(url);
});
afterEach(() => wipe(database));
afterAll(() => database.destroy());

/** Runs a task in a process of its own; answers what ended it. */
const run = async (task: Task, at = 'never', time = 1): Promise<string | number> => {
  const child = spawn(process.execPath, [program, url, task, at, String(time)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? code!;
};

/** The log as far as a position. */
const until = (end: Position | undefined): EventLog =>
  ({
    async *readAll(options: Parameters<EventLog['readAll']>[0]) {
      for await (const event of log.readAll(options))
        if (end && comparePositions(event.position, end) <= 0) yield event;
    },
  }) as unknown as EventLog;

const checkpointOf = async (build: number): Promise<Position | undefined> => {
  const [at] = await database.query<Position[]>(
    `SELECT commit, prepare FROM platform.checkpoint WHERE projection = $1 AND build = $2`,
    [docket.name, build],
  );
  return at && at.commit !== '' ? at : undefined;
};

const shown = async (): Promise<number | undefined> => {
  const rows: { build: number }[] = await database.query(
    `SELECT build FROM platform.build WHERE projection = $1 AND status = 'live'`,
    [docket.name],
  );
  return rows[0]?.build;
};

const tableOf = async (build: number): Promise<object[]> => {
  const name = `example_docket__v${build}`;
  const [found] = await database.query<{ found: string | null }[]>(
    `SELECT to_regclass('read.${name}')::text AS found`,
  );
  if (!found!.found) return [];
  return database.query<object[]>(`SELECT "caseId", notes FROM read.${name} ORDER BY "caseId"`);
};

/** Rows and checkpoint of a build tell of the same events, whatever was going on. */
const expectWhole = async (build: number): Promise<void> => {
  const expected = (await expectedDocket(until(await checkpointOf(build)))) as DocketRow[];
  const rows = expected
    .map(({ caseId, notes }) => ({ caseId, notes }))
    .toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1));
  expect(await tableOf(build)).toEqual(rows);
};

describe('A process that is killed', () => {
  it('at any step of a batch and its checkpoint leaves a table that is a pure fold up to the checkpoint', async () => {
    for (const step of ['loaded', 'begun', 'written', 'moved', 'committed']) {
      expect(await run('follow', step, 3)).toBe('SIGKILL');
      await expectWhole(1);
      expect(await checkpointOf(1)).toBeDefined();
    }
    expect(await run('follow')).toBe(0);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  }, 120_000);

  it('while it rebuilds shows the old table until the end, and goes on where it was', async () => {
    expect(await run('follow')).toBe(0);
    await database.query(`UPDATE read.example_docket__v1 SET party = 'damaged'`);
    for (const step of ['begun', 'written', 'moved', 'committed']) {
      expect(await run('rebuild', step, 3)).toBe('SIGKILL');
      await expectWhole(2);
      expect(await shown()).toBe(1);
    }
    expect(await run('rebuild')).toBe(0);
    expect((await rowsOf(database, DocketRow))[0]).toMatchObject({ party: 'damaged' });
    for (const [step, build] of [
      ['moved', 1],
      ['committed', 2],
    ] as const) {
      expect(await run('show', step)).toBe('SIGKILL');
      expect(await shown()).toBe(build);
    }
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  }, 120_000);
});
