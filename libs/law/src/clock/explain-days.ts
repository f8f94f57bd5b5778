import { dateOfDay, type Explained } from '#libs/kernel';
import type { Calendar, DayKind } from '../calendar/calendar.js';
import type { Term } from '../catalogue/entry.js';
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
  const year = Number(dateOfDay(day).slice(0, 4));
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

const paused = ({ kind, reason, law }: Pause): Day => ({
  kind,
  counted: 0,
  reason: `${kind === 'excluded' ? 'does not count（扣除）' : 'suspended（中止）'}: ${reason}`,
  source: law,
});

const dayOf = (walk: Walk, day: number): Day => {
  const pause = walk.pauses.find(({ first, last }) => first <= day && day <= last);
  if (pause) return paused(pause);
  if (walk.term.unit === 'working-day') return workingDay(walk.calendar, day);
  return { kind: 'counted', counted: 1, reason: 'natural day（自然日）', source: walk.cite };
};

const alike = (line: Explained, day: Day): boolean =>
  line.kind === day.kind && line.reason === day.reason && line.source === day.source;

/** Each day from `first` to `last` in the direction of counting, runs of equal days joined into one line. */
export const explainDays = (walk: Walk, first: number, last: number): readonly Explained[] => {
  const step = walk.term.direction === 'backward' ? -1 : 1;
  const lines: Explained[] = [];
  for (let day = first; step * (last - day) >= 0; day += step) {
    const what = dayOf(walk, day);
    const date = dateOfDay(day);
    const run = lines.at(-1);
    if (run && alike(run, what))
      lines[lines.length - 1] = {
        ...run,
        to: date,
        counted: run.counted + what.counted,
        days: run.days + 1,
      };
    else lines.push({ from: date, to: date, days: 1, ...what });
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
      from: dateOfDay(nominal + 1),
      to: dateOfDay(due),
      counted: 0,
      days: due - nominal,
      kind: 'rolled',
      reason: `${dateOfDay(nominal)} is a rest day (${restReason(calendar, nominal, kind)}); runs to the next working day（顺延）`,
      source: `CPL 85; CAL-11; ${noticeSource(calendar, nominal)}`,
    },
  ];
};
