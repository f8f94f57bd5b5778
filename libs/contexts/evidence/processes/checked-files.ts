import { type Instant, instant } from '#domain/kernel';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';

/** When the bytes of an exhibit were last held against its digest, and what was wrong（核验）. */
export type CheckOfFile = Readonly<{ at: Instant; finding: string | null }>;

type Place = Readonly<{ database: DataSource; district: string }>;

/** Keeps when an exhibit was checked; what was found is in its own file too, once for each. */
export const keepCheck = async (
  { database, district }: Place,
  digest: string,
  { at, finding }: CheckOfFile,
): Promise<void> => {
  await poolOf(database).query(
    `INSERT INTO evidence.checked (district, digest, at, finding) VALUES ($1, $2, $3, $4)
      ON CONFLICT (district, digest) DO UPDATE SET at = excluded.at, finding = excluded.finding`,
    [district, digest, at, finding],
  );
};

/** When it was checked last; nothing where it never was. */
export const checkOf = async (
  { database, district }: Place,
  digest: string,
): Promise<CheckOfFile | undefined> => {
  const { rows } = await poolOf(database).query<Readonly<{ at: Date; finding: string | null }>>(
    `SELECT at, finding FROM evidence.checked WHERE district = $1 AND digest = $2`,
    [district, digest],
  );
  return rows[0] && { at: instant(rows[0].at.toISOString()), finding: rows[0].finding };
};
