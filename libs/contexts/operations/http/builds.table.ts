import { comparePositions, positionOf } from '#platform/log';
import { type FailureCause, keptDays } from '#platform/following';
import type { DataSource } from 'typeorm';

/** How far the table of one build is. */
export type BuildView = Readonly<{
  build: number;
  version: number;
  /**
   * `failed`: being built, and its last attempt failed. `abandoned`: dropped by an operator before
   * it was shown.
   */
  status: 'building' | 'failed' | 'live' | 'old' | 'abandoned';
  position: string | null;
  startedAt: string;
  switchedAt: string | null;
  /** Why it is not shown, and since when it fails; `fault` is tried again by itself. */
  lastError: string | null;
  cause: FailureCause | null;
  failingSince: string | null;
  /** Until when the table from before can be gone back to; it is followed as long. */
  keptUntil: string | null;
  /** Of a table that is being built. Seconds left are an estimate. */
  rebuild: Readonly<{
    /** Folded, or folded once more to compare: the figures are those of the stage. */
    stage: 'folding' | 'comparing';
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

export type Place = Readonly<{ name: string; build: number; place: string | null }>;

export type Built = Readonly<{
  projection: string;
  build: number;
  version: number;
  status: 'building' | 'live' | 'old' | 'abandoned';
  startedAt: Date;
  switchedAt: Date | null;
  error: string | null;
  cause: FailureCause | null;
  failingSince: Date | null;
  keptUntil: Date | null;
  position: string | null;
  head: string | null;
  events: number;
  rate: number;
  secondsLeft: number | null;
  stage: 'folding' | 'comparing';
  at: Date | null;
}>;

/** Every build of every projection, newest first. */
export const readBuilds = (database: DataSource): Promise<readonly Built[]> =>
  database.query<Built[]>(
    `SELECT b.projection, b.build, b.version, b.status, b.started_at AS "startedAt", b.switched_at AS "switchedAt",
        b.error, b.cause, b.failing_since AS "failingSince",
        CASE WHEN b.status = 'old' THEN b.replaced_at + $1 * interval '1 day' END AS "keptUntil",
        r.position, r.head, r.events::float8 AS events, r.rate, r.seconds_left AS "secondsLeft", r.stage, r.at
      FROM platform.build b LEFT JOIN platform.rebuild r USING (projection, build) ORDER BY b.build DESC`,
    [keptDays],
  );

/** One build as operators see it. */
export const buildOf = (built: Built, places: readonly Place[]): BuildView => ({
  build: built.build,
  version: built.version,
  status: built.status === 'building' && built.error !== null ? 'failed' : built.status,
  position: lowest(
    places.filter(({ name, build }) => name === built.projection && build === built.build),
  ),
  startedAt: built.startedAt.toISOString(),
  switchedAt: textOf(built.switchedAt),
  lastError: built.error,
  cause: built.cause,
  failingSince: textOf(built.failingSince),
  keptUntil: textOf(built.keptUntil),
  rebuild: built.at ? rebuildOf(built, built.at) : null,
});

/** The place of the slowest shard. */
export const lowest = (places: readonly Place[]): string | null =>
  places.some(({ place }) => place === null)
    ? null
    : (places
        .map(({ place }) => place!)
        .toSorted((a, b) => comparePositions(positionOf(a), positionOf(b)))[0] ?? null);

const rebuildOf = ({ stage, position, head, events, rate, secondsLeft }: Built, at: Date) => ({
  stage,
  position,
  head,
  share:
    position && head
      ? Math.min(1, Number(positionOf(position).commit) / Number(positionOf(head).commit))
      : null,
  events,
  eventsPerSecond: Math.round(rate),
  secondsLeft,
  at: at.toISOString(),
});

const textOf = (at: Date | null): string | null => at?.toISOString() ?? null;
