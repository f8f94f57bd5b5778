import { dateOfDay, dayMs, type Instant, type LocalDate } from '#domain/kernel';

const zoneHours = 8;
const offset = 4_000;
const texts: (LocalDate | undefined)[] = [];

/**
 * `dateOfDay`, remembered: clocks name the same days over and over, and a date costs more to spell
 * than to look up.
 */
export const dateOf = (day: number): LocalDate => {
  const known = texts[day + offset];
  if (known !== undefined) return known;
  const text = dateOfDay(day);
  if (day + offset >= 0 && day + offset < 100_000) texts[day + offset] = text;
  return text;
};

/** Day number in Asia/Shanghai at that moment. Throws `RangeError` on what is no moment. */
export const localDayOf = (moment: Instant): number => {
  const day = Math.floor((Date.parse(moment) + zoneHours * 3_600_000) / dayMs);
  if (Number.isNaN(day)) throw new RangeError(`Not a moment: ${moment}`);
  return day;
};
