import { readModels } from '#platform/tables';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow, NoteRow, TallyRow } from './docket.examples.js';
import { brisk, caughtUp, type Happening, play } from './harness.examples.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { Rebuild } from '../rebuild/rebuild.js';

/**
 * What a doomed process does until it is killed: follow live, rebuild beside, or show what was
 * rebuilt.
 */
export type Task = 'follow' | 'rebuild' | 'show';

/** This file is also the program of the process. */
export const program = import.meta.filename;

const happening = (at: number): Happening => ({
  file: (at * 7) % 12,
  what: (['note', 'fine', 'note', 'strike'] as const)[at % 4]!,
});

/** The same story in every process. */
export const storyLog = (): MemoryLog => {
  const log = new MemoryLog();
  play(
    log,
    12,
    Array.from({ length: 240 }, (_, at) => happening(at)),
  );
  return log;
};

const perBatch = 15;

/**
 * Dies for real, at the given step, the so-manieth time it is reached: nothing is unwound, closed
 * or rolled back.
 */
const dying = (at: string | undefined, time: number): ((step: string) => void) => {
  let left = time;
  return (step) => {
    if (step !== at) return;
    left -= 1;
    if (left > 0) return;
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
};

type Step = (step: string) => void;

const follow = async (database: DataSource, step: Step): Promise<void> => {
  const log = storyLog();
  const pace = { ...brisk, batch: { events: perBatch, lingerMs: 1 } };
  const runner = new ProjectionRunner({ log, readModels: database, pace, owner: 'worker', step });
  await runner.run(docket);
  await caughtUp(database, log, 1);
  await runner.stop();
};

const rebuild = async (database: DataSource, step: Step): Promise<void> => {
  const again = await Rebuild.begin({
    readModels: database,
    log: storyLog(),
    followed: docket,
    owner: 'operator',
    batch: perBatch,
    step,
  });
  await again.run();
};

const show = async (database: DataSource, step: Step): Promise<void> => {
  const parts = { readModels: database, log: storyLog(), followed: docket };
  await (await Rebuild.begin({ ...parts, owner: 'operator', step })).show();
};

const tasks: Readonly<Record<Task, (database: DataSource, step: Step) => Promise<void>>> = {
  follow,
  rebuild,
  show,
};

if (process.argv[1] === program) {
  const [url, task, at, time] = process.argv.slice(2);
  const database = await readModels(url!, [DocketRow, NoteRow, TallyRow]);
  await tasks[task as Task](database, dying(at, Number(time)));
  await database.destroy();
}
