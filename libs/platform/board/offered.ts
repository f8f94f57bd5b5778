import type { PersonActing } from '#platform/http';
import type { Condition } from '#platform/lists';
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

/** The same asked of rows: matters with a task that is not offered to them. */
export const isNotOffered =
  (
    { id, capacity }: Pick<PersonActing, 'id' | 'capacity'>,
    { names }: Pick<Showing, 'names'>,
  ): Condition =>
  (put, named) => {
    const proposes = names.organ(capacity.organ)?.kind === 'brigade';
    const mine = `task->'waitsFor' ?| ${put(namesOf(id, capacity))}::text[]`;
    const barred = `COALESCE(task->'notBy' ? ${put(id)}::text, FALSE)`;
    const decides = `COALESCE((task->>'decides')::boolean, FALSE)`;
    const only = proposes ? ` AND NOT ${decides}` : '';
    return `EXISTS (SELECT FROM jsonb_array_elements(${named('tasks')}) AS task
      WHERE NOT (${mine} AND NOT ${barred}${only}))`;
  };
