import {
  type Act,
  type Actor,
  endOfDay,
  type LocalDate,
  plusDays,
  type RecomputeClocks,
  type RingClock,
  type Role,
} from '#domain/kernel';
import { bureau, by, reacting } from './desk.examples.js';

// What the samples of all nouns are made with.

/** At ten in the morning of that day. */
export const on = (day: string): Pick<Act, 'now' | 'validAt'> => {
  const { now, validAt } = reacting(day);
  return { now, validAt };
};

/** That person, acting in whatever role, in the bureau or in another organ. */
export const as =
  (person: string, organ = bureau) =>
  (role: Role): Actor => ({
    kind: 'person',
    id: person,
    name: person,
    capacity: { organ, post: role, roles: [role] },
  });

/** The applicant for his own unit, else that person of the office. */
export const asApplicantOr =
  (person: string) =>
  (role: Role): Actor =>
    role === 'applicant' ? as('wang', 'enterprise-1')(role) : as(person)(role);

/** An act in the office of the samples. */
export const act = (changes: Partial<Act>): Act => ({ ...by('he', '2026-09-22'), ...changes });

export const notice: RecomputeClocks['data'] = { calendar: 'with-2027', year: 2027 };

/** Under a calendar with which every period ends three days later. */
export const later = (day: string): Partial<Act> => {
  const plain = reacting(day);
  return {
    ...on(day),
    law: {
      ...plain.law,
      calendar: notice.calendar,
      set: (rule, facts, duty) => {
        const set = plain.law.set(rule, facts, duty);
        const dueDate = plusDays(set.dueDate, 3);
        return { ...set, dueDate, due: endOfDay(dueDate), calendar: notice.calendar };
      },
    },
  };
};

/** The end of a clock that is due on that day. */
export const end = (clock: string, due: LocalDate): RingClock['data'] => ({
  clock,
  due: endOfDay(due),
  kind: 'expiry',
  step: 1,
});
