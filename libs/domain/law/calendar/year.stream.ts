import { type Event, knownTo, type StreamKind } from '#domain/kernel';
import type { Notice } from './notices.js';

/**
 * A yearly notice of days off and make-up working days (国务院办公厅节假日安排通知), as entered
 * here.
 */
export type CalendarPublished = Event<'CalendarPublished', { notice: Notice }>;

/** One stream a year: `workCalendar-440704.2027`. */
export const yearStream: StreamKind<CalendarPublished> = {
  category: 'workCalendar',
  upcasters: {},
  knows: knownTo({ CalendarPublished: true }),
};
