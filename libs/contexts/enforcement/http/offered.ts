import type { PersonActing, Registry } from '#platform/http';
import type { CaseRow } from '../projections/case-row.js';
import type { CaseTask } from '../projections/case-tasks.js';

/** By which names a person is waited for: their own, and each role in their organ. */
export const namesOf = ({ id, capacity: { roles, organ } }: PersonActing): readonly string[] => [
  `person:${id}`,
  ...roles.map((role) => `${role}@${organ}`),
];

type People = Pick<ReturnType<Registry['view']>, 'organ'>;

/**
 * Whether a task is offered to somebody（待办归属）: it waits for them, and they are not among those who may not do it: who
 * investigated a case does not judge it nor takes its money (ENF-R7, R12), and a brigade proposes only.
 */
export const isOfferedTo = (who: PersonActing, row: CaseRow, people: People) => {
  const names = namesOf(who);
  const handled = row.officers.includes(who.id);
  const decidedIt = row.debt.penalty?.decidedBy === who.id;
  const proposes = people.organ(who.capacity.organ)?.kind === 'brigade';
  return ({ waitsFor, decides, role }: CaseTask): boolean => {
    if (!waitsFor.some((name) => names.includes(name))) return false;
    if (decides) return !handled && !proposes;
    return role !== 'cashier' || !(handled || decidedIt);
  };
};
