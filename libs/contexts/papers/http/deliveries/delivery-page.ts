import { type Instant, instant, type Label } from '#domain/kernel';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { type DeliveriesQuery, type DeliveryState, deliveryStates } from './deliveries.query.js';

/** What became of one event at one receiver. */
export type Delivery = Readonly<{
  receiver: Readonly<{ id: string; name: string }>;
  /** Id of the event, which is handed over under it however often. */
  event: string;
  type: string;
  /** The entry that it is about. */
  subject: string;
  state: DeliveryState;
  stateName: Label;
  attempts: number;
  /** What stood in the way the last time. */
  error: string | null;
  /** When it left the house, was tried last, was taken, and is tried next. */
  since: Instant;
  triedAt: Instant | null;
  deliveredAt: Instant | null;
  nextAt: Instant | null;
  /** Of a dispatch: whether the other side has answered it, and when it was recorded. */
  answeredAt: Instant | null;
  /** It was not taken yet, or waits for an answer. */
  waits: boolean;
}>;

const pageSize = 50;

type Row = Readonly<{
  number: string;
  receiver: string;
  name: string;
  event: string;
  type: string;
  subject: string;
  state: DeliveryState;
  attempts: number;
  error: string | null;
  at: Date;
  tried_at: Date | null;
  delivered_at: Date | null;
  next_at: Date;
  answered_at: Date | null;
  waits: boolean;
}>;

const answers = `('dispatch.accepted', 'dispatch.rejected', 'dispatch.answered', 'dispatch.returned')`;

// What was sent is answered by a later event of the same entry; what was lifted by one that says
// that the other side knows.
const board = `SELECT d.number, d.receiver, r.name, t.id AS event, t.type, t.subject, d.state, d.attempts,
    d.error, t.at, d.tried_at, d.delivered_at, d.next_at, said.at AS answered_at,
    d.state IN ('waiting', 'given-up')
      OR (d.state = 'delivered' AND t.type IN ('dispatch.sent', 'dispatch.lifted') AND said.at IS NULL) AS waits
  FROM outbox.delivery d JOIN outbox.tidings t USING (number) JOIN outbox.receiver r ON r.id = d.receiver
  LEFT JOIN LATERAL (SELECT min(a.at) AS at FROM outbox.tidings a WHERE a.subject = t.subject AND a.number > t.number
    AND CASE t.type WHEN 'dispatch.sent' THEN a.type IN ${answers} OR a.type = 'dispatch.lifted'
      WHEN 'dispatch.lifted' THEN a.type = 'dispatch.acknowledged' ELSE false END) said ON true
  WHERE r.district = $1`;

const conditions: Readonly<Record<string, (value: string) => string>> = {
  receiver: (value) => `receiver = ${value}`,
  state: (value) => `state = ${value}`,
  waits: (value) => `waits = (${value} = 'true')`,
  subject: (value) => `subject = ${value}`,
};

const momentOf = (at: Date | null): Instant | null => (at === null ? null : instant(at));

const shown = (row: Row): Delivery => {
  const { receiver: id, name, event, type, subject, state, attempts, error, waits } = row;
  return {
    receiver: { id, name },
    event,
    type,
    subject,
    state,
    stateName: deliveryStates[state],
    attempts,
    error,
    since: instant(row.at),
    triedAt: momentOf(row.tried_at),
    deliveredAt: momentOf(row.delivered_at),
    nextAt: state === 'waiting' ? instant(row.next_at) : null,
    answeredAt: momentOf(row.answered_at),
    waits,
  };
};

/** What became of what at whom, the latest first, page by page. */
export const deliveryPage = async (
  database: DataSource,
  district: string,
  { limit = pageSize, after, ...asked }: DeliveriesQuery,
): Promise<Readonly<{ items: readonly Delivery[]; next?: string }>> => {
  const values: unknown[] = [district];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const where = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [conditions[name]!(put(value))],
  );
  if (after !== undefined) {
    const [number, receiver] = after.split('_');
    where.push(`(number, receiver) < (${put(number)}::bigint, ${put(receiver)}::text)`);
  }
  const narrowed = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
  const { rows } = await poolOf(database).query<Row>(
    `SELECT * FROM (${board}) AS all_of_them ${narrowed} ORDER BY number DESC, receiver DESC LIMIT ${limit + 1}`,
    values,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = rows.slice(0, limit).map(shown);
  return last ? { items, next: `${last.number}_${last.receiver}` } : { items };
};
