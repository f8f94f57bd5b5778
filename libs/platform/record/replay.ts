import { type Change, changesBetween } from '#platform/log';
import { type Event, evolveOne, type Recorded } from '#domain/kernel';
import type { Folding } from './as-of.js';

/** One step of a replay: the event and what it made different. */
export type Step<E extends Event> = Readonly<{ event: Recorded<E>; changes: readonly Change[] }>;

/**
 * Every step of a history with the fields it changed, so that an auditor can watch a case happen.
 */
export const replay = <S, E extends Event>(
  { initial, evolve }: Folding<S, E>,
  history: readonly Recorded<E>[],
): readonly Step<E>[] => {
  let state = initial;
  return history.map((event) => {
    const next = evolveOne(evolve, state, event as E);
    const changes = changesBetween(state, next);
    state = next;
    return { event, changes };
  });
};
