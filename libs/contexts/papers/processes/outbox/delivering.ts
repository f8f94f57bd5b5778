import { v5 } from 'uuid';
import type { DataSource } from 'typeorm';
import { type Dispatcher } from '#platform/following';
import type { Keys } from '#platform/privacy';
import { receiverStream } from '../../receiver/receiver.state.js';
import { type ActiveReceiver, type Head, headOf, noteNotTaken, noteTaken } from './deliveries.js';
import { handOver, type Ways } from './handing-over.js';
import { secretsOf } from './receiver-secrets.js';

/** What things are handed over with. */
export type Delivering = Readonly<{
  database: DataSource;
  dispatcher: Dispatcher;
  keys: Keys;
  ways: Ways;
  /** How long it waits after each time that something was not taken; then it is given up. */
  pausesMs: readonly number[];
}>;

const names = '0f6f1c3a-9a53-5f0e-8f0b-3c1f7d7f2b11';

/** Told to the receiver's file first: what is set aside in the table alone nobody would see. */
const giveUp = async (
  { dispatcher }: Delivering,
  { id, district }: ActiveReceiver,
  { id: delivery, attempts, round }: Head,
  error: string,
): Promise<void> =>
  dispatcher.send({
    category: receiverStream.category,
    district,
    id,
    type: 'GiveUpDelivery',
    data: { delivery, attempts: attempts + 1, error },
    commandId: v5(`${id}|${delivery}|${round}`, names),
    by: { kind: 'reaction', name: 'papers.outbox' },
  });

const afterFault = async (
  delivering: Delivering,
  receiver: ActiveReceiver,
  head: Head,
  fault: unknown,
): Promise<void> => {
  const error = fault instanceof Error ? fault.message : String(fault);
  const pauseMs = delivering.pausesMs[head.attempts];
  if (pauseMs === undefined) await giveUp(delivering, receiver, head, error);
  await noteNotTaken(delivering.database, receiver.id, head, { error, pauseMs });
};

/**
 * Hands over what waits for one receiver, one after the other in the order of the log, until
 * nothing is due. What a kill leaves behind is handed over once more under the same id.
 */
export const deliverTo = async (
  delivering: Delivering,
  receiver: ActiveReceiver,
  signal: AbortSignal,
): Promise<Readonly<{ taken: number; failed: boolean }>> => {
  const { database, keys, ways } = delivering;
  let taken = 0;
  while (!signal.aborted) {
    const head = await headOf(database, receiver.id);
    if (!head || head.inMs > 0) break;
    try {
      await handOver(ways, receiver, head, { secrets: await secretsOf(keys, receiver), signal });
    } catch (fault) {
      if (signal.aborted) break;
      await afterFault(delivering, receiver, head, fault);
      return { taken, failed: true };
    }
    await noteTaken(database, receiver.id, head);
    taken += 1;
  }
  return { taken, failed: false };
};
