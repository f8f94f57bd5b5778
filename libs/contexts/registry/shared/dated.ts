import { type Act, type LocalDate, localDateOf, refuse } from '#domain/kernel';

/** A value and the day from which it holds, until the next one takes over. */
export type Dated<T> = Readonly<{ from: LocalDate; value: T }>;

/** From a day to a day, both included; open while `to` is missing. */
export type Period = Readonly<{ from: LocalDate; to?: LocalDate }>;

/** Whether the day lies in the period. Its first and its last day do. */
export const covers = ({ from, to }: Period, on: LocalDate): boolean =>
  from <= on && (to === undefined || on <= to);

/** Whether the two periods share a day. */
export const overlap = (a: Period, b: Period): boolean =>
  (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);

/** The value in force on that day; none before the first. */
export const valueOn = <T>(history: readonly Dated<T>[], on: LocalDate): T | undefined =>
  history.findLast(({ from }) => from <= on)?.value;

/** The newest value of a history, which is never empty. */
export const newest = <T>(history: readonly Dated<T>[]): Dated<T> => history.at(-1)!;

/** Refuses a period that ends before it begins. */
export const mustRunForwards = ({ from, to }: Period): void => {
  if (to !== undefined && to < from)
    refuse(
      'period-reversed',
      `A period from ${from} cannot end on ${to}（起止日期颠倒：自 ${from} 起，至 ${to} 止）.`,
    );
};

/**
 * Refuses a day that has not come: what changes an organ or a unit is recorded when it has
 * happened.
 */
export const mustHaveCome = (on: LocalDate, { validAt }: Act): void => {
  if (on > localDateOf(validAt))
    refuse(
      'day-not-come',
      `${on} has not come yet; record it when it has happened（${on} 尚未到来，请在发生后登记）.`,
    );
};

/** Refuses a day before the one that a record begins or last changed on. */
export const mustNotPrecede = (on: LocalDate, earliest: LocalDate): void => {
  if (on < earliest)
    refuse(
      'day-too-early',
      `${on} lies before ${earliest}, the last day on record（${on} 早于已登记的最后日期 ${earliest}）.`,
    );
};
