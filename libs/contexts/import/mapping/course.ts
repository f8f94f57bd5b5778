import type { Instant } from '#domain/kernel';
import type { Money } from '../imported/imported.events.js';

/** What was read of the case so far: entries are checked against it. */
export type Course = { last?: Instant; paid: number; seen: Set<string> };

/** The amounts that one entry of a log may tell. */
export type Amounts = Readonly<{ amount?: Money; cost?: Money; total?: Money }>;
type Reading = Readonly<{ doubts: string[] }>;

/** The log is believed, but it is said where it contradicts itself. */
export const checkCourse = (
  course: Course,
  at: Instant,
  money: Amounts,
  { doubts }: Reading,
): void => {
  if (course.last !== undefined && at < course.last)
    doubts.push(`it is earlier than the entry before, ${course.last}（时间倒序）`);
  course.last = at;
  if (!money.total) return;
  course.paid += money.amount?.minor ?? 0;
  if (course.paid === money.total.minor) return;
  doubts.push(`the total is not the sum of payments, ${course.paid}（累计金额不符）`);
  course.paid = money.total.minor;
};
