import type { DataSource } from 'typeorm';
import type { Position } from '#domain/kernel';
import { type Client, inTransaction, poolOf } from '#platform/tables';
import type { ReceiverStep } from './receiver-rows.js';

/** One thing to be told to whoever it concerns: an event as it is handed over, byte for byte. */
export type Tidings = Readonly<{
  id: string;
  position: string;
  kind: 'dispatch' | 'publication';
  subject: string;
  type: string;
  district: string;
  /** What the dispatch calls the body that it went to. */
  receiver: string | null;
  places: readonly string[];
  at: string;
  body: string;
}>;

/** What an event of the log brings: tidings, or another state of a receiver. */
export type Brought = Readonly<{ tidings: Tidings } | { receiver: ReceiverStep }>;

/** How far the log was read, and how many tidings there are. */
export type Place = Readonly<{ size: number; after: Position | undefined }>;

/** Somebody else went on from here meanwhile. */
export class EnteredByAnother extends Error {
  constructor() {
    super('Another worker keeps the outbox.');
    this.name = 'EnteredByAnother';
  }
}

export const placeNow = async (database: DataSource): Promise<Place> => {
  const { rows } = await poolOf(database).query<{ size: string } & Position>(
    'SELECT size, commit, prepare FROM outbox.place',
  );
  const [{ size, commit, prepare }] = rows as [(typeof rows)[0]];
  return { size: Number(size), after: commit === '' ? undefined : { commit, prepare } };
};

const insert = `INSERT INTO outbox.tidings
  (number, id, position, kind, subject, type, district, receiver, places, at, body)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** To every receiver whom it concerns, also while nothing is handed over there. */
const address = `INSERT INTO outbox.delivery (receiver, number, subject)
  SELECT r.id, t.number, t.subject FROM outbox.tidings t JOIN outbox.receiver r
    ON r.district = t.district AND r.state IN ('active', 'suspended')
   AND CASE t.kind WHEN 'dispatch' THEN t.receiver = ANY(r.bodies) ELSE t.places && r.places END
  WHERE t.number = $1`;

/** What was taken off is shown to nobody any more, who has not seen it yet neither (PRV-8). */
const overtake = `UPDATE outbox.delivery SET state = 'overtaken'
  WHERE subject = $1 AND number < $2 AND state IN ('waiting', 'given-up')`;
const forget = `UPDATE outbox.tidings SET body = NULL
  WHERE subject = $1 AND number < $2 AND kind = 'publication'`;

const enterTidings = async (client: Client, number: number, one: Tidings): Promise<void> => {
  const { id, position, kind, subject, type, district, receiver, places, at, body } = one;
  const values = [number, id, position, kind, subject, type, district, receiver, places, at, body];
  await client.query(insert, values);
  if (type === 'publication.withdrawn')
    for (const sql of [overtake, forget]) await client.query(sql, [subject, number]);
  await client.query(address, [number]);
};

/**
 * Enters what a part of the log brought, in its order: all of it and the new place in one
 * transaction, or nothing. Throws `EnteredByAnother` when the outbox does not end where it began.
 */
export const enter = async (
  database: DataSource,
  { size, after }: Place,
  brought: readonly Brought[],
  upTo: Position,
): Promise<Place> =>
  inTransaction(database, async (client) => {
    let number = size;
    for (const one of brought)
      if ('tidings' in one) await enterTidings(client, (number += 1), one.tidings);
      else await one.receiver(client);
    const { rowCount } = await client.query(
      `UPDATE outbox.place SET size = $1, commit = $2, prepare = $3
        WHERE size = $4 AND commit = $5 AND prepare = $6`,
      [number, upTo.commit, upTo.prepare, size, after?.commit ?? '', after?.prepare ?? ''],
    );
    if (rowCount !== 1) throw new EnteredByAnother();
    return { size: number, after: upTo };
  });
