import {
  type Act,
  type ClockChange,
  endOfDay,
  type LocalDate,
  plusDays,
  startOfDay,
} from '#domain/kernel';
import type { Item } from '../catalogue/item.js';
import { yearsAfter } from '../catalogue/validity.js';
import { type Clocks, start } from '#domain/procedure';

/**
 * The last day of validity; the law says what happens then (LL 50): renewed by silence, or at an
 * end.
 */
export const validityClock = 'LIC-D12';
/**
 * The next periodic review: the rule of the item's own law, or the last day's where there is none.
 */
export const reviewClock = ({ reviewRule }: Item): string => reviewRule ?? 'LIC-D12:review';

/** The holder's own time to report a change of that kind (LIC-D16). */
export const changeClock = (change: string): string => `LIC-D16:${change}`;

/**
 * The clocks of a term of validity: its end, and the last day on which renewal is asked for in
 * time.
 */
export const clocksOfTerm = (
  act: Act,
  item: Item,
  term: Readonly<{ validFrom: LocalDate; validTo?: LocalDate }>,
): readonly ClockChange[] => {
  const { validFrom, validTo } = term;
  if (validTo === undefined) return [];
  const facts = { start: startOfDay(validFrom), until: validTo };
  const end = start(act, { rule: validityClock, duty: 'licence-approver' }, facts);
  if (!item.renewal) return [end];
  const window = { start: endOfDay(validTo) };
  return [end, start(act, { rule: item.renewal.clock, duty: 'holder' }, window)];
};

/** The clocks of the new term take the place of those of the old one. */
export const renewedClocks = (
  act: Act,
  item: Item,
  running: Clocks,
  term: Readonly<{ validFrom: LocalDate; validTo: LocalDate }>,
): readonly ClockChange[] =>
  clocksOfTerm(act, item, term).map((change) =>
    change.op === 'start' && running[change.clock] ? { ...change, op: 'move' } : change,
  );

/** The day by which the next review is due, counted from the last. */
export const nextReview = (item: Item, last: LocalDate): LocalDate | undefined =>
  item.reviewEveryYears === undefined
    ? undefined
    : plusDays(yearsAfter(last, item.reviewEveryYears), -1);

/** The clock of the next review, if the item knows reviews. */
export const clocksOfReview = (act: Act, item: Item, last: LocalDate): readonly ClockChange[] => {
  const until = nextReview(item, last);
  if (until === undefined) return [];
  const rule = item.reviewRule ?? validityClock;
  const timer = { rule, duty: 'holder', name: reviewClock(item) } as const;
  return [start(act, timer, { start: startOfDay(last), until })];
};

/** The end of a suspension（暂扣期满）, by what it follows from. */
export const suspensionClock = (source: string): string => `LIC-L5:${source}`;

/** What a suspension clock follows from; nothing for every other clock. */
export const suspensionOf = (clock: string): string | undefined =>
  clock.startsWith('LIC-L5:') ? clock.slice('LIC-L5:'.length) : undefined;

/**
 * Clocks of the licence itself. Suspensions run on while the licence is expired or revoked: it may
 * come back, and is still suspended then.
 */
export const ofItsTerm = (clock: string): boolean => suspensionOf(clock) === undefined;
