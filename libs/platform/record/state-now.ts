import { LRUCache } from 'lru-cache';
import { type Event, type Recorded, streamName } from '#domain/kernel';
import {
  type Asides,
  type EventLog,
  evolved,
  nothingAside,
  NotReadable,
  readable,
  type Reading,
} from '#platform/log';
import type { Kept } from './records.js';

type Place = Readonly<{ district: string; id: string }>;
type Known<S> = Readonly<{ state: S; revision: number; asides: Asides }>;

const streamsRemembered = 2_000;

/**
 * How a noun stands now, straight from its events as far as they can be folded. What was folded is
 * remembered: who asks again reads what came since, however long the stream has become.
 */
export const stateNow = <S, E extends Event>(kept: Kept<S, E>) => {
  const logs = new WeakMap<EventLog, LRUCache<string, Known<S>>>();
  const memoryOf = (log: EventLog): LRUCache<string, Known<S>> => {
    const known = logs.get(log) ?? new LRUCache<string, Known<S>>({ max: streamsRemembered });
    logs.set(log, known);
    return known;
  };
  return async ({ log, aside = nothingAside }: Reading, place: Place): Promise<S> => {
    const stream = streamName(kept, place.district, place.id);
    const asides = aside.in(stream);
    const memory = memoryOf(log);
    const known = memory.get(stream);
    const before = known?.asides === asides ? known : { state: kept.initial, revision: -1, asides };
    const now = await foldedOn({ log, aside }, kept, stream, before);
    if (now.revision > before.revision) memory.set(stream, now);
    return now.state;
  };
};

/** What came since, folded; up to an event that cannot be read or folded. */
const foldedOn = async <S, E extends Event>(
  from: Reading,
  kept: Kept<S, E>,
  stream: string,
  { state: before, revision: read, asides }: Known<S>,
): Promise<Known<S>> => {
  let [state, revision] = [before, read];
  try {
    for await (const event of readable(from, kept, stream, { from: read + 1 })) {
      state = evolved(kept.evolve, state, [event as E, storedOf(event)]);
      ({ revision } = event);
    }
  } catch (fault) {
    if (!(fault instanceof NotReadable)) throw fault;
  }
  return { state, revision, asides };
};

const storedOf = ({ envelope: metadata, ...event }: Recorded) => ({ ...event, metadata });
