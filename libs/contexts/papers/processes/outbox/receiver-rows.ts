import type { Event, Recorded } from '#domain/kernel';
import { partsOf } from '#domain/kernel';
import type { Client } from '#platform/tables';
import type { ReceiverEvent } from '../../receiver/receiver.events.js';

/** What an event of a receiver changes of where things go. */
export type ReceiverStep = (client: Client) => Promise<void>;

type Changes = {
  readonly [Type in ReceiverEvent['type']]?: (
    data: Extract<ReceiverEvent, { type: Type }>['data'],
    id: string,
    district: string,
  ) => readonly [sql: string, values: readonly unknown[]];
};

const stateIs = (state: string, id: string) =>
  [`UPDATE outbox.receiver SET state = $2 WHERE id = $1`, [id, state]] as const;

/** Everything that concerns it and still has words, anew: the body reads each id once. */
const everything = `INSERT INTO outbox.delivery AS d (receiver, number, subject)
  SELECT r.id, t.number, t.subject FROM outbox.tidings t JOIN outbox.receiver r
    ON r.id = $1 AND r.district = t.district
   AND CASE t.kind WHEN 'dispatch' THEN t.receiver = ANY(r.bodies) ELSE t.places && r.places END
  WHERE t.body IS NOT NULL
  ON CONFLICT (receiver, number) DO UPDATE
    SET state = 'waiting', attempts = 0, round = d.round + 1, next_at = now()`;

const changes: Changes = {
  ReceiverRegistered: ({ name, means, bodies, places, organ }, id, district) => [
    `INSERT INTO outbox.receiver (id, district, organ, name, means, bodies, places, secret, state)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 1, 'proposed')`,
    [id, district, organ, name, means, bodies, places],
  ],
  ReceiverConfirmed: ({ url }, id) => [
    `UPDATE outbox.receiver SET url = coalesce($2, url),
        state = CASE state WHEN 'proposed' THEN 'active' ELSE state END WHERE id = $1`,
    [id, url ?? null],
  ],
  ReceiverSuspended: (_, id) => stateIs('suspended', id),
  ReceiverResumed: (_, id) => stateIs('active', id),
  ReceiverEnded: (_, id) => [
    `WITH ended AS (UPDATE outbox.receiver SET state = 'ended' WHERE id = $1)
     UPDATE outbox.delivery SET state = 'ended' WHERE receiver = $1 AND state IN ('waiting', 'given-up')`,
    [id],
  ],
  ReceiverSecretRenewed: ({ secret }, id) => [
    `UPDATE outbox.receiver SET secret = $2 WHERE id = $1`,
    [id, secret],
  ],
  // A round more, so that to give it up once more is another act than the first time.
  DeliveryResent: ({ delivery }, id) => [
    `UPDATE outbox.delivery d SET state = 'waiting', attempts = 0, round = round + 1, next_at = now()
      FROM outbox.tidings t WHERE t.number = d.number AND t.id = $2 AND d.receiver = $1
       AND d.state IN ('waiting', 'given-up')`,
    [id, delivery],
  ],
  DeliveriesRepeated: (_, id) => [everything, [id]],
};

/** What an event of a receiver changes; nothing where it is none of these. */
export const receiverStep = ({ type, data, stream }: Recorded<Event>): ReceiverStep | undefined => {
  const { id, district } = partsOf(stream)!;
  const change = changes[type as ReceiverEvent['type']];
  if (!change) return undefined;
  // Each row reads the data of its own event.
  const [sql, values] = change(data as never, id, district);
  return async (client) => {
    await client.query(sql, [...values]);
  };
};
