import { type LocalDate, plusDays } from '#domain/kernel';
import type { Item } from './item.js';

/** The same day so many years later; 29 February becomes 28 February in a common year. */
export const yearsAfter = (date: LocalDate, years: number): LocalDate => {
  const year = Number(date.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const monthDay = date.slice(4) === '-02-29' && !leap ? '-02-28' : date.slice(4);
  return `${String(year).padStart(4, '0')}${monthDay}` as LocalDate;
};

/** Last day of validity of what is granted from a day on; nothing when the item knows no term. */
export const lastDayOf = (item: Item, from: LocalDate, years?: number): LocalDate | undefined =>
  item.validity && plusDays(yearsAfter(from, years ?? item.validity.years), -1);
