import type { PersonActing } from '#platform/http';
import { namesOf, type Task } from '#platform/registers';
import type { Showing } from './showing.js';

/**
 * Whether a task is offered to somebody（待办归属）: it waits for them, and they are not among
 * those who may not do it: who investigated a case does not judge it nor takes its money (ENF-R7,
 * R12), and a brigade proposes only.
 */
export const isOfferedTo = (
  { id, capacity }: Pick<PersonActing, 'id' | 'capacity'>,
  { names }: Pick<Showing, 'names'>,
): ((task: Task) => boolean) => {
  const mine = namesOf(id, capacity);
  const proposes = names.organ(capacity.organ)?.kind === 'brigade';
  return ({ waitsFor, notBy = [], decides = false }) =>
    waitsFor.some((name) => mine.includes(name)) && !notBy.includes(id) && !(decides && proposes);
};
