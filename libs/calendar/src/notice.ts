import {
  type Command,
  type Decide,
  type Decider,
  deny,
  type Event,
  holds,
  localDate,
  refuse,
  same,
  type StreamKind,
} from '#libs/kernel';
import type { Notice } from '#libs/law';

/** A yearly notice of days off and make-up working days (国务院办公厅节假日安排通知), as entered here. */
export type CalendarPublished = Event<'CalendarPublished', { notice: Notice }>;
export type PublishCalendar = Command<'PublishCalendar', { notice: Notice }>;

/** The notice of one year, as last entered. */
export type Year = Readonly<{ notice?: Notice }>;

/** Refuses a notice that names no day off, contradicts itself, or names days of other years. */
export const soundNotice = ({ year, off, makeup }: Notice): void => {
  if (Object.keys(off).length === 0)
    refuse('notice-without-days', 'A notice names days off（通知须列明放假日期）.', 'HOL 6');
  const both = Object.keys(off).filter((day) => day in makeup);
  if (both.length > 0)
    refuse('day-off-and-makeup', `Both off and worked: ${both.join(', ')}（日期重复）.`, 'HOL 6');
  for (const day of [...Object.keys(off), ...Object.keys(makeup)]) {
    const known = dateOr(day);
    // A make-up day of New Year may lie in the December before.
    if (!known || Math.abs(Number(day.slice(0, 4)) - year) > 1)
      refuse(
        'day-not-of-the-year',
        `${day} does not belong to the notice of ${year}（日期不属于该年度）.`,
        'HOL 6',
      );
  }
};

const dateOr = (text: string): string | undefined => {
  try {
    return localDate(text);
  } catch {
    return undefined;
  }
};

/**
 * Enters a year's notice. From then on clocks that were provisional for want of it are computed anew; what they showed
 * before stays in their history (CAL-16). A corrected notice replaces the one before.
 */
const publish: Decide<PublishCalendar, Year, CalendarPublished> = ({ notice }, state, act) => {
  if (
    act.actor.kind === 'person' &&
    !holds(act.actor, 'registrar') &&
    !holds(act.actor, 'operator')
  )
    deny(
      'not-the-registrar',
      'Only the registrar enters calendars（仅登记管理员可录入）.',
      'CAL-16',
    );
  if (same(state.notice, notice)) return [];
  soundNotice(notice);
  const { year, off, makeup, source } = notice;
  return [{ type: 'CalendarPublished', data: { notice: { year, off, makeup, source } } }];
};

export const yearDecider: Decider<PublishCalendar, Year, CalendarPublished> = {
  initial: {},
  decide: { PublishCalendar: publish },
  evolve: { CalendarPublished: (_, { notice }) => ({ notice }) },
};

/** One stream a year: `workCalendar-440704.2027`. */
export const yearStream: StreamKind<CalendarPublished> = {
  category: 'workCalendar',
  upcasters: {},
};
