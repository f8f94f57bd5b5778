import type { Act, ClockFacts, Label, Owner, Role } from '#domain/kernel';
import type { Started } from '../clocks.js';
import { owe } from '../duties.js';

/** A step that somebody owes in a matter: what, whose it is as the matter stands, and why. */
export type OwedStep<M> = Readonly<{
  what: Label;
  by: (of: M) => Owner<Role>;
  why: readonly string[];
  /** The rule of its time, where it is not named after one. */
  rule?: string;
  /** Who does not do it although it is his post's. */
  notBy?: (of: M) => readonly string[];
}>;

/** Owes the steps of a table（职责台账）, each from now on or from the day that the facts say. */
export const owing =
  <M, S extends string>(steps: Readonly<Record<S, OwedStep<M>>>) =>
  // The order in which an act says it: by which act, in what, which step.
  // oxlint-disable-next-line max-params
  (act: Act, of: M, step: S, facts?: ClockFacts): Started => {
    const { what, by, why, rule = step, notBy } = steps[step];
    const owed = { what, by: by(of), why, ...(notBy && { notBy: notBy(of) }) };
    return owe(act, { duty: step, rule, ...(facts && { facts }), ...owed });
  };
