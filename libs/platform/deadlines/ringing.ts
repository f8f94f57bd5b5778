import type { Instant, RingClock } from '#domain/kernel';
import { withClient } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';

type Ring = RingClock['data'];

/**
 * One alarm on its way: everything the command needs. `id` is its command id and the id of its job.
 */
export type Ringing = Readonly<{
  id: string;
  stream: string;
  clock: string;
  due: Instant;
  kind: Ring['kind'];
  step: number;
  at: Instant;
  category: string;
  district: string;
  subjectId: string;
  attempts: number;
}>;

/** Command ids of alarms are made under this name; fixed for ever. */
const namespace = '4c3a1c8e-0f5d-5c1b-9a53-2f6d1f0b7a11';

/**
 * The same alarm of the same clock has the same id, in whatever process and however often it rings.
 */
export const ringingId = (alarm: Pick<Ringing, 'stream' | 'clock' | 'due' | 'kind' | 'step'>) =>
  uuidv5([alarm.stream, alarm.clock, alarm.due, alarm.kind, alarm.step].join('|'), namespace);

type AlarmFound = Omit<Ringing, 'id' | 'attempts' | 'due' | 'at'> & { due: Date; at: Date };

/**
 * Notes every alarm up to the horizon that is not noted yet, and drops those whose clock was
 * stopped or moved.
 */
export const noteAlarms = (readModels: DataSource, horizon: Instant): Promise<void> =>
  withClient(readModels, async (client) => {
    await client.query(`UPDATE platform.ringing r SET status = 'void' WHERE status = 'waiting' AND NOT EXISTS
      (SELECT FROM platform.alarm a WHERE ${sameAlarm})`);
    const { rows } = await client.query<AlarmFound>(
      `SELECT a.stream, a.clock, a.due, a.kind, a.step, a.at, a.category, a.district,
          a."subjectId" FROM platform.alarm a
        LEFT JOIN platform.ringing r ON ${sameAlarm}
        WHERE a.at <= $1 AND (r.id IS NULL OR r.status = 'void') ORDER BY a.at LIMIT 5000`,
      [horizon],
    );
    if (rows.length === 0) return;
    const noted = rows.map((row) => ({
      ...row,
      due: row.due.toISOString() as Instant,
      at: row.at.toISOString() as Instant,
    }));
    await client.query(
      `INSERT INTO platform.ringing AS r
          (id, stream, clock, due, kind, step, at, try_at, category, district, subject_id)
        SELECT n.id, n.stream, n.clock, n.due, n.kind, n.step, n.at, n.at, n.category, n.district, n."subjectId"
        FROM jsonb_to_recordset($1) AS n(id uuid, stream text, clock text, due timestamptz, kind text,
          step int, at timestamptz, category text, district text, "subjectId" text)
        ON CONFLICT (id) DO UPDATE SET status = 'waiting', at = excluded.at, try_at = excluded.try_at,
          enqueued = false WHERE r.status = 'void'`,
      [JSON.stringify(noted.map((row) => ({ ...row, id: ringingId(row) })))],
    );
  });

const sameAlarm = `r.stream = a.stream AND r.clock = a.clock AND r.due = a.due
  AND r.kind = a.kind AND r.step = a.step`;

/**
 * Takes alarms that are to ring by `now`, one of them when `id` is given; nobody else takes them
 * for half a minute. In the order in which they were to ring.
 */
export const claim = async (
  readModels: DataSource,
  { now, id, limit = 200 }: Readonly<{ now: Instant; id?: string; limit?: number }>,
): Promise<readonly Ringing[]> =>
  withClient(readModels, async (client) => {
    const { rows } = await client.query<Claimed>(
      `UPDATE platform.ringing r SET attempts = r.attempts + 1,
          claimed_until = clock_timestamp() + interval '30 seconds'
        WHERE r.id IN (
          SELECT q.id FROM platform.ringing q WHERE q.status = 'waiting' AND q.try_at <= $1
            AND (q.claimed_until IS NULL OR q.claimed_until < clock_timestamp())
            AND ($2::uuid IS NULL OR q.id = $2)
          ORDER BY q.try_at LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING ${columns}`,
      [now, id ?? null, limit],
    );
    return rows.map(ringingOf).toSorted(asTheyRing);
  });

/**
 * Those of one moment ring in the order in which a clock tells them: first that it nears, then that
 * it is over.
 */
const inOneMoment = ['reminder', 'expiry', 'escalation'] as const satisfies readonly Ring['kind'][];

export const asTheyRing = (
  a: Pick<Ringing, 'at' | 'kind' | 'step'>,
  b: Pick<Ringing, 'at' | 'kind' | 'step'>,
): number => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return inOneMoment.indexOf(a.kind) - inOneMoment.indexOf(b.kind) || a.step - b.step;
};

const columns = `r.id, r.stream, r.clock, r.due, r.kind, r.step, r.at, r.category, r.district,
  r.subject_id AS "subjectId", r.attempts`;

type Claimed = Omit<Ringing, 'due' | 'at'> & { due: Date; at: Date };

const ringingOf = (row: Claimed): Ringing => ({
  ...row,
  due: row.due.toISOString() as Instant,
  at: row.at.toISOString() as Instant,
});

/** Noted alarms that no job waits for yet. */
export const toEnqueue = async (readModels: DataSource): Promise<readonly Ringing[]> => {
  const rows: Claimed[] = await readModels.query(
    `SELECT ${columns} FROM platform.ringing r WHERE status = 'waiting' AND NOT enqueued
      ORDER BY at LIMIT 1000`,
  );
  return rows.map(ringingOf);
};

/** Remembers that jobs wait for these. */
export const enqueued = (readModels: DataSource, ids: readonly string[]): Promise<unknown> =>
  readModels.query(`UPDATE platform.ringing SET enqueued = true WHERE id = ANY($1)`, [ids]);

/** How a ring ended: it is over, or is to be tried again at a moment. */
export type Ended =
  | Readonly<{ status: 'rung' | 'refused'; at: Instant; result: string | null }>
  | Readonly<{ status: 'waiting'; tryAt: Instant; result: string }>;

/** Records how a ring ended and lets go of the claim. */
export const settle = async (
  readModels: DataSource,
  { id }: Pick<Ringing, 'id'>,
  ended: Ended,
): Promise<void> => {
  const [rungAt, tryAt] = ended.status === 'waiting' ? [null, ended.tryAt] : [ended.at, null];
  await readModels.query(
    `UPDATE platform.ringing SET status = $2, rung_at = $3, try_at = coalesce($4, try_at), result = $5,
      claimed_until = NULL WHERE id = $1 AND status = 'waiting'`,
    [id, ended.status, rungAt, tryAt, ended.result],
  );
};

/**
 * Alarms that were tried and could not ring: how many, and why the longest waiting one could not.
 */
export type Stuck = Readonly<{ alarms: number; why: string | null }>;

/**
 * What waits although it was tried. An alarm whose clock was moved meanwhile waits with good
 * reason.
 */
export const stuck = async (readModels: DataSource): Promise<Stuck> => {
  const [found]: [Stuck] = await readModels.query(
    `SELECT count(*)::int AS alarms, (array_agg(result ORDER BY at))[1] AS why FROM platform.ringing
      WHERE status = 'waiting' AND attempts > 0 AND result IS NOT NULL AND result <> $1`,
    [stillRunning],
  );
  return found;
};

/** The refusal of an alarm that comes too early: it is rung again. */
export const stillRunning = 'clock-still-running';
