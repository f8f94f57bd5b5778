import { type AnyNoun, type Event, evolveOne, fold, rulesOf } from '#domain/kernel';
import type { MatterRow } from '#platform/registers';
import { rowAfterMore } from './registers.js';
import type { Beginning, World } from './walkers.js';

/**
 * Where a walk stands: what was told so far and what follows of it, and what time it is. State and
 * row go on from those of the standing before, because nobody folds a history again at every knock.
 */
export type Standing = World &
  Readonly<{ events: readonly Event[]; state: unknown; row: MatterRow | undefined }>;

/** Where a history begins. */
export const standingAt = (noun: AnyNoun, { events, at, registry }: Beginning): Standing => ({
  at,
  registry,
  events,
  state: fold(rulesOf(noun), events),
  row: rowAfterMore(noun, undefined, 0, events),
});

/** The same matter after something more was told of it. */
export const grown = (noun: AnyNoun, before: Standing, told: readonly Event[]): Standing => {
  const { evolve } = rulesOf(noun);
  return {
    ...before,
    events: [...before.events, ...told],
    state: told.reduce((state, event) => evolveOne(evolve, state, event), before.state),
    row: rowAfterMore(noun, before.row, before.events.length, told),
  };
};
