import { comparePositions, positionOf } from '#libs/event-log';
import type { PoisonRow, ProjectionHealth, ShardHealth } from '#libs/subscriptions';
import type { DataSource } from 'typeorm';

/** A worker that has said nothing for so long follows nothing. */
const silentSeconds = 10;

/** How far the table of one build is. */
export type BuildView = Readonly<{
  build: number;
  version: number;
  status: 'building' | 'live' | 'old';
  position: string | null;
  startedAt: string;
  switchedAt: string | null;
  /** Of a table that is being built. Seconds left are an estimate. */
  rebuild: Readonly<{
    position: string | null;
    head: string | null;
    /** From 0 to 1. */
    share: number | null;
    events: number;
    eventsPerSecond: number;
    secondsLeft: number | null;
    at: string;
  }> | null;
}>;

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
type Place = Readonly<{ name: string; build: number; place: string | null }>;
type Built = Readonly<Record<string, unknown>> &
  Readonly<{ projection: string; build: number; version: number; status: BuildView['status'] }>;
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
    database.query<Built[]>(
      `SELECT b.*, r.position, r.head, r.events::float8 AS events, r.rate, r.seconds_left, r.at
        FROM platform.build b LEFT JOIN platform.rebuild r USING (projection, build) ORDER BY b.build DESC`,
    ),
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
  const sum = (of: (shard: ShardHealth) => number) => shards.reduce((all, one) => all + of(one), 0);
  return {
    name,
    ...natureOf(newest, built),
    position: lowest(places.filter(({ build }) => build === live)),
    head,
    secondsBehind: Math.max(0, ...shards.map(({ secondsBehind }) => secondsBehind)),
    eventsPerSecond: sum(({ eventsPerSecond }) => eventsPerSecond),
    red: isRed(head, shards, newest),
    parkedStreams: sum(({ parkedStreams }) => parkedStreams),
    openPoison,
    lastError: errorOf(shards, newest),
    toldAt: newest?.at.toISOString() ?? null,
    shards,
    builds: built.map((one) => buildOf(one, places)),
  };
};

/** A build just shown is told of within two seconds; until then it is enough that its worker lives. */
const isRed = (
  head: string | null,
  shards: readonly ShardHealth[],
  newest: Told | undefined,
): boolean => head === null || !newest || newest.silent || shards.some(({ red }) => red);

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

const lowest = (places: readonly Place[]): string | null =>
  places.some(({ place }) => place === null)
    ? null
    : (places
        .map(({ place }) => place!)
        .toSorted((a, b) => comparePositions(positionOf(a), positionOf(b)))[0] ?? null);

const buildOf = (built: Built, places: readonly Place[]): BuildView => ({
  build: built.build,
  version: built.version,
  status: built.status,
  position: lowest(
    places.filter(({ name, build }) => name === built.projection && build === built.build),
  ),
  startedAt: textOf(built['started_at'])!,
  switchedAt: textOf(built['switched_at']),
  rebuild: built['at'] ? rebuildOf(built) : null,
});

const rebuildOf = (built: Built): BuildView['rebuild'] => {
  const [position, head] = [built['position'], built['head']] as (string | null)[];
  const share =
    position && head
      ? Math.min(1, Number(positionOf(position).commit) / Number(positionOf(head).commit))
      : null;
  return {
    position: position ?? null,
    head: head ?? null,
    share,
    events: built['events'] as number,
    eventsPerSecond: Math.round(built['rate'] as number),
    secondsLeft: built['seconds_left'] as number | null,
    at: textOf(built['at'])!,
  };
};

const textOf = (at: unknown): string | null => (at instanceof Date ? at.toISOString() : null);

/** Events that a projection holds: those that block it, lie aside, or wait for a decision to be carried out. */
export const poisonOf = (database: DataSource, name: string): Promise<readonly PoisonRow[]> =>
  database.query<PoisonRow[]>(
    `SELECT projection, build, event_id AS "eventId", key, revision::float8 AS revision, type,
        commit || '/' || prepare AS position, error, attempts, status, by_whom AS "byWhom", why
      FROM platform.poison WHERE projection = $1 AND status <> 'done'
      ORDER BY poison.commit, poison.prepare`,
    [name],
  );
