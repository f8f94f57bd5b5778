import { type Instant, instant, type LocalDate } from '#domain/kernel';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';

/** Somebody's looks at one thing on one day, under one route（查阅情况）. */
export type Looks = Readonly<{
  route: string;
  person: string;
  organ: string;
  day: LocalDate;
  first: Instant;
  last: Instant;
  times: number;
}>;

type Row = Omit<Looks, 'first' | 'last'> & Readonly<{ first: Date; last: Date }>;

/**
 * Who looked at one thing, newest first, day by day: a video that is played in parts is one line
 * and not a thousand. What was refused is for the auditor alone.
 */
export const looksAt = async (
  database: DataSource,
  { district, subject, under }: Readonly<{ district: string; subject: string; under: string }>,
  most: number,
): Promise<readonly Looks[]> => {
  const { rows } = await poolOf(database).query<Row>(
    `SELECT route, person, organ, (at AT TIME ZONE 'Asia/Shanghai')::date::text AS day,
        min(at) AS first, max(at) AS last, count(*)::int AS times
      FROM journal.entry
      WHERE district = $1 AND subject = $2 AND status < 400 AND method = 'GET' AND starts_with(route, $3)
      GROUP BY 1, 2, 3, 4 ORDER BY max(at) DESC, 1, 2, 3 LIMIT $4`,
    [district, subject, under, most],
  );
  const moment = (at: Date): Instant => instant(at.toISOString());
  return rows.map((row) => ({ ...row, first: moment(row.first), last: moment(row.last) }));
};
