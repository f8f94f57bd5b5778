import { nothingAside, NotReadable, readable, type Reading } from '#platform/log';
import { type Event, type Recorded, type StreamKind, streamName, unknown } from '#domain/kernel';
import type { History } from './history.js';

/** So many acts of a history, where the next ones begin, and how many there are. */
export type HistoryPage<E extends Event> = History<E> &
  Readonly<{ next: Readonly<{ next?: number }>; total: number }>;

type Page = Readonly<{ after?: number | undefined; limit: number }>;

/** The newest revision of a stream; nothing when nobody ever wrote to it. */
const lastOf = async ({ log }: Reading, stream: string): Promise<number | undefined> => {
  for await (const { revision } of log.readStream(stream, { direction: 'backwards', limit: 1 }))
    return revision;
  return undefined;
};

type Read<E extends Event> = Readonly<{ events: readonly Recorded<E>[]; fault?: NotReadable }>;

const readFrom = async <E extends Event>(
  from: Reading,
  kind: StreamKind<E>,
  stream: string,
  part: Readonly<{ from: number; limit: number }>,
): Promise<Read<E>> => {
  const events: Recorded<E>[] = [];
  try {
    for await (const event of readable(from, kind, stream, part)) events.push(event);
  } catch (fault) {
    if (!(fault instanceof NotReadable)) throw fault;
    return { events, fault };
  }
  return { events };
};

/**
 * One page of what is on record of a noun today（分页履历）, read from where it begins: however
 * long a stream has become, a page costs what it shows. Ends before an event that cannot be read,
 * which is its fault. Throws `Refusal` (unknown) when nothing ever was, and the fault itself when
 * not even the beginning can be read.
 */
export const pageOfHistory = async <E extends Event>(
  from: Reading,
  kind: StreamKind<E> & Readonly<{ unknown: readonly [code: string, reason: string] }>,
  { district, id }: Readonly<{ district: string; id: string }>,
  { after = -1, limit }: Page,
): Promise<HistoryPage<E>> => {
  const stream = streamName(kind, district, id);
  const passedOver = [...(from.aside ?? nothingAside).in(stream).values()];
  const part = { from: after + 1, limit: limit + 1 + passedOver.length };
  // Asked together: neither waits for the other on its way to the store and back.
  const [last, read] = await Promise.all([
    lastOf(from, stream),
    readFrom<E>(from, kind, stream, part),
  ]);
  if (last === undefined) return unknown(...kind.unknown);
  const isNothing = read.events.length === 0 && passedOver.length === 0;
  if (read.fault && isNothing && after < 0) throw read.fault;
  return { ...cut(read, limit), passedOver, total: last + 1 - passedOver.length };
};

/** The page, without the one act more by which it is known that another page follows. */
const cut = <E extends Event>({ events: found, fault }: Read<E>, limit: number) => {
  const events = found.slice(0, limit);
  if (found.length > limit) return { events, next: { next: events.at(-1)!.revision } };
  return { events, next: {}, ...(fault && { fault }) };
};
