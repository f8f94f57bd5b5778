import type { DataSource } from 'typeorm';

/** Which readings of a point: of a time, both ends included, after one of them, so many. */
export type Stretch = Readonly<{
  point: string;
  from: string;
  to: string;
  after?: string;
  limit: number;
}>;

/** A reading as it lies on the disk, and when it came. */
export type StoredReading = Readonly<{
  at: string;
  value: number | null;
  latitude: number | null;
  longitude: number | null;
  receivedAt: string;
}>;

/** What was measured in one stretch of time: how often, between what, and the last place. */
export type Sampled = Readonly<{
  at: string;
  count: number;
  least: number | null;
  most: number | null;
  mean: number | null;
  latitude: number | null;
  longitude: number | null;
}>;

const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const within = `point = $1 AND at >= $2::timestamptz AND at <= $3::timestamptz`;

/** The readings of a point, in the order of their moments（监测数据）. */
export const readingsOf = (
  database: DataSource,
  { point, from, to, after, limit }: Stretch,
): Promise<readonly StoredReading[]> =>
  database.query(
    `SELECT ${iso('at')} AS at, value, latitude, longitude, ${iso('received_at')} AS "receivedAt"
      FROM readings.reading WHERE ${within} AND ($4::timestamptz IS NULL OR at > $4)
      ORDER BY reading.at LIMIT $5`,
    [point, from, to, after ?? null, limit],
  );

/**
 * The same, so many seconds together（降采样）: the stretches begin at midnight in China, so that
 * one of a day is a day.
 */
export const sampledOf = (
  database: DataSource,
  { point, from, to, after, limit, seconds }: Stretch & Readonly<{ seconds: number }>,
): Promise<readonly Sampled[]> =>
  database.query(
    `SELECT ${iso('stretch')} AS at, count(*)::int AS count, min(value) AS least, max(value) AS most,
        avg(value) AS mean, (array_agg(latitude ORDER BY reading.at DESC))[1] AS latitude,
        (array_agg(longitude ORDER BY reading.at DESC))[1] AS longitude
      FROM readings.reading,
        LATERAL (SELECT date_bin(make_interval(secs => $6), at, '2000-01-01T00:00:00+08') AS stretch) AS s
      WHERE ${within} AND ($4::timestamptz IS NULL OR stretch > $4)
      GROUP BY stretch ORDER BY stretch LIMIT $5`,
    [point, from, to, after ?? null, limit, seconds],
  );
