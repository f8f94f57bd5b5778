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

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

/** As the store would give it back: fields that are `undefined` are gone. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * `given(...history).when(command, act).decides(...events)`. Events are compared whole and in order. Command and state
 * are frozen, and whatever is decided must survive a trip through JSON, because that is where the store takes it.
 */
export const decisions =
  <C extends Command, S, E extends Event>(decider: Decider<C, S, E>) =>
  (...history: readonly E[]) => ({
    /** The state after the history. */
    state: (): S => fold(decider, stored(history)),
    when: (command: C, act: Act) => {
      const answer = (): readonly E[] => {
        const events = decide(
          decider,
          frozen(stored(command)),
          frozen(fold(decider, frozen(stored(history)))),
          act,
        );
        deepStrictEqual(stored(events), stored(stored(events)));
        return stored(events);
      };
      return {
        events: answer,
        decides: (...expected: readonly E[]) => deepStrictEqual(answer(), stored(expected)),
        decidesNothing: () => deepStrictEqual(answer(), []),
        /** Refused or denied with this code; when citations are given, each must be named. */
        refuses: (code: string, ...law: readonly string[]) => {
          try {
            answer();
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            deepStrictEqual(error.code, code);
            for (const article of law)
              ok(error.law.includes(article), `${code} does not cite ${article}`);
            return;
          }
          fail(`nothing refused; expected ${code}`);
        },
      };
    },
  });
