import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, positionText } from '#platform/log';
import type { Position } from '#domain/kernel';
import {
  buildBefore,
  buildsOf,
  placeOf,
  prefixOf,
  showBuild,
  StillBehind,
} from '#platform/following';
import { inTransaction } from '#platform/tables';
import type { ProjectionRollbackAsked } from '../control/control.events.js';
import type { ControlCommand } from '../control/control.noun.js';
import type { TableWork } from './table-orders.js';

/** A table that has not moved for so long is followed by nobody. */
const stillMs = 3_000;
/**
 * The live table stands still for at most so long while the other catches up with the last events.
 */
const waitMs = 2_000;
const lookEveryMs = 50;

/**
 * Shows the build from before again. One that is behind catches up first; one that nobody follows
 * is refused with the reason, unless the operator said that readers may step back in time.
 */
export const rollBack = async (
  { data }: ProjectionRollbackAsked,
  work: TableWork,
): Promise<ControlCommand | undefined> => {
  const { order, evenIfBehind = false } = data;
  const { readModels, running, progress, notice } = work;
  const begun = await progress.begin(order);
  const before = begun?.build ?? (await buildBefore(readModels, running.followed));
  const failed = (code: string, why: string): ControlCommand => ({
    type: 'NoteOrderFailed',
    data: { order, code, why },
  });
  if (before === undefined)
    return failed('nothing-before', 'No build was shown before this one, or its days are over.');
  const build = await progress.settle(order, before);
  const why = await shownOrWhyNot(work, build, evenIfBehind);
  if (why) return failed('behind', why);
  await notice();
  return { type: 'NoteCarriedOut', data: { order, build } };
};

const shownOrWhyNot = async (
  work: TableWork,
  build: number,
  evenIfBehind: boolean,
): Promise<string | undefined> => {
  const { readModels, running, step } = work;
  if (!evenIfBehind && !(await catchesUp(work, build))) return reason(work, build);
  const showing = { readModels, followed: running.followed, build, waitMs, evenIfBehind };
  const catchUp = () => passIdle(work, build);
  try {
    await showBuild({ ...showing, catchUp, back: true, ...(step && { step }) });
    return undefined;
  } catch (error) {
    if (error instanceof StillBehind) return reason(work, build);
    throw error;
  }
};

/**
 * Waits until the build has seen what readers see now; `false` when it stands still before that.
 */
const catchesUp = async (work: TableWork, build: number): Promise<boolean> => {
  const { readModels, running, signal } = work;
  const { name } = running.followed;
  const target = await placeOf(readModels, name, await liveOf(work));
  if (!target) return true;
  let [at, movedAt] = [await placeOf(readModels, name, build), Date.now()];
  while (isBefore(at, target)) {
    if (await passIdle(work, build)) return true;
    if (signal.aborted || Date.now() - movedAt > stillMs) return false;
    await sleep(lookEveryMs);
    const next = await placeOf(readModels, name, build);
    if (next && isBefore(at, next)) [at, movedAt] = [next, Date.now()];
  }
  return true;
};

/**
 * Two builds that saw the same events may have noted the rest of the log up to different places.
 * Moves the mark when nothing of its own lies between; answers whether it is level then. Whoever
 * follows it goes on from the mark.
 */
const passIdle = async (work: TableWork, build: number): Promise<boolean> => {
  const { readModels, running, log } = work;
  const { name, kinds } = running.followed;
  const [at, target] = await Promise.all(
    [build, await liveOf(work)].map((one) => placeOf(readModels, name, one)),
  );
  if (!at || !target) return false;
  for await (const { position } of log.readAll({
    after: at,
    prefixes: kinds.map(prefixOf),
    limit: 1,
  }))
    if (comparePositions(position, target) <= 0) return false;
  await readModels.query(
    `UPDATE platform.checkpoint SET commit = $3, prepare = $4, moved_at = now()
      WHERE projection = $1 AND build = $2 AND commit = $5 AND prepare = $6`,
    [name, build, target.commit, target.prepare, at.commit, at.prepare],
  );
  return !isBefore(await placeOf(readModels, name, build), target);
};

const isBefore = (at: Position | undefined, target: Position): boolean =>
  !at || comparePositions(at, target) < 0;

const reason = async (work: TableWork, build: number): Promise<string> => {
  const { readModels, running } = work;
  const { name, version } = running.followed;
  const places = [build, await liveOf(work)].map((one) => placeOf(readModels, name, one));
  const [at, shown] = (await Promise.all(places)).map((one) =>
    one ? positionText(one) : 'nothing',
  );
  const own = (await all(work)).find((one) => one.build === build)?.version;
  const who =
    own === version
      ? 'it does not move'
      : `it is of version ${own}, which this worker does not fold: start a worker of that version`;
  return `Build ${build} stands at ${at}, readers have seen ${shown}, and ${who}; or order it with evenIfBehind（旧版本落后，未回退）.`;
};

const all = ({ readModels, running }: TableWork) =>
  inTransaction(readModels, (client) => buildsOf(client, running.followed.name));

const liveOf = async (work: TableWork): Promise<number> =>
  (await all(work)).find(({ status }) => status === 'live')?.build ?? 0;
