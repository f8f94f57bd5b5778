import { dateOfDay, dayNumber, type Law, type LocalDate, type WindowSaid } from '#domain/kernel';
import { plusMonths } from '#domain/law';

/** So many facts within so many days or months of the first of them, its own day left out. */
export type Window = Readonly<{
  least: number;
  length: number;
  unit: 'days' | 'months';
}>;

/**
 * Something that a window counts, once under its name, on the day on which it happened; `times`
 * where parts of it count for themselves.
 */
export type Counted = Readonly<{ fact: string; on: LocalDate; times?: number }>;

/** The most that ever lay in one window, which they are, and whether that is enough. */
export type Fullest = Readonly<{ most: number; facts: readonly string[]; met: boolean }>;

/** The last day of the window that begins with that one. A window never rolls (CAL-10). */
export const lastDayOf = ({ length, unit }: Pick<Window, 'length' | 'unit'>, first: LocalDate) =>
  dateOfDay(unit === 'days' ? dayNumber(first) + length : plusMonths(dayNumber(first), length));

/**
 * Looks for the fullest window that begins with one of the facts（滚动计次）: whatever their
 * order, and each counted once. Of two as full the earlier.
 */
export const fullest = (window: Window, facts: readonly Counted[]): Fullest => {
  const once = [...new Map(facts.map((one) => [one.fact, one])).values()].toSorted((a, b) =>
    a.on < b.on ? -1 : Number(a.on > b.on),
  );
  const windows = once.map(({ on: first }): Pick<Fullest, 'most' | 'facts'> => {
    const last = lastDayOf(window, first);
    const within = once.filter(({ on }) => first <= on && on <= last);
    const most = within.reduce((sum, { times = 1 }) => sum + times, 0);
    return { most, facts: within.map(({ fact }) => fact) };
  });
  const { most, facts: best } = windows.reduce(
    (one, other) => (other.most > one.most ? other : one),
    { most: 0, facts: [] },
  );
  return { most, facts: best, met: most >= window.least };
};

/** A window with the numbers of the law of that day. Throws `Refusal` where the rule has none. */
export const windowOn = (
  { rule, least, length, unit }: Omit<WindowSaid, 'what' | 'why'>,
  law: Pick<Law, 'amount'>,
  day: LocalDate,
): Window => {
  const of = (name: string): number => law.amount(rule, name, day);
  return {
    least: of(least),
    length: unit === 'years' ? 12 * of(length) : of(length),
    unit: unit === 'days' ? 'days' : 'months',
  };
};
