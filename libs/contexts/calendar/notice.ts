import {
  type Command,
  type Decide,
  type Decider,
  deny,
  holds,
  localDate,
  refuse,
  same,
} from '#domain/kernel';
import type { Notice } from '#domain/law';
import type { CalendarPublished } from '#platform/law-now';

export type PublishCalendar = Command<'PublishCalendar', { notice: Notice }>;

/** The notice of one year, as last entered. */
export type Year = Readonly<{ notice?: Notice }>;

/** New Year's days off and make-up days may lie in the December before or the January after. */
const belongs = (day: string, year: number): boolean =>
  [`${year}-`, `${year - 1}-12-`, `${year + 1}-01-`].some((start) => day.startsWith(start));

/** Refuses a notice that names no day off of its year, contradicts itself, or names days of other years. */
export const soundNotice = ({ year, off, makeup }: Notice): void => {
  const both = Object.keys(off).filter((day) => day in makeup);
  if (both.length > 0)
    refuse('day-off-and-makeup', `Both off and worked: ${both.join(', ')}（日期重复）.`, 'HOL 6');
  for (const day of [...Object.keys(off), ...Object.keys(makeup)]) {
    if (!dateOr(day) || !belongs(day, year))
      refuse(
        'day-not-of-the-year',
        `${day} does not belong to the notice of ${year}（日期不属于该年度）.`,
        'HOL 6',
      );
  }
  if (!Object.keys(off).some((day) => day.startsWith(`${year}-`)))
    refuse(
      'notice-without-days',
      `A notice names days off of ${year}（通知须列明该年度放假日期）.`,
      'HOL 6',
    );
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
