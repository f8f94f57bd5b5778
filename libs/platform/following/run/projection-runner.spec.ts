import fc from 'fast-check';
import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog } from '#testing';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { tableOf } from '../rebuild/builds.js';
import { OwnershipLost, readCheckpoint } from '../place/checkpoints.js';
import { docket, DocketRow, notes, NoteRow, tally, TallyRow } from '../trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  expectedDocket,
  expectedNotes,
  expectedTally,
  fresh,
  type Happening,
  play,
  rowsOf,
  streamOf,
  wipe,
} from '../trials/harness.examples.js';
import { ProjectionJob } from '../fold/projection-job.js';
import { Metrics } from '../follow/metrics.js';
import { ProjectionRunner, type RunnerParts } from './projection-runner.js';
import { allSlices } from '../place/slices.js';

let database: DataSource;
let running: ProjectionRunner[] = [];

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
afterEach(async () => {
  await Promise.all(running.map((runner) => runner.stop()));
  running = [];
  await wipe(database);
});
afterAll(async () => {
  await database.destroy();
});

const runner = (log: MemoryLog, parts: Partial<RunnerParts> = {}): ProjectionRunner => {
  const made = new ProjectionRunner({
    log,
    readModels: database,
    pace: brisk,
    owner: `worker-${running.length}`,
    ...parts,
  });
  running.push(made);
  return made;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Counts the batches of a projection, each of which is a transaction. */
class Counting extends Metrics {
  count = 0;
  override batches() {
    return (): void => void (this.count += 1);
  }
}

/** How many transactions thirty events take that come one after the other. */
const batchesOf = async (gatherMs: number): Promise<number> => {
  const log = new MemoryLog();
  const metrics = new Counting(new Registry(), () => []);
  const one = runner(log, { metrics, pace: { ...brisk, gatherMs } });
  play(log, 1, []);
  await one.run(docket);
  for (let at = 0; at < 30; at += 1) {
    play(log, 0, [{ file: 0, what: 'note' }]);
    await pause(10);
  }
  await caughtUp(database, log);
  await one.stop();
  await wipe(database);
  return metrics.count;
};

const story = fc.array(
  fc.record<Happening>({
    file: fc.nat(4),
    what: fc.constantFrom('note', 'note', 'note', 'fine', 'strike', 'close'),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('A projection', () => {
  it('takes what comes one after the other in few transactions, and waits for none of it', async () => {
    const [apart, together] = [await batchesOf(0), await batchesOf(150)];
    expect(together).toBeLessThan(apart / 2);
  });

  it('makes the table of the row class and fills it from the beginning', async () => {
    const log = new MemoryLog();
    play(log, 3, [
      { file: 0, what: 'note' },
      { file: 1, what: 'fine' },
      { file: 0, what: 'close' },
    ]);
    const one = runner(log);
    await one.run(docket);
    await one.run(notes);
    await caughtUp(database, log, 2);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
    expect(await rowsOf(database, NoteRow)).toEqual(await expectedNotes(log));
    expect((await rowsOf(database, DocketRow)).length).toBe(3);
  });

  it('goes on live, and after a restart from where it stood', async () => {
    const log = new MemoryLog();
    play(log, 2, []);
    const first = runner(log);
    await first.run(docket);
    await caughtUp(database, log);
    log.append(streamOf(0), { type: 'Noted', data: { note: 'live', label: 'x' } });
    await caughtUp(database, log);
    await first.stop();
    log.append(streamOf(1), { type: 'Closed', data: {} });
    await runner(log).run(docket);
    await caughtUp(database, log);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('is exact however often it is killed between two steps of a batch', async () => {
    await fc.assert(
      fc.asyncProperty(
        story,
        fc.array(fc.nat(9), { maxLength: 25 }),
        fc.integer({ min: 1, max: 7 }),
        async (told, deaths, events) => {
          const log = new MemoryLog();
          play(log, 5, told);
          let at = 0;
          const next = [...deaths];
          const step = () => {
            at += 1;
            if (next[0] === undefined || at <= next[0]) return;
            next.shift();
            at = 0;
            if (next.length % 3 === 0) log.breakConnections();
            throw new Error('killed');
          };
          const one = runner(log, { step, pace: { ...brisk, batch: { events, lingerMs: 1 } } });
          try {
            await one.run(docket, { shards: (events % 3) + 1 });
            await one.run(notes);
            await one.run(tally);
            await caughtUp(database, log, (events % 3) + 3);
            expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
            expect(await rowsOf(database, NoteRow)).toEqual(await expectedNotes(log));
            expect(await rowsOf(database, TallyRow)).toEqual(await expectedTally(log));
          } finally {
            await one.stop();
            await wipe(database);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is exact when two workers take the lease from each other', async () => {
    const log = new MemoryLog();
    const told = Array.from({ length: 80 }, (_, at): Happening => ({
      file: at % 7,
      what: (['note', 'fine', 'strike'] as const)[at % 3]!,
    }));
    play(log, 7, []);
    const pace = { ...brisk, leaseMs: 30, batch: { events: 3, lingerMs: 1 } };
    for (const owner of ['a', 'b']) {
      const one = runner(log, { owner, pace });
      await one.run(docket);
      await one.run(notes);
      await one.run(tally);
    }
    for (const happening of told) {
      play(log, 0, [happening]);
      // Both believe that the lease is theirs.
      await database.query(`UPDATE platform.lease SET until = now() - interval '1 second'`);
    }
    await caughtUp(database, log, 3);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
    expect(await rowsOf(database, NoteRow)).toEqual(await expectedNotes(log));
    expect(await rowsOf(database, TallyRow)).toEqual(await expectedTally(log));
  });

  it('folds an event once though its checkpoint was set back, where rows belong to streams', async () => {
    const log = new MemoryLog();
    play(log, 2, [
      { file: 0, what: 'note' },
      { file: 0, what: 'fine' },
    ]);
    const first = runner(log);
    await first.run(docket);
    await caughtUp(database, log);
    await first.stop();
    // Back to just after the first file was opened; and there is something new.
    await database.query(`UPDATE platform.checkpoint SET commit = '100', prepare = '100'`);
    log.append(streamOf(0), { type: 'Noted', data: { note: 'new', label: 'n' } });
    await runner(log).run(docket);
    await caughtUp(database, log);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('writes nothing when another worker has moved the checkpoint', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    const first = runner(log);
    await first.run(tally);
    await caughtUp(database, log);
    await first.stop();
    const [event] = log.append(streamOf(0), { type: 'Closed', data: {} });
    const batch = { events: [event!], ceiling: event!.position };
    const id = { name: tally.name, build: 1, slices: allSlices };
    const table = tableOf(database, tally, 1);
    const job = new ProjectionJob({
      readModels: database,
      log,
      followed: tally,
      table,
      id,
      onPoison: 'stop',
    });
    const floor = await readCheckpoint(database, id);
    await job.apply(batch, floor);
    await expect(job.apply(batch, floor)).rejects.toThrow(OwnershipLost);
    expect(await rowsOf(database, TallyRow)).toEqual(await expectedTally(log));
  });
});
