import type { EventLog } from '#platform/log';
import { sqlState } from '#platform/tables';
import {
  type Build,
  buildsOf,
  type Comparison,
  dropBuild,
  HeldByAnother,
  noteFailure,
  Rebuild,
  rowsAgainstLog,
  type RowApart,
  type Running,
} from '#platform/following';
import { inTransaction } from '#platform/tables';
import type { DataSource } from 'typeorm';
import type {
  ProjectionCheckAsked,
  ProjectionDropAsked,
  ProjectionRebuildAsked,
  ProjectionSwitchAsked,
} from '../control/control.events.js';
import type { ControlCommand } from '../control/control.noun.js';
import type { OrderProgress } from './order-progress.js';

/** What an order about a table is carried out with. */
export type TableWork = Readonly<{
  readModels: DataSource;
  log: EventLog;
  running: Running;
  progress: OrderProgress;
  /** Tells the runner that builds have changed. */
  notice: () => Promise<void>;
  signal: AbortSignal;
  /** By how many milliseconds live rows are late now. */
  lagMs?: () => number | Promise<number>;
  /** Hears of rows that do not say what the log says. */
  tell?: (found: readonly RowApart[]) => Promise<void>;
  /** For tests: what it throws is a crash there. */
  step?: (step: string) => void;
}>;

/** Nothing when the order was withdrawn meanwhile. */
type Outcome = Promise<ControlCommand | undefined>;

/** Rebuilds, compares, keeps the answer, and only then shows. */
export const rebuildTable = async ({ data }: ProjectionRebuildAsked, work: TableWork): Outcome => {
  const { order, show, discards, eventsPerSecond } = data;
  const begun = await work.progress.begin(order);
  if (begun?.answer) return shownAfterCrash(begun.answer, begun.build, work);
  if (discards !== undefined) await dropIfThere(work, discards);
  const startedAt = Date.now();
  const rebuild = await Rebuild.begin({ ...partsOf(work, order), eventsPerSecond });
  const { build } = rebuild.build;
  await work.progress.settle(order, build);
  try {
    return await rebuild.alone(async () => {
      const comparison = await folded(rebuild, work);
      if (!comparison) return undefined;
      const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
      const before = comparison.same ? await held(work) : undefined;
      const listed = before && { differed: before.differing, found: before.found };
      const { events } = rebuild.progress();
      const about = { order, build, events, seconds, shown: show, ...listed };
      const answer = verdict(comparison, about);
      await work.progress.keep(order, answer);
      if (comparison.same && show) await shown(rebuild, work);
      return answer;
    });
  } catch (error) {
    if (!(error instanceof HeldByAnother))
      await noteFailure(work.readModels, work.running.followed, error);
    return { type: 'NoteRebuildFailed', data: { order, build, ...lasting(error) } };
  }
};

/** Folds what came since the rebuild, compares once more, and shows. */
export const switchTable = async ({ data }: ProjectionSwitchAsked, work: TableWork): Outcome => {
  const { order, build } = data;
  await work.progress.begin(order);
  const found = (await builds(work)).find((one) => one.build === build);
  const done: ControlCommand = { type: 'NoteCarriedOut', data: { order, build } };
  if (found?.status === 'live') return done;
  const failed = (code: string, why: string): ControlCommand => ({
    type: 'NoteOrderFailed',
    data: { order, code, why },
  });
  if (found?.status !== 'building')
    return failed('build-gone', `There is no build ${build} to show.`);
  const rebuild = Rebuild.of(partsOf(work, order), found);
  return rebuild.alone(async () => {
    const comparison = await folded(rebuild, work);
    if (!comparison) return undefined;
    if (!comparison.same) return failed('differs', `Build ${build} differs from its control fold.`);
    await shown(rebuild, work);
    return done;
  });
};

/** Drops a table that nobody sees. */
export const dropTable = async ({ data }: ProjectionDropAsked, work: TableWork): Outcome => {
  const { order, build } = data;
  const begun = await work.progress.begin(order);
  const status = await statusOf(work, build);
  const done: ControlCommand = { type: 'NoteCarriedOut', data: { order, build } };
  if (status === undefined && begun) return done;
  if (status === undefined || status === 'live') {
    const why = status ? `Queries see build ${build} now.` : `There is no build ${build}.`;
    return { type: 'NoteOrderFailed', data: { order, code: 'not-to-drop', why } };
  }
  await dropBuild(work.readModels, work.running.followed, build);
  await work.notice();
  return done;
};

/** What queries see, held against the log; whoever looks into it hears what differs. */
const held = async ({ readModels, log, running, signal, lagMs, tell }: TableWork) => {
  const { followed } = running;
  const rows = await rowsAgainstLog({ readModels, log, followed, signal, ...(lagMs && { lagMs }) });
  if (!rows) return undefined;
  await tell?.(rows.found);
  const found = rows.found.map(({ relation, stream, what, columns }) => {
    return { relation, stream, what, columns };
  });
  return { ...rows, found };
};

/** Holds what queries see against the log; shows and drops nothing. */
export const checkTable = async ({ data }: ProjectionCheckAsked, work: TableWork): Outcome => {
  const { order } = data;
  const rows = await held(work);
  if (rows) return { type: 'NoteChecked', data: { order, ...rows } };
  const why = 'What queries see is of another version, or has read nothing yet.';
  return { type: 'NoteOrderFailed', data: { order, code: 'nothing-to-check', why } };
};

const builds = ({ readModels, running }: TableWork): Promise<readonly Build[]> =>
  inTransaction(readModels, (client) => buildsOf(client, running.followed.name));

const statusOf = async (work: TableWork, build: number): Promise<Build['status'] | undefined> =>
  (await builds(work)).find((one) => one.build === build)?.status;

const stepOf = ({ step }: TableWork) => (step ? { step } : {});

const partsOf = (work: TableWork, order: string) => ({
  readModels: work.readModels,
  log: work.log,
  followed: work.running.followed,
  owner: order,
  ...(work.lagMs ? { lagMs: work.lagMs } : {}),
  ...(work.running.options.shards ? { shards: work.running.options.shards } : {}),
  ...stepOf(work),
});

const folded = async (rebuild: Rebuild, { signal }: TableWork): Promise<Comparison | undefined> => {
  await rebuild.run(signal);
  if (signal.aborted) return undefined;
  return rebuild.compare({ signal }).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
};

const shown = async (rebuild: Rebuild, { notice }: TableWork): Promise<void> => {
  await rebuild.show();
  await notice();
};

/**
 * The crash came after the comparison: what was proved stays proved, and is shown if that was the
 * order.
 */
const shownAfterCrash = async (
  answer: ControlCommand,
  build: number | null,
  work: TableWork,
): Outcome => {
  if (answer.type !== 'NoteRebuilt' || !answer.data.shown || build === null) return answer;
  if ((await statusOf(work, build)) === 'building')
    await shown(await Rebuild.begin(partsOf(work, answer.data.order)), work);
  return answer;
};

const dropIfThere = async (work: TableWork, build: number): Promise<void> => {
  const status = await statusOf(work, build);
  if (status && status !== 'live') await dropBuild(work.readModels, work.running.followed, build);
};

type Rebuilt = Extract<ControlCommand, { type: 'NoteRebuilt' }>['data'];

const verdict = (
  { same, rows, digest, position, differing }: Comparison,
  about: Omit<Rebuilt, 'rows' | 'digest' | 'position'>,
): ControlCommand => {
  const { order, build } = about;
  if (same) return { type: 'NoteRebuilt', data: { ...about, rows, digest, position } };
  const why = `${differing.length} of 64 parts of the table differ from the control fold.`;
  return { type: 'NoteRebuildFailed', data: { order, build, cause: 'differs', why } };
};

/**
 * What trying again does not mend. Everything else is thrown on and tried again, also what stands
 * before an event: it goes on once operators have decided about the event.
 */
const lasting = (error: unknown): { cause: 'fault'; why: string } => {
  const state = sqlState(error) ?? '';
  if (state === '54000')
    return {
      cause: 'fault',
      why: `${String(error)}. Skip the event, drop this build, order anew（请跳过该事件、删除此版本后重建）.`,
    };
  if (/^(22|23|42)/.test(state)) return { cause: 'fault', why: String(error) };
  throw error;
};
