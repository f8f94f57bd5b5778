import { noun } from '#domain/kernel';
import { yearStream } from '#domain/law';
import { yearlyNotice } from './notice.js';
import { publishCalendar, type Year } from './publish-calendar.js';

const initial: Year = {};

/**
 * Years of the working-day calendar (工作日历), each with the notice of its days off and make-up
 * days.
 */
export const yearNoun = noun({
  stream: yearStream,
  title: 'Year of the calendar（年度日历）',
  path: 'calendars',
  id: { year: yearlyNotice.fields.year },
  whoActs: {
    // The yearly notice holds for the whole district.
    ofAnyOrgan: { every: ['PublishCalendar'] },
  },
  initial,
  evolve: { CalendarPublished: (_, { notice }) => ({ notice }) },
  chapters: [{ title: 'calendar 工作日历', commands: [publishCalendar] }],
  begins: ['PublishCalendar'],
  unknown: ['year-unknown', 'Nobody has entered a notice of this year（该年度未录入放假通知）.'],
});
