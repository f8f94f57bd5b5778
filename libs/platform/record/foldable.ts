import type { Event, Recorded } from '#domain/kernel';
import { evolved, NotReadable, type StoredEvent } from '#platform/log';
import type { Folding } from './as-of.js';
import type { History } from './history.js';

/**
 * The history as far as a state follows from its events; what stands in the way is its
 * fault（无法计入）.
 */
export const foldable = <S, E extends Event>(
  { initial, evolve }: Folding<S, E>,
  history: History<E>,
): History<E> => {
  let state = initial;
  for (const [at, event] of history.events.entries())
    try {
      state = evolved(evolve, state, [event as E, storedOf(event)]);
    } catch (fault) {
      if (!(fault instanceof NotReadable)) throw fault;
      return { ...history, events: history.events.slice(0, at), fault };
    }
  return history;
};

/** An event as it lies in the log. */
export const storedOf = ({ envelope: metadata, ...event }: Recorded): StoredEvent => ({
  ...event,
  metadata,
});
