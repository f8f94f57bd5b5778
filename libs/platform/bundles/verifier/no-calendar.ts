import { calendarOf } from '../../../domain/law/calendar/calendar.js';
import type { Notice } from '../../../domain/law/calendar/notices.js';

/** A verifier brings no calendar along: the one in the file counts（以卷内日历为准）. */
export const packagedNotices: readonly Notice[] = [];
export const packagedCalendar = calendarOf(packagedNotices);
