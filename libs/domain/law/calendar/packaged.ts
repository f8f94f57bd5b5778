import chineseDays from 'chinese-days';
import { dateOfDay, dayNumber, type LocalDate } from '#domain/kernel';
import { type Calendar, calendarOf } from './calendar.js';
import type { Notice } from './notices.js';

const source = 'chinese-days 1.5.7 (国办放假通知; HOL 6, 7)';
const firstYear = 2004;

/**
 * A day the package has an entry for is named `National Day,国庆节,3`; any other is named by its
 * weekday.
 */
const festivalOf = (date: LocalDate): Readonly<{ name: string; work: boolean }> | undefined => {
  // As a text: the package reads texts as UTC and spells them in the machine's own zone, its tables
  // as well, so that only a text meets the right row on every machine. A `Date` is off by a day
  // west of Greenwich.
  const { name, work } = chineseDays.getDayDetail(date);
  const [, chinese] = name.split(',');
  return chinese ? { name: chinese, work } : undefined;
};

const noticeOf = (year: number): Notice => {
  const off: Record<string, string> = {};
  const makeup: Record<string, string> = {};
  const last = dayNumber(`${year}-12-31` as LocalDate);
  for (let day = dayNumber(`${year}-01-01` as LocalDate); day <= last; day += 1) {
    const date = dateOfDay(day);
    const festival = festivalOf(date);
    if (festival) (festival.work ? makeup : off)[date] = festival.name;
  }
  return { year, off, makeup, source };
};

/**
 * The notices the kept package `chinese-days` knows, taken once and plain data from then on. The
 * package answers a year it has no data for as Monday to Friday without a word, so a year counts
 * only when it brings days off of its own.
 */
export const packagedNotices: readonly Notice[] = (() => {
  const notices: Notice[] = [];
  for (let year = firstYear; ; year += 1) {
    const notice = noticeOf(year);
    if (Object.keys(notice.off).length === 0) return notices;
    notices.push(notice);
  }
})();

/** The calendar of all notices the kept package knows. */
export const packagedCalendar: Calendar = calendarOf(packagedNotices);
