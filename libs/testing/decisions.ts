import { deepStrictEqual, fail, ok } from 'node:assert';
import {
  type Act,
  type Command,
  type Decider,
  decide,
  type Event,
  fold,
  Refusal,
} from '#domain/kernel';
import { lookingAround } from './seen.js';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

/** As the store would give it back: fields that are `undefined` are gone. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * The rule said no in this way and with this code: the kind is part of our API (409, 403, 404) as
 * the code is.
 */
const said =
  (kind: Refusal['kind'], answer: () => unknown) =>
  (code: string, ...law: readonly string[]): void => {
    try {
      answer();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      deepStrictEqual({ kind: error.kind, code: error.code }, { kind, code });
      for (const article of law)
        ok(error.law.includes(article), `${code} does not cite ${article}`);
      return;
    }
    fail(`nothing ${kind}; expected ${code}`);
  };

/** What is decided by an act that has looked at everything the command names. */
export const decideSeeing = <C extends Command, S, E extends Event>(
  decider: Decider<C, S, E>,
  command: C,
  state: S,
  act: Act,
  // As `decide` itself.
  // oxlint-disable-next-line max-params
): readonly E[] => decide(decider, command, state, lookingAround(decider, command, state, act));

/**
 * `given(...history).when(command, act).decides(...events)`. Events are compared whole and in
 * order. Command and state are frozen, and whatever is decided must survive a trip through JSON,
 * because that is where the store takes it.
 */
export const decisions =
  <C extends Command, S, E extends Event>(decider: Decider<C, S, E>) =>
  (...history: readonly E[]) => ({
    /** The state after the history. */
    state: (): S => fold(decider, stored(history)),
    when: (command: C, act: Act) => {
      const answer = (): readonly E[] => {
        const asked = frozen(stored(command));
        const state = frozen(fold(decider, frozen(stored(history))));
        const events = decide(decider, asked, state, lookingAround(decider, asked, state, act));
        deepStrictEqual(stored(events), stored(stored(events)));
        return stored(events);
      };
      return {
        events: answer,
        decides: (...expected: readonly E[]) => deepStrictEqual(answer(), stored(expected)),
        decidesNothing: () => deepStrictEqual(answer(), []),
        /**
         * Cannot be done now (409), with this code; when citations are given, each must be named.
         */
        refuses: said('refused', answer),
        /** Not by this actor (403). */
        denies: said('denied', answer),
        /** There is no such thing (404). */
        unknown: said('unknown', answer),
      };
    },
  });
