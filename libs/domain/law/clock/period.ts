import { type Term } from '../catalogue/build/entry.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Pause } from './facts.js';

/** Where a period ends, as day numbers: before and after rolling off a rest day (CAL-11). */
export type End = Readonly<{ nominal: number; due: number }>;

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/**
 * The same day of the month so many months away, or the last of that month when it has no such day.
 */
export const plusMonths = (day: number, months: number): number => {
  const date = new Date(day * 86_400_000);
  const total = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12;
  const last = daysInMonth(year, month);
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / 86_400_000;
};

/** Days that count in `(after, upTo]`. */
export const countIn = (
  calendar: Calendar,
  unit: Term['unit'],
  after: number,
  upTo: number,
): number => (unit === 'working-day' ? calendar.workingBetween(after, upTo) : upTo - after);

const nth = (calendar: Calendar, unit: Term['unit'], after: number, n: number): number =>
  unit === 'working-day' ? calendar.workingAfter(after, n) : after + n;

/**
 * The day of the n-th counted unit after `start`, jumping over the pauses (in order, without
 * overlap).
 */
const countForward = (
  calendar: Calendar,
  unit: Term['unit'],
  from: Readonly<{ start: number; amount: number }>,
  pauses: readonly Pause[],
): number => {
  let { start: cursor, amount: left } = from;
  for (const { first, last } of pauses) {
    if (last <= cursor) continue;
    const free = first > cursor + 1 ? countIn(calendar, unit, cursor, first - 1) : 0;
    if (left <= free) break;
    left -= free;
    cursor = last;
  }
  return nth(calendar, unit, cursor, left);
};

/** Natural end of months and years, then pushed by each paused day that falls into it. */
const monthsEnd = (term: Term, start: number, amount: number, pauses: readonly Pause[]): number => {
  const end = plusMonths(start, term.unit === 'year' ? amount * 12 : amount);
  return pauses.reduce((due, { first, last }) => {
    const from = Math.max(first, start + 1);
    return from <= due && last >= from ? due + last - from + 1 : due;
  }, end);
};

const backward = (calendar: Calendar, term: Term, anchor: number): number => {
  const { amount, unit } = term;
  if (unit === 'working-day') return calendar.workingBefore(anchor, amount) - (term.clear ? 1 : 0);
  const end =
    unit === 'day' ? anchor - amount : plusMonths(anchor, unit === 'year' ? -12 * amount : -amount);
  return end - (term.clear ? 1 : 0);
};

/**
 * The end of a period counted in days or longer. `amount` includes extensions. Hour clocks are not
 * for this.
 */
export const endOf = (
  calendar: Calendar,
  term: Term,
  from: Readonly<{ start: number; amount: number }>,
  pauses: readonly Pause[],
): End => {
  if (term.direction === 'backward') {
    const due = backward(calendar, { ...term, amount: from.amount }, from.start);
    return { nominal: due, due };
  }
  const long = term.unit === 'month' || term.unit === 'year';
  const nominal = long
    ? monthsEnd(term, from.start, from.amount, pauses)
    : countForward(calendar, term.unit, from, pauses);
  return { nominal, due: term.rolls ? calendar.nextWorking(nominal) : nominal };
};
