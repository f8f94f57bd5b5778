import { type Explained, type Extension } from '#domain/kernel';
import type { Calendar } from '../calendar/calendar.js';
import { dateOf } from '../calendar/day.js';
import type { Entry, Term } from '../catalogue/build/entry.js';
import { explainDays, explainRoll } from './explain-days.js';
import type { Pause } from './facts.js';
import { length } from './length.js';
import type { End } from './period.js';

export type Counted = Readonly<{
  calendar: Calendar;
  entry: Entry;
  term: Term;
  start: number;
  /** With extensions. */
  amount: number;
  extensions: readonly Extension[];
  pauses: readonly Pause[];
  open: readonly Pause[];
  end: End;
}>;

const line = (kind: Explained['kind'], at: string, reason: string, source: string): Explained => ({
  from: at,
  to: at,
  counted: 0,
  days: 0,
  kind,
  reason,
  source,
});

const startLine = ({ entry, term, start }: Counted): Explained => ({
  ...line(
    'start',
    dateOf(start),
    `${term.start.en}（${term.start.zh}）; not counted itself`,
    `${entry.cite}; CPL 85; CAL-10`,
  ),
  days: 1,
});

const extendedLines = ({ entry, term, extensions }: Counted): readonly Explained[] =>
  extensions.map(({ amount, approver, grantedOn }) =>
    line(
      'extended',
      grantedOn,
      `extended by ${length(amount, term.unit)}, approved by ${approver}（经批准延长）`,
      entry.operations.find((way) => way.op === 'EXTEND' && way.approvers.includes(approver))
        ?.law ?? entry.cite,
    ),
  );

/**
 * Months and years are one stretch to their natural end; paused days are added after it, one line
 * per interval.
 */
const longLines = (counted: Counted): readonly Explained[] => {
  const { entry, term, start, amount, end, pauses } = counted;
  const step = term.direction === 'backward' ? -1 : 1;
  const added = pauses
    .map((pause) => ({ pause, from: Math.max(pause.first, start + 1) }))
    .filter(({ pause, from }) => pause.last >= from && from < end.nominal)
    .map(({ pause, from }) => ({
      from: dateOf(from),
      to: dateOf(pause.last),
      counted: 0,
      days: pause.last - from + 1,
      kind: pause.kind,
      reason: `${pause.reason}: these days are added at the end（顺延相应天数）`,
      source: pause.law,
    }));
  const days = added.reduce((left, run) => left - run.days, Math.abs(end.nominal - start));
  return [
    {
      from: dateOf(start + step),
      to: dateOf(start + step * days),
      counted: amount,
      days,
      kind: 'counted',
      reason: `${length(amount, term.unit)} to the corresponding day（对应日）`,
      source: entry.cite,
    },
    ...added,
  ];
};

const countedLines = (counted: Counted): readonly Explained[] => {
  const { calendar, entry, term, start, end, pauses } = counted;
  if (term.unit === 'month' || term.unit === 'year') return longLines(counted);
  const walk = { calendar, term, cite: entry.cite, pauses };
  if (term.direction === 'forward') return explainDays(walk, start + 1, end.nominal);
  return explainDays(walk, start - 1, end.nominal + (term.clear ? 1 : 0));
};

const openLines = (open: readonly Pause[]): readonly Explained[] =>
  open.map(({ first, kind, reason, law }) =>
    line(
      kind,
      dateOf(first),
      `open since then, the clock stands（期间未结束，暂不计算）: ${reason}`,
      law,
    ),
  );

const dueLine = ({ entry, term, end, amount }: Counted): Explained => {
  const at = dateOf(end.due);
  if (term.direction === 'forward')
    return line('due', at, `last day of ${length(amount, term.unit)}（届满日）`, entry.cite);
  const clear = term.clear ? ', so many full days lying between' : '';
  return {
    ...line(
      'due',
      at,
      `latest day, ${length(amount, term.unit)} before（最迟日）${clear}`,
      term.clear ? `${entry.cite}; CAL-17` : entry.cite,
    ),
    days: term.clear ? 1 : 0,
  };
};

/**
 * Every counted, skipped, excluded and added day with its reason and source. The counted units sum
 * to the amount.
 */
export const explain = (counted: Counted): readonly Explained[] => [
  startLine(counted),
  ...extendedLines(counted),
  ...countedLines(counted),
  ...explainRoll(counted.calendar, counted.end.nominal, counted.end.due),
  ...openLines(counted.open),
  dueLine(counted),
];
