import fc from 'fast-check';
import {
  type ClockFacts,
  dateOfDay,
  dayNumber,
  type Instant,
  type Interval,
  type LocalDate,
  plusHours,
  startOfDay,
} from '#domain/kernel';
import {
  type Calendar,
  type Entry,
  lawBook,
  packagedCalendar,
  standardCatalogue,
} from '../index.js';
import { clockOf as computed } from './clock.js';

const law = lawBook();
const clockOf = (calendar: Calendar, rule: Entry, facts: ClockFacts) =>
  computed(calendar, rule, { facts, granted: [] });
const first = dayNumber('2012-06-01' as LocalDate);
const anyDay = fc.integer({ min: first, max: dayNumber('2026-06-30' as LocalDate) });
const at = (day: number): Instant => plusHours(startOfDay(dateOfDay(day)), 10);

/**
 * Rules of every unit and direction, with operations where the law has them, made long enough to
 * matter.
 */
const rules = [
  'LIC-D2',
  'LIC-D13',
  'COE-D2',
  'ACC-D6',
  'ENF-D19',
  'ENF-D5',
  'ENF-D6',
  'LIC-D11',
  'EXE-D2',
  'ENF-D8',
  'ENF-D1',
  'COE-D1',
  'LIC-D10',
];
const versions = rules.map((id) => standardCatalogue.versions(id).at(-1)!);
const pausable = versions.filter((rule) => rule.operations.some(({ op }) => op === 'EXCLUDE'));
/**
 * Months with excluded time: no row of the law has it yet, the arithmetic must hold all the same.
 */
const months: Entry = {
  ...standardCatalogue.versions('EXE-D2').at(-1)!,
  operations: pausable[0]!.operations,
};
const anyRule = fc.constantFrom(...versions);
const anyPausable = fc.constantFrom(...pausable, months);

const intervalsAfter = (start: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 120 }), fc.integer({ min: 0, max: 30 }))
      .map(([offset, length]): Interval => ({
        from: dateOfDay(start + offset),
        to: dateOfDay(start + offset + length),
        reason: '专家评审',
      })),
    { maxLength: 5 },
  );

const dueOf = (rule: Entry, facts: ClockFacts): number =>
  dayNumber(clockOf(packagedCalendar, rule, facts).dueDate);

const withPauses = fc
  .tuple(anyPausable, anyDay)
  .chain(([rule, start]) => fc.tuple(fc.constant(rule), fc.constant(start), intervalsAfter(start)));

describe('A clock', () => {
  it('never comes nearer by an excluded day', () => {
    fc.assert(
      fc.property(
        withPauses,
        fc.integer({ min: 0, max: 120 }),
        ([rule, start, excluded], offset) => {
          const day = dateOfDay(start + offset);
          const more = [...excluded, { from: day, to: day, reason: '检测' }];
          return (
            dueOf(rule, { start: at(start), excluded: more }) >=
            dueOf(rule, { start: at(start), excluded })
          );
        },
      ),
    );
  });

  it('is the same however its excluded time is split and in whatever order it is told', () => {
    fc.assert(
      fc.property(withPauses, fc.integer({ min: 0, max: 29 }), ([rule, start, excluded], cut) => {
        const split = excluded.flatMap(({ from, to, reason }): readonly Interval[] => {
          const middle = dayNumber(from) + cut;
          return middle < dayNumber(to!)
            ? [
                { from: dateOfDay(middle + 1), to: to!, reason },
                { from, to: dateOfDay(middle), reason },
              ]
            : [{ from, to: to!, reason }];
        });
        const whole = clockOf(packagedCalendar, rule, { start: at(start), excluded });
        const parts = clockOf(packagedCalendar, rule, {
          start: at(start),
          excluded: split.toReversed(),
        });
        expect(parts.due).toBe(whole.due);
        expect(parts.explanation).toEqual(whole.explanation);
      }),
    );
  });

  it('is explained to the last day and the last unit', () => {
    fc.assert(
      fc.property(withPauses, ([rule, start, excluded]) => {
        const { explanation, dueDate } = clockOf(packagedCalendar, rule, {
          start: at(start),
          excluded,
        });
        const sum = (of: 'counted' | 'days') => explanation.reduce((n, line) => n + line[of], 0);
        expect(sum('counted')).toBe(rule.term!.amount);
        expect(sum('days')).toBe(dayNumber(dueDate) - start + 1);
      }),
    );
  });

  it('is explained to the last day in either direction, and set without the explanation alike', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, start) => {
        const facts = { start: at(start) };
        const clock = clockOf(packagedCalendar, rule, facts);
        const sum = (of: 'counted' | 'days') =>
          clock.explanation.reduce((n, line) => n + line[of], 0);
        expect(sum('counted')).toBe(rule.term!.amount);
        if (rule.term!.unit !== 'hour')
          expect(sum('days')).toBe(Math.abs(dayNumber(clock.dueDate) - start) + 1);
        if (law.catalogue.find(rule.id, dateOfDay(start)) === rule)
          expect(law.set(rule.id, facts, 'officer')).toMatchObject({
            due: clock.due,
            dueDate: clock.dueDate,
          });
      }),
    );
  });

  it('names each day once and in order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...versions.filter((rule) => rule.term!.unit === 'working-day')),
        anyDay,
        (rule, start) => {
          const lines = clockOf(packagedCalendar, rule, { start: at(start) }).explanation.filter(
            (line) => line.days > 0,
          );
          const step = rule.term!.direction === 'forward' ? 1 : -1;
          let next: number = start;
          for (const line of lines) {
            expect(dayNumber(line.from as LocalDate)).toBe(next);
            next += step * line.days;
            expect(dayNumber(line.to as LocalDate)).toBe(next - step);
          }
        },
      ),
    );
  });

  it('is never extended beyond its cap', () => {
    const extendable = standardCatalogue.entries.filter(
      (rule) => rule.term && rule.operations.some(({ op }) => op === 'EXTEND'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...extendable),
        anyDay,
        fc.integer({ min: 1, max: 200 }),
        (rule, start, amount) => {
          const [way] = rule.operations.filter((operation) => operation.op === 'EXTEND');
          const extended = [{ amount, approver: way!.approvers[0]!, grantedOn: dateOfDay(start) }];
          const clock = () => clockOf(packagedCalendar, rule, { start: at(start), extended });
          if (amount > way!.cap)
            expect(clock).toThrow(expect.objectContaining({ code: 'extension-beyond-cap' }));
          else
            expect(clock().explanation.reduce((n, line) => n + line.counted, 0)).toBe(
              rule.term!.amount + amount,
            );
        },
      ),
    );
  });

  it('is the same in whatever order its extensions are told', () => {
    const start = dayNumber('2024-03-01' as LocalDate);
    const extended = [
      { amount: 60, approver: 'head-of-organ', grantedOn: dateOfDay(start + 20) },
      { amount: 90, approver: 'higher-organ', grantedOn: dateOfDay(start + 80) },
    ];
    const one = law.clock('ENF-D3', { start: at(start), extended });
    expect(law.clock('ENF-D3', { start: at(start), extended: extended.toReversed() })).toEqual(one);
    expect(one.explanation.reduce((n, line) => n + line.counted, 0)).toBe(180);
  });

  it('is explained without a pause however many pauses there are', () => {
    const start = dayNumber('2026-01-05' as LocalDate);
    const rule = standardCatalogue.versions('PUB-14').at(-1)!;
    const excluded = Array.from({ length: 5_000 }, (_, i): Interval => {
      const from = dateOfDay(start + 6 * i);
      return { from, to: dateOfDay(start + 6 * i + 5), reason: `第${i}次` };
    });
    const began = performance.now();
    const { explanation } = clockOf(packagedCalendar, rule, { start: at(start), excluded });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(explanation.filter(({ kind }) => kind === 'excluded')).toHaveLength(5_000);
  });
});
