import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions } from '#platform/log';
import type { Position } from '#domain/kernel';
import { type Client, inTransaction } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { type Build, buildsOf, lockProjection, pointView, tableOf } from './builds.js';
import type { Followed } from '../fold/followed.js';

/** The build to be shown has not seen what readers have already seen; let it catch up first. */
export class StillBehind extends Error {
  constructor({ projection, build }: Pick<Build, 'projection' | 'build'>) {
    super(`Build ${build} of ${projection} is behind the live one.`);
    this.name = 'StillBehind';
  }
}

const lookAgainMs = 20;

type Showing = Readonly<{
  readModels: DataSource;
  followed: Followed;
  build: number;
  /** Folds what the build has not seen, while the live one stands still. */
  catchUp?: () => Promise<unknown>;
  /** For tests: called before and after the commit; what it throws is a crash there. */
  step?: (step: 'moved' | 'committed') => void;
  /**
   * How long it may catch up by the hands of those who follow it, while the live one stands still.
   */
  waitMs?: number;
  /** Shows it though readers step back in time, because an operator said so. */
  evenIfBehind?: boolean;
  /** Whether it goes back: the build shown until now is not built again by itself. */
  back?: boolean;
}>;

/**
 * Lets queries see another build, in one transaction; the one shown until now is kept as `old` and
 * still followed, so that going back is the same act. Throws `StillBehind` when readers would step
 * back in time.
 */
export const showBuild = async (showing: Showing): Promise<void> => {
  await inTransaction(showing.readModels, (client) => change(client, showing));
  showing.step?.('committed');
};

const change = async (client: Client, showing: Showing): Promise<void> => {
  const { readModels, followed, build, evenIfBehind = false, back = false } = showing;
  await lockProjection(client, followed.name);
  const live = (await buildsOf(client, followed.name)).find(({ status }) => status === 'live');
  if (live?.build === build) return;
  if (live && !evenIfBehind) await mustHaveSeen(client, showing, live);
  await client.query(
    `UPDATE platform.build SET status = 'old', replaced_at = now(), rolled_back = $2
      WHERE projection = $1 AND status = 'live'`,
    [followed.name, back],
  );
  await client.query(
    `UPDATE platform.build SET status = 'live', switched_at = now(), replaced_at = NULL, rolled_back = false,
        error = NULL, cause = NULL, failing_since = NULL WHERE projection = $1 AND build = $2`,
    [followed.name, build],
  );
  await pointView(client, readModels, followed, build);
  showing.step?.('moved');
};

const mustHaveSeen = async (
  client: Client,
  { followed, build, catchUp, waitMs = 0 }: Showing,
  live: Build,
): Promise<void> => {
  if (!(await isBehind(client, build, live))) return;
  await catchUp?.();
  const until = Date.now() + waitMs;
  while (await isBehind(client, build, live)) {
    if (Date.now() >= until) throw new StillBehind({ projection: followed.name, build });
    await sleep(lookAgainMs);
  }
};

/** The build that was shown before the live one, while it is kept. */
export const buildBefore = async (
  readModels: DataSource,
  { name }: Readonly<{ name: string }>,
): Promise<number | undefined> => {
  const [old]: { build: number }[] = await readModels.query(
    `SELECT build FROM platform.build WHERE projection = $1 AND status = 'old'
      ORDER BY replaced_at DESC, build DESC LIMIT 1`,
    [name],
  );
  return old?.build;
};

/**
 * Drops a build that is not shown, for good. Of one that was being built, or that operators took
 * out of sight, a note stays that nobody wants its version until it is ordered.
 */
export const dropBuild = (
  readModels: DataSource,
  followed: Followed,
  build: number,
): Promise<void> =>
  inTransaction(readModels, async (client) => {
    await lockProjection(client, followed.name);
    const builds = await buildsOf(client, followed.name);
    const found = builds.find((one) => one.build === build);
    if (!found || found.status === 'live' || found.status === 'abandoned')
      throw new Error(`Build ${build} of ${followed.name} is shown or unknown.`);
    await forgetBuild(client, readModels, followed, build);
    const { version, status, rolledBack } = found;
    const live = builds.find((one) => one.status === 'live');
    if ((status === 'building' || rolledBack) && live && live.version !== version)
      await client.query(
        `INSERT INTO platform.build (projection, build, version, relation, status)
          VALUES ($1, $2, $3, $4, 'abandoned')`,
        [followed.name, build, version, found.relation],
      );
  });

/** Takes a build away with all that is known of it, in the caller's transaction. */
export const forgetBuild = async (
  client: Client,
  readModels: DataSource,
  followed: Followed,
  build: number,
): Promise<void> => {
  const own = [followed.name, build];
  await client.query(`DELETE FROM platform.build WHERE projection = $1 AND build = $2`, own);
  const { relation, lines } = tableOf(readModels, followed, build);
  await client.query(`DROP TABLE IF EXISTS ${relation}`);
  if (lines) await client.query(`DROP TABLE IF EXISTS ${lines.table.relation}`);
  for (const table of ['checkpoint', 'poison', 'rebuild'])
    await client.query(`DELETE FROM platform.${table} WHERE projection = $1 AND build = $2`, own);
};

/** Holds the live checkpoints still while it looks. */
const isBehind = async (client: Client, build: number, live: Build): Promise<boolean> => {
  const { rows } = await client.query<Position>(
    `SELECT commit, prepare FROM platform.checkpoint
      WHERE projection = $1 AND build = $2 FOR UPDATE`,
    [live.projection, live.build],
  );
  const { rows: ours } = await client.query<Position>(
    `SELECT commit, prepare FROM platform.checkpoint WHERE projection = $1 AND build = $2`,
    [live.projection, build],
  );
  const shown = rows.filter(({ commit }) => commit !== '');
  return (
    shown.length > 0 &&
    (ours.length === 0 ||
      ours.some((at) => at.commit === '' || shown.some((other) => comparePositions(at, other) < 0)))
  );
};

/**
 * Where the slowest shard of a build stands without holding anything still; nothing before the
 * first event.
 */
export const placeOf = async (
  readModels: DataSource,
  projection: string,
  build: number,
): Promise<Position | undefined> => {
  const places: Position[] = await readModels.query(
    `SELECT commit, prepare FROM platform.checkpoint WHERE projection = $1 AND build = $2`,
    [projection, build],
  );
  const [lowest] = places.toSorted(comparePositions);
  return lowest && lowest.commit !== '' ? lowest : undefined;
};
