import { dayNumber, type LocalDate, refuse } from '#domain/kernel';
import { digestOf } from '../digest.js';
import { dateOf } from './day.js';
import { fixedByLaw, type Notice } from './notices.js';

/**
 * What a day is: worked as usual, a make-up working day (调休上班), a holiday (放假) or a weekend
 * (周末).
 */
export type DayKind = 'working' | 'makeup' | 'holiday' | 'weekend';

const kinds: readonly DayKind[] = ['working', 'makeup', 'holiday', 'weekend'];
const firstDay = dayNumber('1980-01-01' as LocalDate);
const lastDay = dayNumber('2119-12-31' as LocalDate);
const spanDays = lastDay - firstDay + 1;
const lastYear = 2119;

/**
 * A working-day calendar (工作日历) as plain data with prefix sums, so that a count of any length
 * is two look-ups. Days are day numbers since 1970-01-01. Covers 1980 to 2119; outside of it every
 * question is refused (`beyond-the-calendar`).
 */
export type Calendar = Readonly<{
  /** `cn-2004-2026-1f0c…`: first and last year with a notice, and a digest of what they say. */
  version: string;
  notices: readonly Notice[];
  /** Days off of the place beside them（本地放假日）, by day. */
  local: Readonly<Record<string, string>>;
  /** Whether the yearly notice of that year is known (CAL-16). */
  published(year: number): boolean;
  kindOf(day: number): DayKind;
  /** Name of the festival a holiday or make-up day belongs to. */
  festivalOf(day: number): string | undefined;
  isWorking(day: number): boolean;
  /** Working days in `(after, upTo]`. */
  workingBetween(after: number, upTo: number): number;
  /** The n-th working day after that day (n ≥ 1). */
  workingAfter(day: number, n: number): number;
  /** The n-th working day before that day (n ≥ 1). */
  workingBefore(day: number, n: number): number;
  /** That day, or the next working day when it is a rest day. */
  nextWorking(day: number): number;
}>;

const indexOf = (day: number): number => {
  const index = day - firstDay;
  if (!(index >= 0 && index < spanDays))
    refuse(
      'beyond-the-calendar',
      `The calendar covers 1980 to 2119 and has no day ${day}（日历只覆盖 1980 年至 2119 年，没有第 ${day} 日，所算日期超出范围）.`,
    );
  return index;
};

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => ((((day + 4) % 7) + 7) % 7) % 6 === 0;

/** Days off that the law itself fixes, whatever a notice says (HOL 2; E4). */
const fixedDays: ReadonlyMap<string, string> = new Map(
  fixedByLaw.flatMap(({ from, to = lastYear, days }) =>
    Array.from({ length: to - from + 1 }, (_, n) => from + n).flatMap((year) =>
      Object.entries(days).map(([day, name]) => [`${year}-${day}`, name] as const),
    ),
  ),
);

const kindsOfDays = (notices: readonly Notice[], local: Calendar['local']): Uint8Array => {
  const kindAt = new Uint8Array(spanDays);
  for (let i = 0; i < spanDays; i += 1)
    kindAt[i] = kinds.indexOf(isWeekend(firstDay + i) ? 'weekend' : 'working');
  const are = (days: Iterable<string>, kind: DayKind): void => {
    for (const date of days) kindAt[indexOf(dayNumber(date as LocalDate))] = kinds.indexOf(kind);
  };
  are(fixedDays.keys(), 'holiday');
  for (const { off } of notices) are(Object.keys(off), 'holiday');
  for (const { makeup } of notices) are(Object.keys(makeup), 'makeup');
  are(Object.keys(local), 'holiday');
  return kindAt;
};

/**
 * `upTo[i]`: working days among the first `i + 1` days; `nth[k]`: index of the working day number
 * `k + 1`.
 */
const sumsOf = (kindAt: Uint8Array) => {
  const upTo = new Int32Array(spanDays);
  const nth = new Int32Array(spanDays);
  let count = 0;
  for (let i = 0; i < spanDays; i += 1) {
    if (kindAt[i]! < 2) {
      nth[count] = i;
      count += 1;
    }
    upTo[i] = count;
  }
  return { upTo, nth: nth.subarray(0, count) };
};

const versionOf = (notices: readonly Notice[], local: Calendar['local']): string => {
  const years = notices.map((notice) => notice.year).sort((a, b) => a - b);
  const told = notices.map(({ year, off, makeup }) => ({ year, off, makeup }));
  const said = Object.keys(local).length > 0 ? { told, local } : told;
  return `cn-${years[0] ?? 'none'}-${years.at(-1) ?? 'none'}-${digestOf(said).slice(0, 12)}`;
};

/**
 * A calendar made of these notices, at most one per year; years without one are Monday to Friday
 * but for the days that the law itself fixes (HOL 2), and provisional. Days off of the place are
 * beside them.
 */
export const calendarOf = (given: readonly Notice[], local: Calendar['local'] = {}): Calendar => {
  const notices = given.toSorted((a, b) => a.year - b.year);
  const years = new Set(notices.map((notice) => notice.year));
  if (years.size !== notices.length) throw new RangeError('One notice per year.');
  const kindAt = kindsOfDays(notices, local);
  const { upTo, nth } = sumsOf(kindAt);
  const names = new Map([
    ...fixedDays,
    ...notices.flatMap(({ off, makeup }) => Object.entries({ ...off, ...makeup })),
    ...Object.entries(local),
  ]);
  const dayOfNth = (k: number): number => firstDay + (nth[k] ?? indexOf(Number.NaN));
  const workingAt = (day: number): boolean => kindAt[indexOf(day)]! < 2;
  return {
    version: versionOf(notices, local),
    notices,
    local,
    published: (year) => years.has(year),
    kindOf: (day) => kinds[kindAt[indexOf(day)]!]!,
    festivalOf: (day) => names.get(dateOf(day)),
    isWorking: workingAt,
    workingBetween: (after, until) => upTo[indexOf(until)]! - upTo[indexOf(after)]!,
    workingAfter: (day, n) => dayOfNth(upTo[indexOf(day)]! + n - 1),
    workingBefore: (day, n) => dayOfNth(upTo[indexOf(day - 1)]! - n),
    nextWorking: (day) => (workingAt(day) ? day : dayOfNth(upTo[indexOf(day)]!)),
  };
};
