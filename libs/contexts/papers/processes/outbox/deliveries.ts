import type { DataSource } from 'typeorm';
import { poolOf } from '#platform/tables';
import type { Address, Parcel } from './handing-over.js';

/** A receiver that things are handed to now. */
export type ActiveReceiver = Address & Readonly<{ district: string; secret: number }>;

/** The first of what waits for a receiver, and for how long it is not tried yet. */
export type Head = Parcel & Readonly<{ attempts: number; round: number; inMs: number }>;

export const activeReceivers = async (database: DataSource): Promise<readonly ActiveReceiver[]> => {
  const { rows } = await poolOf(database).query<ActiveReceiver>(
    `SELECT id, district, means, url, secret FROM outbox.receiver WHERE state = 'active' ORDER BY id`,
  );
  return rows;
};

// In the order of the log: what of the same thing was given up holds back what came after it.
const first = `SELECT t.number::int, t.id, t.body, t.subject, t.type, d.attempts, d.round,
    extract(epoch FROM d.next_at - now()) * 1000 AS "inMs"
  FROM outbox.delivery d JOIN outbox.tidings t USING (number)
  WHERE d.receiver = $1 AND d.state = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM outbox.delivery b WHERE b.receiver = d.receiver AND b.subject = d.subject
       AND b.number < d.number AND b.state = 'given-up')
  ORDER BY d.number LIMIT 1`;

const before = `SELECT number::int, id FROM outbox.tidings
  WHERE subject = $1 AND number < $2 AND kind = 'publication'`;

type Row = Omit<Head, 'withdraws' | 'inMs'> &
  Readonly<{ subject: string; type: string; inMs: string }>;

/** What is to be handed over next to a receiver; nothing when nothing waits. */
export const headOf = async (database: DataSource, receiver: string): Promise<Head | undefined> => {
  const { rows } = await poolOf(database).query<Row>(first, [receiver]);
  const [row] = rows;
  if (!row) return undefined;
  const { subject, type, inMs, ...head } = row;
  const isOff = type === 'publication.withdrawn';
  const off = isOff
    ? (await poolOf(database).query<Pick<Parcel, 'number' | 'id'>>(before, [subject, row.number]))
        .rows
    : [];
  return { ...head, inMs: Number(inMs), withdraws: off };
};

const ofWaiting = `WHERE receiver = $1 AND number = $2 AND round = $3 AND state = 'waiting'`;

/** It was taken. */
export const noteTaken = async (
  database: DataSource,
  receiver: string,
  { number, round }: Head,
): Promise<void> => {
  await poolOf(database).query(
    `UPDATE outbox.delivery SET state = 'delivered', attempts = attempts + 1, tried_at = now(),
        delivered_at = now(), error = NULL ${ofWaiting}`,
    [receiver, number, round],
  );
};

/** It was not taken: when it is tried again; never by itself where no pause is left. */
export const noteNotTaken = async (
  database: DataSource,
  receiver: string,
  { number, round }: Head,
  { error, pauseMs }: Readonly<{ error: string; pauseMs: number | undefined }>,
): Promise<void> => {
  await poolOf(database).query(
    `UPDATE outbox.delivery SET state = $4, attempts = attempts + 1, tried_at = now(), error = $5,
        next_at = now() + $6 * interval '1 millisecond' ${ofWaiting}`,
    [receiver, number, round, pauseMs === undefined ? 'given-up' : 'waiting', error, pauseMs ?? 0],
  );
};

/** How much waits, how much was given up, and since when the oldest waits. */
export type Standing = Readonly<{ waiting: number; givenUp: number; oldestSeconds: number }>;

export const standingNow = async (database: DataSource): Promise<Standing> => {
  const { rows } = await poolOf(database).query<Standing>(
    `SELECT count(*) FILTER (WHERE d.state = 'waiting')::int AS waiting,
        count(*) FILTER (WHERE d.state = 'given-up')::int AS "givenUp",
        coalesce(extract(epoch FROM now() - min(t.at)), 0)::float AS "oldestSeconds"
      FROM outbox.delivery d JOIN outbox.tidings t USING (number)
      WHERE d.state IN ('waiting', 'given-up')`,
  );
  return rows[0]!;
};
