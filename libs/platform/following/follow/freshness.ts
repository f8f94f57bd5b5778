import { comparePositions, positionText } from '#platform/log';
import type { Position } from '#domain/kernel';
import type { Standing } from '#platform/lists';
import { poolOf, sqlState } from '#platform/tables';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { checkpointChannel } from '../place/checkpoints.js';
import { notOver } from './poison.js';

/** How PostgreSQL says that it is a standby. */
const readOnly = '25006';
/** Nobody waits longer for their own write. */
const longestWaitMs = 2_000;
/** The position that every shard has reached; none while one of them has not begun. */
const lowestOf = (places: readonly Position[]): Readonly<{ position?: string }> => {
  const [lowest] = places.toSorted(comparePositions);
  return !lowest || places.some(({ commit }) => commit === '')
    ? {}
    : { position: positionText(lowest) };
};

/** A lost notification costs at most this. */
const lookAgainMs = 250;
/** A standby takes no listeners: who waits there looks this often. */
const lookAtStandbyMs = 25;

/**
 * Lets a query wait until a projection has seen a position (read-your-writes): checkpoints tell
 * every move by NOTIFY. `start` before use, `stop` at the end.
 */
export class ProjectionFreshness {
  private readonly waiting = new Map<string, Set<() => void>>();
  private listener: PoolClient | undefined;
  private stopped = false;
  private lookMs = lookAgainMs;

  constructor(private readonly readModels: DataSource) {}

  /**
   * Listens. After a broken connection it listens again; waits in between look every quarter of a
   * second. On a standby（只读副本）, which tells nobody, they look more often.
   */
  async start(): Promise<void> {
    const client = await poolOf(this.readModels).connect();
    this.listener = client;
    client.on('notification', ({ payload = '' }) =>
      payload.split('\n').forEach((line) => this.wake(line.split(' ')[0]!)),
    );
    client.on('error', () => {
      client.release(true);
      this.listener = undefined;
      if (!this.stopped) setTimeout(() => void this.start().catch(() => undefined), 1_000).unref();
    });
    try {
      await client.query(`LISTEN ${checkpointChannel}`);
      this.lookMs = lookAgainMs;
    } catch (error) {
      if (sqlState(error) !== readOnly) throw error;
      this.lookMs = lookAtStandbyMs;
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const { listener } = this;
    this.listener = undefined;
    listener?.release(true);
  }

  /**
   * `fresh` once the live build of the projection has seen the position; `stale` when that takes
   * longer than `timeoutMs` (at most 2 s).
   */
  async waitFor(
    projection: string,
    position: Position,
    timeoutMs = longestWaitMs,
  ): Promise<'fresh' | 'stale'> {
    const until = Date.now() + Math.min(timeoutMs, longestWaitMs);
    for (;;) {
      const news = this.news(projection);
      if (await this.hasSeen(projection, position)) {
        news.cancel();
        return 'fresh';
      }
      const left = until - Date.now();
      if (left <= 0) {
        news.cancel();
        return 'stale';
      }
      await news.within(Math.min(left, this.lookMs));
    }
  }

  /** As `waitFor`, for the port of the query side. */
  async reached(projection: string, position: Position): Promise<boolean> {
    return (await this.waitFor(projection, position)) === 'fresh';
  }

  /**
   * How far the live builds of these projections have come, every shard of each, and how many
   * streams of each are set aside; one question for all of them.
   */
  async standing(projections: readonly string[]): Promise<readonly Standing[]> {
    const { rows } = await poolOf(this.readModels).query<Position & Omit<Standing, 'position'>>({
      name: 'where-projections-stand',
      text: `SELECT c.projection, c.commit, c.prepare, (
          SELECT count(DISTINCT p.stream)::int FROM platform.poison p
          WHERE p.projection = b.projection AND p.build = b.build AND ${notOver('p')}) AS "setAside"
        FROM platform.checkpoint c
        JOIN platform.build b ON b.projection = c.projection AND b.build = c.build AND b.status = 'live'
        WHERE c.projection = ANY($1)`,
      values: [projections],
    });
    return projections.flatMap((projection) => {
      const places = rows.filter((row) => row.projection === projection);
      const [first] = places;
      return first ? [{ projection, setAside: first.setAside, ...lowestOf(places) }] : [];
    });
  }

  /**
   * Streams of the live build that are set aside, each from its first event that is not folded; the
   * oldest first.
   */
  async setAside(
    projection: string,
    stream?: string,
  ): Promise<readonly Readonly<{ stream: string; revision: number; type: string; since: Date }>[]> {
    return this.readModels.query(
      `SELECT p.stream, min(p.revision)::float8 AS revision, min(p.first_at) AS since,
          (array_agg(p.type ORDER BY p.revision))[1] AS type FROM platform.poison p
        JOIN platform.build b ON b.projection = p.projection AND b.build = p.build AND b.status = 'live'
        WHERE p.projection = $1 AND ${notOver('p')} AND ($2::text IS NULL OR p.key = $2)
        GROUP BY p.stream ORDER BY 3 LIMIT 1000`,
      [projection, stream ?? null],
    );
  }

  private async hasSeen(projection: string, position: Position): Promise<boolean> {
    const places = await this.places(projection);
    const reached = (at: Position) => at.commit !== '' && comparePositions(at, position) >= 0;
    return places.length > 0 && places.every(reached);
  }

  /** Asked at every read: prepared once for each connection, and past the ORM. */
  private async places(projection: string): Promise<readonly Position[]> {
    const { rows } = await poolOf(this.readModels).query<Position>({
      name: 'where-a-projection-stands',
      text: `SELECT c.commit, c.prepare FROM platform.checkpoint c
        JOIN platform.build b ON b.projection = c.projection AND b.build = c.build AND b.status = 'live'
        WHERE c.projection = $1`,
      values: [projection],
    });
    return rows;
  }

  private news(projection: string) {
    const waiting = this.waiting.get(projection) ?? new Set();
    this.waiting.set(projection, waiting);
    let heard: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      heard = resolve;
    });
    waiting.add(heard);
    const cancel = () => void waiting.delete(heard);
    const within = async (ms: number) => {
      const timer = setTimeout(heard, ms);
      await told;
      clearTimeout(timer);
      cancel();
    };
    return { cancel, within };
  }

  private wake(projection: string): void {
    this.waiting.get(projection)?.forEach((heard) => heard());
  }
}
