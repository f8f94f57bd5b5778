import {
  nothingAside,
  NotReadable,
  readable,
  type Reading,
  type SetAside,
  type UnreadableEvent,
} from '#platform/log';
import { type Event, type Recorded, type StreamKind, streamName, unknown } from '#domain/kernel';
import { type AsOf, within } from './as-of.js';

/** What is on record about one noun, upcast, as far as it can be read. */
export type History<E extends Event> = Readonly<{
  events: readonly Recorded<E>[];
  /** What could not be read: nothing is told of what came after it. */
  fault?: NotReadable;
  /** What an operator set aside in it: it is told without these. */
  passedOver: readonly SetAside[];
}>;

/**
 * What a reader is told of a history that could not be read to its end（履历不完整）, or of which
 * events were set aside（已搁置）; to be spread into the answer.
 */
export type Incomplete = Readonly<{
  incomplete?: UnreadableEvent;
  passedOver?: readonly SetAside[];
}>;

/** The mark of an incomplete history; nothing on a whole one. */
export const markOf = ({
  fault,
  passedOver,
}: Pick<History<Event>, 'fault' | 'passedOver'>): Incomplete => ({
  ...(fault ? { incomplete: fault.event } : {}),
  ...(passedOver.length > 0 ? { passedOver } : {}),
});

/** What a reader is told of a thing nobody ever put on record, where its kind does not say. */
type Missing = Readonly<{ unknown?: readonly [code: string, reason: string] }>;

/**
 * The history of one noun, or what was on record of it by a moment. Answers up to an event that
 * cannot be read. Throws `Refusal` (unknown) when nothing ever was, or not that revision yet, and
 * the fault itself when not even the beginning can be read.
 */
export const historyOf = async <E extends Event>(
  from: Reading,
  kind: StreamKind<E> & Missing,
  at: Readonly<{ district: string; id: string }>,
  moment: AsOf = {},
): Promise<History<E>> => {
  const entries = await entriesOf(from, kind, at);
  const { events, fault, passedOver: all } = entries;
  const passedOver = all.filter(
    (one) => moment.revision === undefined || one.revision <= moment.revision,
  );
  if (events.length === 0 && passedOver.length === 0) {
    if (fault) throw fault;
    const nothing = `Nothing is on record under ${at.id}（无此记录）.`;
    unknown(...(kind.unknown ?? ['no-such-noun', nothing]));
  }
  mustHave(moment, entries);
  const told = { events: within(events, moment), passedOver };
  return fault && !isLater(fault, moment) ? { ...told, fault } : told;
};

/** A version that is yet to come is not answered with today's. */
const mustHave = ({ revision = 0 }: AsOf, { events, passedOver, fault }: History<Event>): void => {
  const last = Math.max(...[...events, ...passedOver].map((one) => one.revision));
  if (!fault && revision > last)
    unknown(
      'no-such-revision',
      `没有第${revision}版，最新为第${last}版。 There is no revision ${revision}: the last is ${last}.`,
    );
};

/**
 * The same for whoever must have all of it: throws `NotReadable` rather than answer with a part.
 */
export const wholeHistoryOf = async <E extends Event>(
  ...asked: Parameters<typeof historyOf<E>>
): Promise<readonly Recorded<E>[]> => {
  const { events, fault } = await historyOf<E>(...asked);
  if (fault) throw fault;
  return events;
};

/**
 * The same where nothing on record is an answer too: the pages of a book, what is known of a
 * subject.
 */
export const entriesOf = async <E extends Event>(
  from: Reading,
  kind: StreamKind<E>,
  { district, id }: Readonly<{ district: string; id: string }>,
): Promise<History<E>> => {
  const stream = streamName(kind, district, id);
  const passedOver = [...(from.aside ?? nothingAside).in(stream).values()];
  const events: Recorded<E>[] = [];
  try {
    for await (const event of readable(from, kind, stream)) events.push(event);
  } catch (fault) {
    if (!(fault instanceof NotReadable)) throw fault;
    return { events, fault, passedOver };
  }
  return { events, passedOver };
};

/** What came after the moment asked about leaves no gap in it. */
const isLater = ({ stored }: NotReadable, { revision, knownAt }: AsOf): boolean => {
  if (revision !== undefined && stored.revision > revision) return true;
  const { recordedAt } = stored.metadata;
  return knownAt !== undefined && typeof recordedAt === 'string' && recordedAt > knownAt;
};
