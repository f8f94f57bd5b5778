import type { DataSource } from 'typeorm';

const lookEveryMs = 1_000;

/**
 * By how many milliseconds live rows are late now, in this process and in every other that has told
 * in the last seconds. A rebuild in one worker gives way to projections in all.
 */
export const liveLag = (readModels: DataSource, own: () => number): (() => Promise<number>) => {
  let [elsewhere, lookedAt] = [0, -Infinity];
  return async () => {
    if (Date.now() - lookedAt > lookEveryMs) {
      lookedAt = Date.now();
      elsewhere = await toldLag(readModels).catch(() => elsewhere);
    }
    return Math.max(own(), elsewhere);
  };
};

const toldLag = async (readModels: DataSource): Promise<number> => {
  const [row]: { late: number | null }[] = await readModels.query(
    `SELECT max((shard ->> 'lateMs')::float8) AS late
      FROM platform.told, jsonb_array_elements(health -> 'shards') AS shard
      WHERE at > now() - interval '5 seconds'`,
  );
  return row?.late ?? 0;
};
