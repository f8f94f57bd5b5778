import { SetMetadata } from '@nestjs/common';
import { type Event, streamName, type Whose } from '#domain/kernel';
import { matterKey } from '#platform/http';
import {
  type Asides,
  type EventLog,
  evolved,
  nothingAside,
  NotReadable,
  readable,
  type Reading,
} from '#platform/log';
import { LRUCache } from 'lru-cache';
import { type AsOf, stateAsOf } from './as-of.js';
import { foldable, storedOf } from './foldable.js';
import { entriesOf } from './history.js';
import type { Kept } from './records.js';

/** The matter a route is about: what its id is called there, its stream, and whose it is. */
export type MatterRead = Readonly<{
  word: string;
  unknown: readonly [code: string, reason: string];
  streamOf: (district: string, id: string) => string;
  /** Straight from its events; nothing where there is none, or none that belongs to somebody. */
  whose: (from: Reading, district: string, id: string) => Promise<Whose | undefined>;
}>;

/** How a matter of that noun is read; nothing where it belongs to nobody in particular. */
export const matterReadOf = <S, E extends Event>(
  kept: Kept<S, E>,
  word = 'id',
): MatterRead | undefined => {
  const { whose, unknown } = kept;
  const now = stateNow(kept);
  return (
    whose && {
      word,
      unknown,
      streamOf: (district, id) => streamName(kept, district, id),
      whose: async (from, district, id) => whose(await now(from, { district, id })),
    }
  );
};

/** The state of a noun straight from its events, as far as they can be folded. */
export const stateThen = async <S, E extends Event>(
  from: Reading,
  kept: Kept<S, E>,
  place: Readonly<{ district: string; id: string }>,
  moment: AsOf,
): Promise<S> => {
  const { events } = foldable(kept, await entriesOf(from, kept, place));
  return stateAsOf(kept, events, moment);
};

/**
 * Says of a route, or of all routes of a controller, that it reads one matter, and which parameter
 * names it: whoever asks must be one of those whose it is（查阅范围）. Of what belongs to nobody in
 * particular it says nothing.
 */
export const OfMatter = <S, E extends Event>(
  kept: Kept<S, E>,
  word = 'id',
): ClassDecorator & MethodDecorator => SetMetadata(matterKey, matterReadOf(kept, word));

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
