import { type Every, localDate, type LocalDate, plusDays } from '#domain/kernel';

/** A period of the calendar（统计期、周期）: `2026-06`, `2026-Q2`, `2026-H1`, `2026`. */
export type Period = Readonly<{ name: string; first: LocalDate; last: LocalDate }>;

type Calendar = Exclude<Every, 'time-and-again'>;

const monthsIn: Readonly<Record<Calendar, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

const two = (number: number): string => String(number).padStart(2, '0');

const nameOf = (every: Calendar, year: number, nth: number): string => {
  if (every === 'year') return String(year);
  if (every === 'month') return `${year}-${two(nth)}`;
  return `${year}-${every === 'quarter' ? 'Q' : 'H'}${nth}`;
};

/** The first day of a month, which may lie beyond December. */
const firstOf = (year: number, month: number): LocalDate =>
  month > 12 ? localDate(`${year + 1}-01-01`) : localDate(`${year}-${two(month)}-01`);

/** The period in which a day lies. */
export const periodWith = (every: Calendar, day: LocalDate): Period => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const long = monthsIn[every];
  const nth = Math.ceil(month / long);
  const begins = (nth - 1) * long + 1;
  return {
    name: nameOf(every, year, nth),
    first: firstOf(year, begins),
    last: plusDays(firstOf(year, begins + long), -1),
  };
};

/** The period after that one. */
export const periodAfter = (every: Calendar, { last }: Period): Period =>
  periodWith(every, plusDays(last, 1));
