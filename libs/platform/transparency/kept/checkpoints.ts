import type { DataSource } from 'typeorm';
import { instant, type Instant } from '#domain/kernel';
import { poolOf } from '#platform/tables';

/**
 * A checkpoint as it was signed: first when the tree had that size, and last while it still had,
 * which says that nothing came between.
 */
export type Signed = Readonly<{
  size: number;
  at: Instant;
  note: string;
  lastAt: Instant;
  lastNote: string;
}>;

type Row = Readonly<{ size: string; at: Date; note: string; last_at: Date; last_note: string }>;

const signed = ({ size, at, note, last_at: lastAt, last_note: lastNote }: Row): Signed => ({
  size: Number(size),
  at: instant(at.toISOString()),
  note,
  lastAt: instant(lastAt.toISOString()),
  lastNote,
});

/** Keeps a signed checkpoint. */
export const keepCheckpoint = async (
  database: DataSource,
  { size, at, note }: Pick<Signed, 'size' | 'at' | 'note'>,
): Promise<void> => {
  await poolOf(database).query(
    `INSERT INTO transparency.checkpoint (size, at, note, last_at, last_note) VALUES ($1, $2, $3, $2, $3)
      ON CONFLICT (size) DO UPDATE SET last_at = excluded.last_at, last_note = excluded.last_note`,
    [size, at, note],
  );
};

/** Puts a checkpoint with the signatures of witnesses in the place of the one without. */
export const keepCosigned = async (
  database: DataSource,
  size: number,
  [before, cosigned]: readonly [string, string],
): Promise<void> => {
  await poolOf(database).query(
    `UPDATE transparency.checkpoint
      SET last_note = $3, note = CASE WHEN note = $2 THEN $3 ELSE note END
      WHERE size = $1 AND last_note = $2`,
    [size, before, cosigned],
  );
};

/** Signed checkpoints, the largest first, below a size if one is given. */
export const checkpointsIn = async (
  database: DataSource,
  { below, limit }: Readonly<{ below?: number | undefined; limit: number }>,
): Promise<readonly Signed[]> => {
  const { rows } = await poolOf(database).query<Row>(
    `SELECT size, at, note, last_at, last_note FROM transparency.checkpoint
      WHERE $1::bigint IS NULL OR size < $1 ORDER BY size DESC LIMIT $2`,
    [below ?? null, limit],
  );
  return rows.map(signed);
};

/** The checkpoint that was signed at a size. */
export const checkpointAt = async (
  database: DataSource,
  size: number,
): Promise<Signed | undefined> => {
  const [found] = await checkpointsIn(database, { below: size + 1, limit: 1 });
  return found?.size === size ? found : undefined;
};

/** The smallest checkpoint that was signed, or signed again, at a moment or after it. */
export const checkpointSince = async (
  database: DataSource,
  at: Instant,
): Promise<Signed | undefined> => {
  const { rows } = await poolOf(database).query<Row>(
    `SELECT size, at, note, last_at, last_note FROM transparency.checkpoint
      WHERE last_at >= $1 ORDER BY size LIMIT 1`,
    [at],
  );
  return rows.map(signed)[0];
};

/** Keeps the public key that checkpoints are signed with from now on. */
export const keepVerifier = async (database: DataSource, line: string): Promise<void> => {
  await poolOf(database).query(
    'INSERT INTO transparency.verifier (line) VALUES ($1) ON CONFLICT DO NOTHING',
    [line],
  );
};

/** Public keys, the newest first. */
export const verifiersIn = async (database: DataSource): Promise<readonly string[]> => {
  const { rows } = await poolOf(database).query<{ line: string }>(
    'SELECT line FROM transparency.verifier ORDER BY since DESC, line',
  );
  return rows.map(({ line }) => line);
};
