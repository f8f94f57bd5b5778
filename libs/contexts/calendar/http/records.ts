import { recordRoutesOf } from '#platform/record';
import { label, roles } from '#domain/kernel';
import { yearNoun } from '../year/year.noun.js';

/**
 * What is on record about each year of the calendar（年度日历履历）; its notice is public, so
 * everybody may look.
 */
export const calendarRecords = recordRoutesOf(yearNoun, {
  tag: 'law 法规',
  called: '年度日历',
  path: 'law/calendars',
  by: roles,
  events: { CalendarPublished: label('Holiday notice entered', '录入放假通知') },
});
