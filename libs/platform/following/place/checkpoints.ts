import type { Position } from '#domain/kernel';
import { type Client, kept } from '#platform/tables';
import type { DataSource } from 'typeorm';
import type { Slices } from './slices.js';

/** Whose place in the log it is. Reactions have build 0. */
export type CheckpointId = Readonly<{ name: string; build: number; slices: Slices }>;

/** Channel on which moves of checkpoints are told: a line each, `name build commit/prepare`. */
export const checkpointChannel = 'checkpoint';

/**
 * Somebody else moved the checkpoint: this worker does not own the shard any more and must not
 * write.
 */
export class OwnershipLost extends Error {
  constructor({ name }: CheckpointId) {
    super(`${name} is followed by another worker.`);
    this.name = 'OwnershipLost';
  }
}

/** Where a shard stands; nothing when it has read nothing yet. Makes the row the first time. */
export const readCheckpoint = async (
  readModels: DataSource,
  { name, build, slices }: CheckpointId,
): Promise<Position | undefined> => {
  await readModels.query(
    `INSERT INTO platform.checkpoint (projection, build, slice_from, slice_to)
      VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [name, build, slices.from, slices.to],
  );
  const rows: Position[] = await readModels.query(
    `SELECT commit, prepare FROM platform.checkpoint
      WHERE projection = $1 AND build = $2 AND slice_from = $3 AND slice_to = $4`,
    [name, build, slices.from, slices.to],
  );
  const [at] = rows;
  if (!at)
    throw new Error(`${name} is cut into other shards; join them at the same position first.`);
  return at.commit === '' ? undefined : at;
};

const moveOne = kept(
  `WITH moved AS (
     UPDATE platform.checkpoint SET commit = $4, prepare = $5, moved_at = now()
      WHERE projection = $1 AND build = $2 AND slice_from = $3 AND commit = $6 AND prepare = $7
      RETURNING projection)
   SELECT CASE WHEN $8 THEN '' ELSE
     pg_notify('${checkpointChannel}', projection || ' ' || $2::int || ' ' || $4 || '/' || $5)::text END FROM moved`,
);

type Move = Readonly<{ floor: Position | undefined; ceiling: Position; quiet?: boolean }>;

/**
 * Moves a checkpoint by compare-and-swap, in the transaction that writes the rows. Throws
 * `OwnershipLost` when it does not stand at `floor`: the caller must roll back.
 */
export const moveCheckpoint = async (
  client: Client,
  id: CheckpointId,
  { floor, ceiling, quiet = false }: Move,
): Promise<void> => {
  const values = [
    id.name,
    id.build,
    id.slices.from,
    ceiling.commit,
    ceiling.prepare,
    floor?.commit ?? '',
    floor?.prepare ?? '',
    quiet,
  ];
  const { rowCount } = await client.query({ ...moveOne, values });
  if (rowCount !== 1) throw new OwnershipLost(id);
};
