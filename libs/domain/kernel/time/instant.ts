/**
 * A moment in UTC, always spelled the same way, so that `a < b` on the text is `a` before `b` in
 * time.
 */
export type Instant = string & { readonly __brand: 'Instant' };

/** A date of law in Asia/Shanghai, `YYYY-MM-DD` (CAL-18). */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** Asia/Shanghai, which has no summer time since 1992. */
const zoneMs = 8 * 3_600_000;
export const dayMs = 24 * 3_600_000;

/** Reads any ISO text or `Date`. Throws `RangeError` on what is no moment. */
export const instant = (text: string | Date): Instant => new Date(text).toISOString() as Instant;

/** The moment so many milliseconds later (or earlier, when negative). */
export const plusMs = (from: Instant, ms: number): Instant =>
  instant(new Date(Date.parse(from) + ms));

/** The moment so many hours later. Hours run through nights and holidays (CAL-13). */
export const plusHours = (from: Instant, hours: number): Instant => plusMs(from, hours * 3_600_000);

/** The date on the wall in Asia/Shanghai at that moment. */
export const localDateOf = (moment: Instant): LocalDate =>
  new Date(Date.parse(moment) + zoneMs).toISOString().slice(0, 10) as LocalDate;

/** What calendar and clock on the wall in Asia/Shanghai show: `2026-05-12 21:45`, to the minute. */
export const onTheWall = (moment: Instant): string =>
  new Date(Date.parse(moment) + zoneMs).toISOString().slice(0, 16).replace('T', ' ');

/**
 * The same text with every moment in it as the wall in Asia/Shanghai shows it; what only looks like
 * a moment stays as it was written.
 */
export const momentsOnTheWall = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+Z/g, (moment) =>
    Number.isNaN(Date.parse(moment)) ? moment : onTheWall(instant(moment)),
  );

/** Checks the form and that the day exists. Throws `RangeError` otherwise. */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`Not a date: ${text}`);
  return text;
};

/** Whether a text is a day of the calendar: 2026-02-30 is none, nor is one of a year 0. */
export const isLocalDate = (text: string): text is LocalDate => {
  const day = /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return (
    day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
  );
};

/** Days since 1970-01-01, for arithmetic on dates. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** Dates by day number: surcharges and clocks count the same few thousand days again and again. */
const dates = new Map<number, LocalDate>();
const datesMost = 50_000;

/** The date with that day number. */
export const dateOfDay = (day: number): LocalDate => {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10) as LocalDate;
  if (dates.size < datesMost) dates.set(day, date);
  return date;
};

/** The date so many natural days later. */
export const plusDays = (date: LocalDate, days: number): LocalDate =>
  dateOfDay(dayNumber(date) + days);

/** 00:00 of that date in Asia/Shanghai. */
export const startOfDay = (date: LocalDate): Instant =>
  instant(new Date(dayNumber(date) * dayMs - zoneMs));

/** The last millisecond of that date in Asia/Shanghai. */
export const endOfDay = (date: LocalDate): Instant =>
  instant(new Date((dayNumber(date) + 1) * dayMs - zoneMs - 1));
