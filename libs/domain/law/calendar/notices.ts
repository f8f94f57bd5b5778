import chineseDays from 'chinese-days';
import { dateOfDay, dayNumber, type LocalDate } from '#domain/kernel';

/**
 * What one yearly notice (国务院办公厅放假通知) says. Days off that are weekends anyway may be left
 * out.
 */
export type Notice = Readonly<{
  year: number;
  /** Days off by name of the festival: holidays and bridge days. */
  off: Readonly<Record<string, string>>;
  /** Make-up working days (调休上班日) by name of the festival they make up for. */
  makeup: Readonly<Record<string, string>>;
  source: string;
}>;

/**
 * 法定节假日 that the law itself fixes by date (HOL 2), whatever a notice says: days off of a year
 * whose notice nobody has yet. Festivals by the moon wait for the notice (CAL-16).
 */
export const fixedByLaw: readonly Readonly<{
  /** First and last year of that text. */
  from: number;
  to?: number;
  cite: string;
  days: Readonly<Record<string, string>>;
}>[] = [
  {
    from: 2000,
    to: 2024,
    cite: 'HOL 2 (2007, 2013)',
    days: {
      '01-01': '元旦',
      '05-01': '劳动节',
      '10-01': '国庆节',
      '10-02': '国庆节',
      '10-03': '国庆节',
    },
  },
  {
    from: 2025,
    cite: 'HOL 2 (2024)',
    days: {
      '01-01': '元旦',
      '05-01': '劳动节',
      '05-02': '劳动节',
      '10-01': '国庆节',
      '10-02': '国庆节',
      '10-03': '国庆节',
    },
  },
];

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
