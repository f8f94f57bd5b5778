import { type Act, dateOfDay, dayNumber, type LocalDate, startOfDay } from '#domain/kernel';
import { plusMonths } from '#domain/law';

/** The last day of a period that began that day. */
export const lastDay = (rule: string, from: LocalDate, act: Act): LocalDate =>
  act.law.clock(rule, { start: startOfDay(from) }).dueDate;

/** The last day for the next progress report, by the rhythm of the notice (HAZ-D8, E81). */
export const nextReport = (last: LocalDate, everyMonths: number): LocalDate =>
  dateOfDay(plusMonths(dayNumber(last), everyMonths));
