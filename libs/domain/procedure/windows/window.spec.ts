import fc from 'fast-check';
import { dateOfDay, dayNumber, localDate, type LocalDate } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { type Counted, fullest, lastDayOf, type Window, windowOn } from './window.js';

const days180: Window = { least: 3, length: 180, unit: 'days' };
const year: Window = { least: 2, length: 12, unit: 'months' };
const facts = (...on: readonly string[]): readonly Counted[] =>
  on.map((day) => ({ fact: day, on: localDate(day) }));

describe('A window of the law over what other files tell', () => {
  it('leaves the day of the first fact out, and never rolls', () => {
    expect(lastDayOf(days180, localDate('2026-01-19'))).toBe('2026-07-18');
    expect(fullest(days180, facts('2026-01-19', '2026-03-02', '2026-07-18')).met).toBe(true);
    expect(fullest(days180, facts('2026-01-19', '2026-03-02', '2026-07-19'))).toEqual({
      most: 2,
      facts: ['2026-01-19', '2026-03-02'],
      met: false,
    });
  });

  it('ends a year later on the same day, or on the last of the month', () => {
    expect(fullest(year, facts('2025-11-03', '2026-11-03')).met).toBe(true);
    expect(fullest(year, facts('2025-11-03', '2026-11-04')).met).toBe(false);
    expect(lastDayOf(year, localDate('2024-02-29'))).toBe('2025-02-28');
  });

  it('has its numbers from the law of the day, and is refused where the law has none', () => {
    const said = {
      rule: 'M11-6b',
      least: 'accidentsMin',
      length: 'windowMonths',
      unit: 'months',
    } as const;
    expect(windowOn(said, lawBook(), localDate('2026-03-02'))).toEqual(year);
    expect(() => windowOn(said, lawBook(), localDate('2020-03-02'))).toThrow(/M11-6b/);
  });

  const first = dayNumber('2024-01-01' as LocalDate);
  const anyDay = fc.integer({ min: first, max: first + 1_000 }).map(dateOfDay);
  const anyFacts = fc.array(fc.record({ fact: fc.constantFrom(...'abcdefghij'), on: anyDay }), {
    maxLength: 12,
  });
  const anyWindow = fc.record({
    least: fc.integer({ min: 1, max: 4 }),
    length: fc.integer({ min: 1, max: 400 }),
    unit: fc.constant('days' as const),
  });
  /** Every stretch of that length, one day after the other. */
  const slidden = ({ length }: Window, all: readonly Counted[]): number => {
    const once = [...new Map(all.map((one) => [one.fact, one])).values()];
    let most = 0;
    for (let day = first; day <= first + 1_000; day += 1) {
      const within = once.filter(({ on }) => dayNumber(on) >= day && dayNumber(on) <= day + length);
      most = Math.max(most, within.length);
    }
    return most;
  };

  it('finds what sliding it day by day finds', () => {
    fc.assert(
      fc.property(anyWindow, anyFacts, (window, all) => {
        expect(fullest(window, all).most).toBe(slidden(window, all));
      }),
      { numRuns: 150 },
    );
  });

  it('counts the same in whatever order it hears, and never more after one was taken back', () => {
    fc.assert(
      fc.property(
        anyWindow,
        fc.uniqueArray(fc.record({ fact: fc.uuid(), on: anyDay }), {
          maxLength: 10,
          selector: ({ fact }) => fact,
        }),
        fc.nat(),
        (window, all, at) => {
          const { most } = fullest(window, all);
          expect(fullest(window, all.toReversed()).most).toBe(most);
          const left = all.filter((_, index) => index !== at % Math.max(1, all.length));
          expect(fullest(window, left).most).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
