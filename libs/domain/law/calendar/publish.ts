import { refuse } from '#domain/kernel';
import { type Calendar, calendarOf } from './calendar.js';
import type { Notice } from './notices.js';

const checked = (notice: Notice): Notice => {
  const days = [...Object.keys(notice.off), ...Object.keys(notice.makeup)];
  if (Object.keys(notice.off).length === 0)
    refuse(
      'notice-empty',
      `The notice for ${notice.year} names no day off（${notice.year} 年的通知未列放假日期）.`,
      'CAL-15',
    );
  if (new Set(days).size !== days.length)
    refuse(
      'notice-contradicts-itself',
      'A day is both off and worked（同一日期既列为放假又列为上班）.',
      'CAL-15',
    );
  return notice;
};

/**
 * Takes in the yearly notice (国办放假通知): a new version of the calendar. The same notice again
 * gives the same version; a corrected one for a year already known takes the old one's place.
 */
export const publish = (calendar: Calendar, notice: Notice): Calendar =>
  calendarOf(
    [...calendar.notices.filter((known) => known.year !== notice.year), checked(notice)],
    calendar.local,
  );
