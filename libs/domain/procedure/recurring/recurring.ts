import {
  type Act,
  type ClockChange,
  localDateOf,
  type LocalDate,
  type Owner,
  own,
  type Recurring,
  type RingClock,
  type Role,
  startOfDay,
} from '#domain/kernel';
import { type ClockEvent, newsOf } from '../clock-news.js';
import { type Clocked, from, type Running, type Started, stop } from '../clocks.js';
import { owe } from '../duties.js';
import type { Rung } from '../ring.js';
import { type Period, periodAfter, periodWith } from './periods.js';

/** One period of a duty is a clock of its own: `HAZ-D4.2026-Q2`. */
const clockOf = ({ duty }: Recurring, { name }: Period): string => `${duty}.${name}`;

const isClockOf = ({ duty }: Recurring, clock: string): boolean =>
  clock === duty || clock.startsWith(`${duty}.`);

/** The calendar of a duty that has one; a duty of time and again has none. */
const calendarOf = ({ every }: Recurring) => (every === 'time-and-again' ? undefined : every);

/** Who owes it（责任主体）. */
export type Owes = Readonly<{ by: Owner<Role> }>;

const owePeriod = (act: Act, one: Recurring, period: Period, by: Owner<Role>): Started =>
  owe(act, {
    duty: clockOf(one, period),
    rule: one.rule,
    facts:
      one.due === 'after'
        ? from(period.last)
        : { start: startOfDay(period.first), until: period.last },
    what: one.what,
    by,
    why: one.why,
  });

const oweAgain = (act: Act, one: Recurring, last: LocalDate, by: Owner<Role>): Started =>
  owe(act, { duty: one.duty, rule: one.rule, facts: from(last), what: one.what, by, why: one.why });

/**
 * Something is owed time and again from that day on（开始周期性职责）: for the period in which the
 * day lies, or so long after it as the rule says.
 */
export const owedFrom = (act: Act, one: Recurring, day: LocalDate, { by }: Owes): Started => {
  const every = calendarOf(one);
  return every ? owePeriod(act, one, periodWith(every, day), by) : oweAgain(act, one, day, by);
};

type Open = Readonly<{ clock: string; running: Running; first: LocalDate }>;

/** The periods of a duty that are open, by the first day of each; a missed one is open still. */
const openOf = ({ clocks }: Pick<Clocked, 'clocks'>, one: Recurring): readonly Open[] =>
  Object.entries(clocks)
    .filter(([clock]) => isClockOf(one, clock))
    .map(([clock, running]) => {
      const start = localDateOf(running.set.facts.start);
      const every = calendarOf(one);
      return { clock, running, first: every ? periodWith(every, start).first : start };
    });

const nextUnlessOpen = (
  act: Act,
  one: Recurring,
  period: Period,
  { by, open }: Owes & Readonly<{ open: readonly Open[] }>,
): readonly Started[] => {
  const every = calendarOf(one);
  if (!every) return [];
  const next = periodAfter(every, period);
  return open.some(({ first }) => first >= next.first) ? [] : [owePeriod(act, one, next, by)];
};

/**
 * It was done for the period in which that day lies, or on that day: this one is no longer owed,
 * and the next is. What was missed before stays owed.
 */
export const doneFor = (
  act: Act,
  matter: Clocked,
  one: Recurring,
  { on, by }: Owes & Readonly<{ on: LocalDate }>,
): readonly ClockChange[] => {
  const every = calendarOf(one);
  if (!every) return [...stop(matter, act.validAt, one.duty), oweAgain(act, one, on, by)];
  const period = periodWith(every, on);
  const open = openOf(matter, one);
  const its = open.filter(({ first }) => first === period.first).map(({ clock }) => clock);
  return [...stop(matter, act.validAt, ...its), ...nextUnlessOpen(act, one, period, { by, open })];
};

/**
 * What the end of a period means to a noun: it is missed and stays owed, and the next one is owed
 * beside it by whoever owed this one. Nothing for clocks of another kind.
 */
export const periodsOver =
  (recurs: readonly Recurring[]) =>
  (
    asked: RingClock['data'],
    ring: Rung,
    matter: Pick<Clocked, 'clocks'>,
    act: Act,
  ): readonly ClockEvent[] | undefined => {
    const one = recurs.find((each) => isClockOf(each, asked.clock));
    const every = one && calendarOf(one);
    const by = own(matter.clocks, asked.clock)?.owed?.by;
    const news = newsOf(asked, ring);
    if (!one || !every || !by || news.type !== 'ClockExpired') return undefined;
    const period = periodWith(every, localDateOf(ring.set.facts.start));
    const open = openOf(matter, one);
    const clocks = nextUnlessOpen(act, one, period, { by: by as Owner<Role>, open });
    return [{ type: 'ClockExpired', data: { ...news.data, clocks } }];
  };
