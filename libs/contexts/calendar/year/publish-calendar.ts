import { commandsOf, type MessageOf, same } from '#domain/kernel';
import type { Notice } from '#domain/law';
import type { CalendarPublished } from '#domain/law';
import { noticeOf, soundNotice, yearlyNotice } from './notice.js';

/** The notice of one year, as last entered. */
export type Year = Readonly<{ notice?: Notice }>;

const yearCommand = commandsOf<Year, CalendarPublished>();

/**
 * Enters a year's notice. From then on clocks that were provisional for want of it are computed
 * anew; what they showed before stays in their history (CAL-16). A corrected notice replaces the
 * one before.
 */
export const publishCalendar = yearCommand('PublishCalendar', {
  title: 'Enter the notice of a year; provisional clocks are computed anew（录入放假通知）',
  at: '/calendars/:year',
  method: 'put',
  by: ['registrar', 'operator'],
  asks: yearlyNotice.fields,
  repeat: (asked, state) => same(state.notice, noticeOf(asked)),
  rule: (asked) => {
    const notice = noticeOf(asked);
    soundNotice(notice);
    return [{ type: 'CalendarPublished', data: { notice } }];
  },
});

export type PublishCalendar = MessageOf<typeof publishCalendar>;
