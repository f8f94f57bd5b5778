import type { PoisonRow, ProjectionHealth, ShardHealth } from '#platform/following';
import type { DataSource } from 'typeorm';
import {
  type BuildView,
  type Built,
  buildOf,
  lowest,
  type Place,
  readBuilds,
} from './builds.table.js';

/** A worker that has said nothing for so long follows nothing. */
const silentSeconds = 10;

/** One projection (投影) or reaction (联动) as operators see it. */
export type ProjectionView = Readonly<{
  name: string;
  kind: 'projection' | 'reaction';
  version: number;
  /** Where it stands, and where the log ends. */
  position: string | null;
  head: string | null;
  /** Seconds since the oldest event that was read and not yet folded was created. */
  secondsBehind: number;
  eventsPerSecond: number;
  red: boolean;
  /** It goes on, but cases are set aside whose events it cannot fold（需关注）. */
  attention: boolean;
  parkedStreams: number;
  openPoison: number;
  lastError: string | null;
  /** When a worker last told; red when that is long ago. */
  toldAt: string | null;
  shards: readonly ShardHealth[];
  builds: readonly BuildView[];
}>;

type Told = Readonly<{
  name: string;
  build: number;
  kind: 'projection' | 'reaction';
  version: number;
  health: ProjectionHealth;
  at: Date;
  silent: boolean;
}>;
type Poisons = Readonly<{ name: string; count: number }>;

/** All that the tables say about every projection; `head` comes from the log. */
export const projectionsOf = async (
  database: DataSource,
  head: string | null,
): Promise<readonly ProjectionView[]> => {
  const [told, places, built, poisons] = await Promise.all([
    database.query<Told[]>(
      `SELECT name, build, kind, version, health, at, at < now() - interval '${silentSeconds} seconds' AS silent
        FROM platform.told ORDER BY at DESC`,
    ),
    database.query<Place[]>(
      `SELECT projection AS name, build, CASE WHEN commit <> '' THEN commit || '/' || prepare END AS place
        FROM platform.checkpoint`,
    ),
    readBuilds(database),
    database.query<Poisons[]>(
      `SELECT projection AS name, count(*)::int AS count FROM platform.poison
        WHERE status NOT IN ('skipped', 'done') GROUP BY 1`,
    ),
  ]);
  const names = [...new Set([...told, ...places].map(({ name }) => name))].toSorted();
  return names.map((name) =>
    viewOf(name, {
      told: told.filter((one) => one.name === name),
      places: places.filter((one) => one.name === name),
      built: built.filter((one) => one.projection === name),
      openPoison: poisons.find((one) => one.name === name)?.count ?? 0,
      head,
    }),
  );
};

type Known = Readonly<{
  told: readonly Told[];
  places: readonly Place[];
  built: readonly Built[];
  openPoison: number;
  head: string | null;
}>;

const viewOf = (name: string, known: Known): ProjectionView => {
  const { told, places, built, openPoison, head } = known;
  const live = built.find(({ status }) => status === 'live')?.build ?? 0;
  const shown = told.filter(({ build }) => build === live);
  const shards = shardsOf(shown);
  const newest = told[0];
  const unshown = whyNotShown(built, newest);
  const sum = (of: (shard: ShardHealth) => number) => shards.reduce((all, one) => all + of(one), 0);
  return {
    name,
    ...natureOf(newest, built),
    position: lowest(places.filter(({ build }) => build === live)),
    head,
    secondsBehind: Math.max(0, ...shards.map(({ secondsBehind }) => secondsBehind)),
    eventsPerSecond: sum(({ eventsPerSecond }) => eventsPerSecond),
    red: isRed(head, shards, newest) || unshown !== undefined,
    attention: openPoison > 0,
    parkedStreams: sum(({ parkedStreams }) => parkedStreams),
    openPoison,
    lastError: errorOf(shards, newest) ?? unshown ?? null,
    toldAt: newest?.at.toISOString() ?? null,
    shards,
    builds: built.map((one) => buildOf(one, places)),
  };
};

/**
 * A build just shown is told of within two seconds; until then it is enough that its worker lives.
 */
const isRed = (
  head: string | null,
  shards: readonly ShardHealth[],
  newest: Told | undefined,
): boolean => head === null || !newest || newest.silent || shards.some(({ red }) => red);

/** Why the version that workers run is not the one queries see, when building it has failed. */
const whyNotShown = (built: readonly Built[], newest: Told | undefined): string | undefined => {
  const live = built.find(({ status }) => status === 'live');
  if (!newest || live?.version === newest.version) return undefined;
  return (
    built.find(({ version, error }) => version === newest.version && error)?.error ?? undefined
  );
};

/** What a worker said it is; while none has, what its tables say: a reaction has none. */
const natureOf = (newest: Told | undefined, built: readonly Built[]) => ({
  kind: newest?.kind ?? (built.length === 0 ? ('reaction' as const) : ('projection' as const)),
  version: newest?.version ?? built[0]?.version ?? 0,
});

const errorOf = (shards: readonly ShardHealth[], newest: Told | undefined): string | null =>
  !newest || newest.silent
    ? `No worker has told of it ${newest ? `since ${newest.at.toISOString()}` : 'yet'}.`
    : (shards.find(({ lastError }) => lastError !== null)?.lastError ?? null);

/** Several workers may know a shard; the one that owns it knows how it is. */
const shardsOf = (told: readonly Told[]): readonly ShardHealth[] => {
  const known = told.filter(({ silent }) => !silent).flatMap(({ health }) => health.shards);
  const best = new Map<string, ShardHealth>();
  for (const shard of known) {
    const before = best.get(shard.slices);
    if (!before || (before.status === 'standby' && shard.status !== 'standby'))
      best.set(shard.slices, shard);
  }
  return [...best.values()];
};

/**
 * Events that a projection holds: those that block it, lie aside, or wait for a decision to be
 * carried out.
 */
export const poisonOf = (database: DataSource, name: string): Promise<readonly PoisonRow[]> =>
  database.query<PoisonRow[]>(
    `SELECT projection, build, event_id AS "eventId", key, revision::float8 AS revision, type,
        commit || '/' || prepare AS position, error, attempts, status, by_whom AS "byWhom", why
      FROM platform.poison WHERE projection = $1 AND status <> 'done'
      ORDER BY poison.commit, poison.prepare`,
    [name],
  );
