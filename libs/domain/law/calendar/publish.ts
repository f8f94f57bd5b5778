import { type ClockResult, type ClockSet, type LocalDate, refuse } from '#domain/kernel';
import type { LawBook } from '../law-book.js';
import { type Calendar, calendarOf } from './calendar.js';
import type { Notice } from './notices.js';

const checked = (notice: Notice): Notice => {
  const days = [...Object.keys(notice.off), ...Object.keys(notice.makeup)];
  if (Object.keys(notice.off).length === 0)
    refuse(
      'notice-empty',
      `The notice for ${notice.year} names no day off（放假通知为空）.`,
      'CAL-15',
    );
  if (new Set(days).size !== days.length)
    refuse('notice-contradicts-itself', 'A day is both off and worked（自相矛盾）.', 'CAL-15');
  return notice;
};

/**
 * Takes in the yearly notice (国办放假通知): a new version of the calendar. The same notice again
 * gives the same version; a corrected one for a year already known takes the old one's place.
 */
export const publish = (calendar: Calendar, notice: Notice): Calendar =>
  calendarOf([...calendar.notices.filter((known) => known.year !== notice.year), checked(notice)]);

/** A running clock under a new calendar. Both results are kept (CAL-16). */
export type Recomputed = Readonly<{
  clock: string;
  before: Readonly<{ dueDate: LocalDate; calendar: string; provisional: boolean }>;
  after: ClockResult;
  /** The same clock as it is to be stored if it is moved. */
  set: ClockSet;
  moved: boolean;
  /** It was provisional and now is not, at the same date or another. */
  settled: boolean;
}>;

/**
 * Computes running clocks again under the calendar of that book. The rule's version follows from
 * the start as before. Old values are returned beside the new ones; only clocks whose date or
 * certainty changes need an event.
 */
export const recompute = (
  running: readonly Readonly<{ clock: string; set: ClockSet }>[],
  book: LawBook,
): readonly Recomputed[] =>
  running.map(({ clock, set }) => {
    const after = book.clock(set.rule, set.facts, set);
    return {
      clock,
      before: { dueDate: set.dueDate, calendar: set.calendar, provisional: set.provisional },
      after,
      set: book.set(set.rule, set.facts, set.duty, set),
      moved: after.due !== set.due,
      settled: set.provisional && !after.provisional,
    };
  });
