import { createHash } from 'node:crypto';
import { LINK, type LogRecord } from '../stream/record.js';
import type { Consumer } from './consumer.js';
import type { Strategy } from './group-config.js';
import { type Message, originalOf } from './message.js';

type Choose = (
  consumers: readonly Consumer[],
  message: Message,
  turn: number,
) => Consumer | undefined;

const hasRoom = ({ free }: Consumer): boolean => free > 0;

/** The first with room, beginning with this one. */
const firstFrom = (consumers: readonly Consumer[], begin: number): Consumer | undefined => {
  for (let step = 0; step < consumers.length; step += 1) {
    const consumer = consumers[(begin + step) % consumers.length]!;
    if (hasRoom(consumer)) return consumer;
  }
  return undefined;
};

const roundRobin: Choose = (consumers, _, turn) => firstFrom(consumers, turn);

/** One until it is full, then the next until that is full, though the first may have room again. */
const dispatchToSingle: Choose = (consumers, _, turn) =>
  firstFrom(consumers, Math.max(0, turn - 1));

/** The same text goes to the same consumer as long as the same consumers are there. */
const pinnedTo = (consumers: readonly Consumer[], text: string): Consumer | undefined => {
  const hash = createHash('sha256').update(text).digest().readUInt32BE(0);
  const consumer = consumers[hash % consumers.length];
  return consumer && hasRoom(consumer) ? consumer : undefined;
};

const eventOf = (message: Message): LogRecord => message.resolved.event ?? originalOf(message);

/**
 * Where an event comes from: the stream it lies in, or for a link that was not followed the one it
 * points to.
 */
const sourceOf = ({ type, stream, data }: LogRecord): string => {
  if (type !== LINK) return stream;
  const text = data.toString('utf8');
  return text.slice(text.indexOf('@') + 1);
};

const pinned: Choose = (consumers, message) => pinnedTo(consumers, sourceOf(eventOf(message)));

/** What the writer said an event belongs to; nothing where he said nothing that can be read. */
const correlationOf = ({ metadata }: LogRecord): string | undefined => {
  try {
    const said = JSON.parse(metadata.toString('utf8')) as Record<string, unknown> | null;
    const id = said?.['$correlationId'];
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
};

const pinnedByCorrelation: Choose = (consumers, message) => {
  const event = eventOf(message);
  return pinnedTo(consumers, correlationOf(event) ?? sourceOf(event));
};

/** Who gets the next message; nobody when those who may are full. */
export const chooseConsumer: Readonly<Record<Strategy, Choose>> = {
  DispatchToSingle: dispatchToSingle,
  RoundRobin: roundRobin,
  Pinned: pinned,
  PinnedByCorrelation: pinnedByCorrelation,
};
