import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import { checkpointChannel, type CheckpointId, OwnershipLost } from './checkpoints.js';

type Waiting = Readonly<{
  id: CheckpointId;
  floor: Position | undefined;
  ceiling: Position;
  settle: (error?: unknown) => void;
}>;

/** PostgreSQL tells at most 8,000 bytes at once. */
const mostTold = 50;

/**
 * Moves the checkpoints of shards that had no event of their own, all that wait in one statement:
 * a hundred tables that an act does not concern cost one transaction together, not one each. Each
 * moves by compare-and-swap as ever. The commit does not wait for the disk: a place that is lost
 * with the power is read again.
 */
export class IdleMoves {
  private static readonly all = new WeakMap<DataSource, IdleMoves>();
  private waiting: Waiting[] = [];
  private isGathering = false;

  private constructor(
    private readonly readModels: DataSource,
    private readonly gatherMs: number,
  ) {}

  /** Those of one database are moved together: the first waits so long for others. */
  static of(readModels: DataSource, gatherMs: number): IdleMoves {
    const known = this.all.get(readModels) ?? new IdleMoves(readModels, gatherMs);
    this.all.set(readModels, known);
    return known;
  }

  /** Resolves when it has moved. Throws `OwnershipLost` when it did not stand at `floor`. */
  move(id: CheckpointId, floor: Position | undefined, ceiling: Position): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: unknown): void => (error ? reject(error) : resolve());
      this.waiting.push({ id, floor, ceiling, settle });
      if (!this.isGathering) void this.gather();
    });
  }

  private async gather(): Promise<void> {
    this.isGathering = true;
    await sleep(this.gatherMs);
    this.isGathering = false;
    const those = this.waiting;
    this.waiting = [];
    for (let at = 0; at < those.length; at += mostTold)
      await this.moveTogether(those.slice(at, at + mostTold));
  }

  private async moveTogether(those: readonly Waiting[]): Promise<void> {
    try {
      const moved = await this.moved(those);
      for (const { id, settle } of those)
        settle(moved.has(keyOf(id)) ? undefined : new OwnershipLost(id));
    } catch (error) {
      those.forEach(({ settle }) => settle(error));
    }
  }

  private async moved(those: readonly Waiting[]): Promise<ReadonlySet<string>> {
    const moves = those.map(({ id, floor, ceiling }) => ({
      projection: id.name,
      build: id.build,
      slice: id.slices.from,
      ...ceiling,
      fromCommit: floor?.commit ?? '',
      fromPrepare: floor?.prepare ?? '',
    }));
    const rows: CheckpointRow[] = await this.readModels.query(moveAll, [JSON.stringify(moves)]);
    return new Set(
      rows.map(({ name, build, slice }) => keyOf({ name, build, slices: { from: slice } })),
    );
  }
}

type CheckpointRow = Readonly<{ name: string; build: number; slice: number }>;

const keyOf = (id: { name: string; build: number; slices: { from: number } }): string =>
  `${id.name} ${id.build} ${id.slices.from}`;

// Rows are locked in one order, so that two workers never wait for each other.
const moveAll = `WITH wanted AS (
    SELECT m.* FROM jsonb_to_recordset($1::jsonb) AS m(projection text, build int, slice int,
      commit text, prepare text, "fromCommit" text, "fromPrepare" text)),
  standing AS (
    SELECT c.projection, c.build, c.slice_from, m.commit, m.prepare
      FROM platform.checkpoint c JOIN wanted m ON c.projection = m.projection
        AND c.build = m.build AND c.slice_from = m.slice
        AND c.commit = m."fromCommit" AND c.prepare = m."fromPrepare"
      ORDER BY c.projection, c.build, c.slice_from FOR UPDATE OF c),
  moved AS (
    UPDATE platform.checkpoint c SET commit = s.commit, prepare = s.prepare, moved_at = now()
      FROM standing s WHERE c.projection = s.projection AND c.build = s.build
        AND c.slice_from = s.slice_from
      RETURNING c.projection AS name, c.build, c.slice_from AS slice, c.commit, c.prepare),
  told AS (
    SELECT pg_notify('${checkpointChannel}',
        string_agg(name || ' ' || build || ' ' || commit || '/' || prepare, E'\\n')),
      set_config('synchronous_commit', 'off', true) FROM moved)
  SELECT name, build, slice FROM moved CROSS JOIN told`;
