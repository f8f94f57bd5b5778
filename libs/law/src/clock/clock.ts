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
} from '#libs/kernel';
import type { Calendar } from '../calendar/calendar.js';
import { dateOf, localDayOf } from '../calendar/day.js';
import type { Entry, Term } from '../catalogue/entry.js';
import { type Counted, explain } from './explain.js';
import { extensionsIn, pausesIn } from './facts.js';
import { length } from './length.js';
import { endOf } from './period.js';

/** A clock without its explanation, and the way to get it: most clocks are set, few are asked why. */
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

const standsIn = (facts: ClockFacts): boolean =>
  [facts.excluded, facts.stayed].some((some) =>
    some?.some((interval) => interval.to === undefined),
  );

const hourClock = (entry: Entry, term: Term, facts: ClockFacts): Reckoned => {
  const start = facts.start;
  const due = plusHours(start, term.direction === 'forward' ? term.amount : -term.amount);
  const at = { from: start, to: start, counted: 0, days: 0 };
  const reason = `${term.start.en}（${term.start.zh}）`;
  return {
    due,
    dueDate: dateOf(localDayOf(due)),
    provisional: false,
    standing: standsIn(facts),
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

/** A date set by decision takes the place of the computed end. It is what was decided, so it never rolls. */
const fixedClock = (entry: Entry, facts: ClockFacts, until: LocalDate): Reckoned => {
  const start = localDayOf(facts.start);
  const days = dayNumber(until) - start;
  const at = { counted: 0, days: 0, source: entry.cite };
  const from = dateOf(start);
  return {
    due: endOfDate(until),
    dueDate: until,
    provisional: false,
    standing: standsIn(facts),
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

/** An extension counts only when granted before the period it extends had run out (rules.md §1.5). */
const inTime = (
  entry: Entry,
  extensions: readonly Extension[],
  dueWith: (amount: number) => number,
): void => {
  let amount = entry.term?.amount ?? 0;
  for (const extension of extensions) {
    if (dayNumber(extension.grantedOn) > dueWith(amount))
      refuse(
        'extension-after-expiry',
        `${entry.id} had run out on ${dateOf(dueWith(amount))}, before the extension of ${extension.grantedOn}（逾期不得延长）.`,
        entry.cite,
        entry.id,
      );
    amount += extension.amount;
  }
};

const dayClock = (calendar: Calendar, entry: Entry, term: Term, facts: ClockFacts): Reckoned => {
  const start = localDayOf(facts.start);
  const { closed, open } = pausesIn(entry, facts);
  const extensions = extensionsIn(entry, facts);
  const endWith = (amount: number) => endOf(calendar, term, { start, amount }, closed);
  if (open.length === 0) inTime(entry, extensions, (amount) => endWith(amount).due);
  const amount = extensions.reduce((sum, extension) => sum + extension.amount, term.amount);
  const end = endWith(amount);
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
    standing: standsIn(facts),
    explain: () => explain(counted),
  };
};

/** Reckons one version of a rule on one calendar: pure, without its explanation until asked. */
export const reckon = (calendar: Calendar, entry: Entry, facts: ClockFacts): Reckoned => {
  if (facts.until !== undefined) return fixedClock(entry, facts, facts.until);
  const { term } = entry;
  if (!term)
    return refuse(
      'rule-has-no-period',
      `${entry.id} has no period of its own（无法定期限）: give the date that was set, or configure it for the district.`,
      entry.cite,
      entry.id,
    );
  if (term.unit !== 'hour') return dayClock(calendar, entry, term, facts);
  pausesIn(entry, facts);
  extensionsIn(entry, facts);
  return hourClock(entry, term, facts);
};

/** `(rule, calendar, facts) → due, provisional, explanation`. */
export const clockOf = (calendar: Calendar, entry: Entry, facts: ClockFacts): ClockResult => {
  const reckoned = reckon(calendar, entry, facts);
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
