import { type Explained } from '#domain/kernel';
import type { Calendar, DayKind } from '../calendar/calendar.js';
import { dateOf } from '../calendar/day.js';
import type { Term } from '../catalogue/build/entry.js';
import type { Pause } from './facts.js';

/** What one day of the walk is, before runs of equal days are joined. */
type Day = Readonly<{
  kind: Explained['kind'];
  counted: number;
  reason: string;
  source: string;
}>;

type Walk = Readonly<{
  calendar: Calendar;
  term: Term;
  cite: string;
  pauses: readonly Pause[];
}>;

const weekdays = '日一二三四五六';

const restReason = (calendar: Calendar, day: number, kind: DayKind): string =>
  kind === 'holiday'
    ? `rest day: ${calendar.festivalOf(day) ?? 'holiday'}（放假）`
    : 'weekend（周末）';

const noticeSource = (calendar: Calendar, day: number): string => {
  const year = Number(dateOf(day).slice(0, 4));
  return calendar.published(year)
    ? `HOL 6, 7; CAL-15; notice for ${year}（${year}年放假通知）`
    : `CAL-16: no notice for ${year} yet（${year}年放假通知未发布）`;
};

const workingDay = (calendar: Calendar, day: number): Day => {
  const kind = calendar.kindOf(day);
  const source = noticeSource(calendar, day);
  if (kind === 'makeup')
    return {
      kind: 'makeup',
      counted: 1,
      reason: `make-up working day for ${calendar.festivalOf(day)}（星期${weekdays[(((day + 4) % 7) + 7) % 7]}调休上班）`,
      source,
    };
  return kind === 'working'
    ? { kind: 'counted', counted: 1, reason: 'working day（工作日）', source }
    : { kind: 'rest', counted: 0, reason: restReason(calendar, day, kind), source };
};

const alike = (a: Day, b: Day): boolean =>
  a === b || (a.kind === b.kind && a.reason === b.reason && a.source === b.source);

const remembered = new WeakMap<Calendar, Map<number, Day>>();

/**
 * What a day is in a calendar never changes, so each is worded once; equal neighbours are then the
 * same object.
 */
const rememberedDay = (calendar: Calendar, day: number): Day => {
  const days = remembered.get(calendar) ?? new Map<number, Day>();
  if (days.size === 0) remembered.set(calendar, days);
  const known = days.get(day);
  if (known) return known;
  const what = workingDay(calendar, day);
  const before = days.get(day - 1);
  const own = before && alike(before, what) ? before : what;
  days.set(day, own);
  return own;
};

const paused = ({ kind, reason, law }: Pause): Day => ({
  kind,
  counted: 0,
  reason: `${kind === 'excluded' ? 'does not count（扣除）' : 'suspended（中止）'}: ${reason}`,
  source: law,
});

/** They are in order and apart, so half of them can be left aside at each step. */
const pauseOn = (pauses: readonly Pause[], day: number): Pause | undefined => {
  let low = 0;
  let high = pauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pauses[middle]!.last < day) low = middle + 1;
    else high = middle;
  }
  const pause = pauses[low];
  return pause && pause.first <= day ? pause : undefined;
};

const dayOf = (walk: Walk, day: number): Day => {
  const pause = pauseOn(walk.pauses, day);
  if (pause) return paused(pause);
  if (walk.term.unit === 'working-day') return rememberedDay(walk.calendar, day);
  return { kind: 'counted', counted: 1, reason: 'natural day（自然日）', source: walk.cite };
};

/**
 * Each day from `first` to `last` in the direction of counting, runs of equal days joined into one
 * line.
 */
export const explainDays = (walk: Walk, first: number, last: number): readonly Explained[] => {
  const step = walk.term.direction === 'backward' ? -1 : 1;
  const lines: Explained[] = [];
  let from = first;
  let what = dayOf(walk, first);
  for (let day = first; step * (last - day) >= 0; day += step) {
    const next = step * (last - day) > 0 ? dayOf(walk, day + step) : undefined;
    if (next && alike(what, next)) continue;
    const days = Math.abs(day - from) + 1;
    const { kind, reason, source } = what;
    const counted = what.counted * days;
    lines.push({ from: dateOf(from), to: dateOf(day), counted, days, kind, reason, source });
    from = day + step;
    what = next ?? what;
  }
  return lines;
};

/** The rest days a natural period rolls over, and the working day it ends on (CAL-11). */
export const explainRoll = (
  calendar: Calendar,
  nominal: number,
  due: number,
): readonly Explained[] => {
  if (due === nominal) return [];
  const kind = calendar.kindOf(nominal);
  return [
    {
      from: dateOf(nominal + 1),
      to: dateOf(due),
      counted: 0,
      days: due - nominal,
      kind: 'rolled',
      reason: `${dateOf(nominal)} is a rest day (${restReason(calendar, nominal, kind)}); runs to the next working day（顺延）`,
      source: `CPL 85; CAL-11; ${noticeSource(calendar, nominal)}`,
    },
  ];
};
