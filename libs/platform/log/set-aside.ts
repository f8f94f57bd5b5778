import type { Actor, EventSetAside, Instant } from '#domain/kernel';

/** An event that was set aside, by whom and why. */
export type SetAside = Omit<EventSetAside['data'], 'stream' | 'orderedBy'> &
  Readonly<{ by: string; actor: Actor; at: Instant }>;

/**
 * What is set aside in one stream, by id of the event. The same object as long as nothing changes.
 */
export type Asides = ReadonlyMap<string, SetAside>;

const none: Asides = new Map();

/** Which stored events are set aside. */
export abstract class EventsAside {
  /** Resolves once all orders that lay in the log at the start are known. */
  abstract readonly ready: Promise<void>;
  /** What is set aside in a stream. Throws `NotAbreast` when the orders cannot be read. */
  abstract in(stream: string): Asides;
  /** Ids of all that is set aside, with who ordered it and why. */
  abstract all(): readonly SetAside[];
}

/** For a place where nothing is ever set aside: an installation, a test. */
export const nothingAside: EventsAside = {
  ready: Promise.resolve(),
  in: () => none,
  all: () => [],
};
