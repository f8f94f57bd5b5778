import { kept, type Matter } from '#domain/procedure';

/**
 * What events change of a matter that is there: its clocks and papers are noted as in every matter,
 * or as `noting` says. An event of one that never began changes nothing.
 */
export const changing =
  <A, S extends A & Matter>(
    isThere: (state: A) => state is S,
    noting: (was: S, data: object) => S = kept,
  ) =>
  <D extends object>(change: (was: S, data: D) => Partial<S>) =>
  (was: A, data: D): A =>
    isThere(was) ? { ...noting(was, data), ...change(was, data) } : was;
