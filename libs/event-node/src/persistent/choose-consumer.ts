import { createHash } from 'node:crypto';
import type { Consumer } from './consumer.js';
import type { Strategy } from './group-config.js';
import { type Message, originalOf } from './message.js';

type Choose = (
  consumers: readonly Consumer[],
  message: Message,
  turn: number,
) => Consumer | undefined;

const hasRoom = ({ free }: Consumer): boolean => free > 0;

const roundRobin: Choose = (consumers, _, turn) => {
  for (let step = 0; step < consumers.length; step += 1) {
    const consumer = consumers[(turn + step) % consumers.length]!;
    if (hasRoom(consumer)) return consumer;
  }
  return undefined;
};

/** The same stream goes to the same consumer as long as the same consumers are there. */
const pinned: Choose = (consumers, message) => {
  const { stream } = message.resolved.event ?? originalOf(message);
  const hash = createHash('sha256').update(stream).digest().readUInt32BE(0);
  const consumer = consumers[hash % consumers.length];
  return consumer && hasRoom(consumer) ? consumer : undefined;
};

/** Who gets the next message; nobody when those who may are full. */
export const chooseConsumer: Readonly<Record<Strategy, Choose>> = {
  DispatchToSingle: (consumers) => consumers.find(hasRoom),
  RoundRobin: roundRobin,
  Pinned: pinned,
};
