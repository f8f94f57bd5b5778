import {
  type Act,
  type ClockChange,
  endOfDay,
  type LocalDate,
  plusDays,
  startOfDay,
} from '#domain/kernel';
import { isOfMatter } from '../desk/serving.js';
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

type Reviewed = Readonly<{
  /** First and last day of the term that is reviewed. */
  from: LocalDate;
  until?: LocalDate | undefined;
  /** The day up to which reviews are done: that of the last, or the one it was due by. */
  done: LocalDate;
}>;

/** A day on which a certificate with a last day is reviewed next, in its own rhythm (TRN-1). */
const inItsRhythm = (years: number, { from, until, done }: Reviewed): LocalDate | undefined => {
  const after = (times: number): LocalDate => plusDays(yearsAfter(from, years * times), -1);
  let times = 1;
  while (after(times) <= done) times += 1;
  const next = after(times);
  return until === undefined || next < until ? next : undefined;
};

/** What has no last day is reviewed when the rule itself says so, after the last time (PLN-7). */
const byItsRule = ({ reviewRule }: Item, { until }: Reviewed): string | undefined =>
  until === undefined ? reviewRule : undefined;

/**
 * The day by which the next review is due. A certificate with a last day keeps its own rhythm,
 * counted from its first day (TRN-1): a review done early or late moves none, and its last day asks
 * for renewal instead. What has no last day is reviewed by its rule, as the district has set it.
 */
export const nextReview = (item: Item, reviewed: Reviewed, act: Act): LocalDate | undefined => {
  const rule = byItsRule(item, reviewed);
  if (rule !== undefined)
    return act.law.set(rule, { start: startOfDay(reviewed.done) }, 'holder').dueDate;
  const { reviewEveryYears: years } = item;
  return years === undefined ? undefined : inItsRhythm(years, reviewed);
};

/** The clock of the next review, if there is one. */
export const clocksOfReview = (
  act: Act,
  item: Item,
  reviewed: Reviewed,
): readonly ClockChange[] => {
  const until = nextReview(item, reviewed, act);
  if (until === undefined) return [];
  const rule = item.reviewRule ?? validityClock;
  const timer = { rule, duty: 'holder', name: reviewClock(item) } as const;
  const from = { start: startOfDay(reviewed.done) };
  return [start(act, timer, byItsRule(item, reviewed) ? from : { ...from, until })];
};

/** The end of a suspension（暂扣期满）, by what it follows from. */
export const suspensionClock = (source: string): string => `LIC-L5:${source}`;

/** What a suspension clock follows from; nothing for every other clock. */
export const suspensionOf = (clock: string): string | undefined =>
  clock.startsWith('LIC-L5:') ? clock.slice('LIC-L5:'.length) : undefined;

/**
 * Clocks of the licence itself. Suspensions run on while the licence is expired or revoked: it may
 * come back, and is still suspended then; a notice to the public（公告送达）runs its term.
 */
export const ofItsTerm = (clock: string): boolean =>
  suspensionOf(clock) === undefined && isOfMatter(clock);
