import {
  type ClockFacts,
  type ClockResult,
  dayNumber,
  type Explained,
  type Extension,
  type Instant,
  type LocalDate,
  plusHours,
  refuse,
  same,
} from '#domain/kernel';
import type { Calendar } from '../calendar/calendar.js';
import { dateOf, localDayOf } from '../calendar/day.js';
import type { Entry, Term } from '../catalogue/build/entry.js';
import { type Counted, explain } from './explain.js';
import { extensionsIn, type Pause, pausesIn } from './facts.js';
import { length } from './length.js';
import { type End, endOf } from './period.js';

/**
 * A clock without its explanation, and the way to get it: most clocks are set, few are asked why.
 */
export type Reckoned = Readonly<{
  due: Instant;
  dueDate: LocalDate;
  provisional: boolean;
  /** An exclusion or stay is open: nothing is due until it ends. */
  standing: boolean;
  explain(): readonly Explained[];
}>;

/** 23:59:59.999 in Asia/Shanghai, as UTC. */
const endOfDate = (date: LocalDate): Instant => `${date}T15:59:59.999Z` as Instant;

/** What began after the period had run out cannot make it stand any more. */
const standsIn = (facts: ClockFacts, last: number): boolean =>
  [facts.excluded, facts.stayed].some((some) =>
    some?.some(({ from, to }) => to === undefined && dayNumber(from) <= last),
  );

/** The facts of a clock, and the extensions among them that were judged when they were granted. */
export type AskedClock = Readonly<{ facts: ClockFacts; granted: readonly Extension[] }>;

const hourClock = (entry: Entry, term: Term, facts: ClockFacts): Reckoned => {
  const start = facts.start;
  const due = plusHours(start, term.direction === 'forward' ? term.amount : -term.amount);
  const at = { from: start, to: start, counted: 0, days: 0 };
  const reason = `${term.start.en}（${term.start.zh}）`;
  return {
    due,
    dueDate: dateOf(localDayOf(due)),
    provisional: false,
    standing: standsIn(facts, localDayOf(due)),
    explain: () => [
      { ...at, kind: 'start', reason, source: entry.cite },
      {
        ...at,
        to: due,
        counted: term.amount,
        kind: 'counted',
        reason: `${length(term.amount, 'hour')} through nights, weekends and holidays（不因节假日顺延）`,
        source: `${entry.cite}; CAL-13`,
      },
      { ...at, from: due, to: due, kind: 'due', reason: 'last moment（届满）', source: entry.cite },
    ],
  };
};

/**
 * A date set by decision takes the place of the computed end. It is what was decided, so it never
 * rolls.
 */
const fixedClock = (entry: Entry, facts: ClockFacts, until: LocalDate): Reckoned => {
  const start = localDayOf(facts.start);
  const days = dayNumber(until) - start;
  const at = { counted: 0, days: 0, source: entry.cite };
  const from = dateOf(start);
  return {
    due: endOfDate(until),
    dueDate: until,
    provisional: false,
    standing: standsIn(facts, dayNumber(until)),
    explain: () => [
      { ...at, from, to: from, days: 1, kind: 'start', reason: 'start（起算）' },
      {
        ...at,
        from: dateOf(start + 1),
        to: until,
        counted: days,
        days,
        kind: 'counted',
        reason: `natural days to the date fixed by decision${entry.term ? ` instead of ${length(entry.term.amount, entry.term.unit)}` : ''}（决定确定的期限）`,
      },
      { ...at, from: until, to: until, kind: 'due', reason: 'date fixed by decision（确定日期）' },
    ],
  };
};

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** CAL-16: the period needs to know the rest days of a year whose notice is not there. */
const isProvisional = ({ calendar, term, start, end }: Counted): boolean => {
  if (term.unit !== 'working-day' && !term.rolls) return false;
  const from = term.unit === 'working-day' ? Math.min(start, end.due) : end.nominal;
  const last = yearOf(dateOf(Math.max(start, end.due)));
  for (let year = yearOf(dateOf(from)); year <= last; year += 1)
    if (!calendar.published(year)) return true;
  return false;
};

type Extensions = Readonly<{
  extensions: readonly Extension[];
  /** Those that nobody has judged yet. */
  fresh: readonly Extension[];
  open: readonly Pause[];
}>;

/**
 * An extension counts only when granted before the period it extends had run out (rules.md §1.5).
 * While an exclusion that began within that period is open, nobody knows when it runs out.
 */
const inTime = (
  entry: Entry,
  { extensions, fresh, open }: Extensions,
  endWith: (amount: number) => End,
): void => {
  let amount = entry.term?.amount ?? 0;
  for (const extension of extensions) {
    const { nominal, due } = endWith(amount);
    const stands = open.some(({ first }) => first <= nominal);
    if (fresh.includes(extension) && !stands && dayNumber(extension.grantedOn) > due)
      refuse(
        'extension-after-expiry',
        `${entry.id} had run out on ${dateOf(due)}, before the extension of ${extension.grantedOn}（${entry.id} 已于 ${dateOf(due)} 届满，${extension.grantedOn} 批准的延长逾期无效）.`,
        entry.cite,
        entry.id,
      );
    amount += extension.amount;
  }
};

/** Nothing is extended before it runs. */
const sinceStart = (entry: Entry, fresh: readonly Extension[], start: number): void => {
  const early = fresh.find(({ grantedOn }) => dayNumber(grantedOn) < start);
  if (early)
    refuse(
      'extension-before-start',
      `${entry.id} 自 ${dateOf(start)} 起算，不得于 ${early.grantedOn} 先行延长（nothing is extended before it runs）.`,
      entry.cite,
      entry.id,
    );
};

const dayClock = (
  calendar: Calendar,
  entry: Entry,
  term: Term,
  { facts, granted }: AskedClock,
): Reckoned => {
  const start = localDayOf(facts.start);
  const { closed, open: everOpen } = pausesIn(entry, facts);
  const extensions = extensionsIn(entry, facts);
  const endWith = (amount: number) => endOf(calendar, term, { start, amount }, closed);
  const amount = extensions.reduce((sum, extension) => sum + extension.amount, term.amount);
  const end = endWith(amount);
  const open = everOpen.filter(({ first }) => first <= end.nominal);
  const fresh = extensions.filter((one) => !granted.some((judged) => same(judged, one)));
  sinceStart(entry, fresh, start);
  if (fresh.length > 0) inTime(entry, { extensions, fresh, open: everOpen }, endWith);
  const counted: Counted = {
    calendar,
    entry,
    term,
    start,
    amount,
    extensions,
    pauses: closed,
    open,
    end,
  };
  const dueDate = dateOf(end.due);
  return {
    due: endOfDate(dueDate),
    dueDate,
    provisional: isProvisional(counted),
    standing: open.length > 0,
    explain: () => explain(counted),
  };
};

/** Reckons one version of a rule on one calendar: pure, without its explanation until asked. */
export const reckon = (calendar: Calendar, entry: Entry, asked: AskedClock): Reckoned => {
  const { facts } = asked;
  if (facts.until !== undefined) {
    // What the rule forbids is forbidden beside a fixed date as well.
    pausesIn(entry, facts);
    extensionsIn(entry, facts);
    return fixedClock(entry, facts, facts.until);
  }
  const { term } = entry;
  if (!term)
    return refuse(
      'rule-has-no-period',
      `${entry.id} has no period of its own: give the date that was set, or configure it for the district（${entry.id} 没有法定期限：请填写所定日期，或者由区县设定）.`,
      entry.cite,
      entry.id,
    );
  if (term.unit !== 'hour') return dayClock(calendar, entry, term, asked);
  pausesIn(entry, facts);
  extensionsIn(entry, facts);
  return hourClock(entry, term, facts);
};

/** `(rule, calendar, facts) → due, provisional, explanation`. */
export const clockOf = (calendar: Calendar, entry: Entry, asked: AskedClock): ClockResult => {
  const reckoned = reckon(calendar, entry, asked);
  return {
    rule: entry.id,
    version: entry.from,
    calendar: calendar.version,
    due: reckoned.due,
    dueDate: reckoned.dueDate,
    provisional: reckoned.provisional,
    explanation: reckoned.explain(),
  };
};
