import type { Act } from '../people/act.js';
import type { ClockChange, ClockSet } from '../time/clock-change.js';
import { type Asks, text, whole } from './fields.js';
import type { Instant, LocalDate } from '../time/instant.js';
import type { Command, Event, WithClocks } from '../events/message.js';
import { deny } from '../values/refusal.js';

/** What a yearly notice says to a stream with clocks. */
export const recomputeAsks = {
  calendar: text({ about: 'Version of the calendar with the notice in it（日历版本）' }),
  year: whole({ about: 'Year of the notice（放假通知年度）', min: 1949, max: 9999 }),
};

/**
 * What the calendar sends to every stream whose running clocks a yearly notice (放假通知) may move.
 * Every context with clocks answers it; a stream whose clocks come out as before decides nothing.
 */
export type RecomputeClocks = Command<'RecomputeClocks', Asks<typeof recomputeAsks>>;

/** A clock as it was shown under one calendar. */
export type ShownClock = Readonly<{
  due: Instant;
  dueDate: LocalDate;
  calendar: string;
  provisional: boolean;
}>;

/** One clock under the calendar before and under the new one. Both are kept (CAL-16). */
export type MovedClock = Readonly<{
  clock: string;
  rule: string;
  before: ShownClock;
  after: ShownClock;
}>;

/** Running clocks were computed anew after a yearly notice; only those that changed are named. */
export type ClocksRecomputed = Event<
  'ClocksRecomputed',
  WithClocks<{ calendar: string; year: number; moved: readonly MovedClock[] }>
>;

const shown = ({ due, dueDate, calendar, provisional }: ClockSet): ShownClock => ({
  due,
  dueDate,
  calendar,
  provisional,
});

const told = ({ dueDate, calendar, provisional }: ShownClock): string =>
  `${dueDate}${provisional ? ' provisional（暂定）' : ''} (${calendar})`;

type Anew = Readonly<{ moved: MovedClock; change: ClockChange }>;

const anew = (clock: string, set: ClockSet, year: number, act: Act): readonly Anew[] => {
  if (set.standing || set.calendar === act.law.calendar) return [];
  const now = act.law.set(set.rule, set.facts, set.duty, set);
  if (now.due === set.due && now.provisional === set.provisional) return [];
  const moved = { clock, rule: set.rule, before: shown(set), after: shown(now) };
  const why = `calendar of ${year}（${year}年放假安排）: ${told(moved.before)} -> ${told(moved.after)}`;
  return [{ moved, change: { op: 'move', clock, set: now, why } }];
};

/**
 * Computes the running clocks of a stream again under the calendar of the act. Clocks that stand
 * are left alone: they are computed when they run on. Nothing when no date and no certainty
 * changes. Only the system asks (CAL-16).
 */
export const recomputeClocks = (
  { year }: RecomputeClocks['data'],
  running: Readonly<Record<string, ClockSet>>,
  act: Act,
): readonly ClocksRecomputed[] => {
  if (act.actor.kind !== 'system')
    deny(
      'recomputed-by-itself',
      'Clocks are computed anew by the system（系统自动重算）.',
      'CAL-16',
    );
  const all = Object.entries(running).flatMap(([clock, set]) => anew(clock, set, year, act));
  if (all.length === 0) return [];
  return [
    {
      type: 'ClocksRecomputed',
      data: {
        calendar: act.law.calendar,
        year,
        moved: all.map(({ moved }) => moved),
        clocks: all.map(({ change }) => change),
      },
    },
  ];
};
