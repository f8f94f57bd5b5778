import { localDate } from '#domain/kernel';
import { periodAfter, periodWith } from './periods.js';

describe('A period of the calendar', () => {
  it.each([
    ['month', '2026-02-14', ['2026-02', '2026-02-01', '2026-02-28']],
    ['month', '2026-12-31', ['2026-12', '2026-12-01', '2026-12-31']],
    ['quarter', '2026-03-31', ['2026-Q1', '2026-01-01', '2026-03-31']],
    ['quarter', '2026-10-01', ['2026-Q4', '2026-10-01', '2026-12-31']],
    ['half-year', '2026-06-30', ['2026-H1', '2026-01-01', '2026-06-30']],
    ['half-year', '2026-07-01', ['2026-H2', '2026-07-01', '2026-12-31']],
    ['year', '2028-02-29', ['2028', '2028-01-01', '2028-12-31']],
  ] as const)(
    '(%s) of %s is known by its name, first and last day',
    (every, day, [name, first, last]) =>
      expect(periodWith(every, localDate(day))).toEqual({ name, first, last }),
  );

  it.each([
    ['month', '2026-12-05', '2027-01'],
    ['quarter', '2026-05-05', '2026-Q3'],
    ['half-year', '2026-09-05', '2027-H1'],
    ['year', '2026-05-05', '2027'],
  ] as const)('(%s) of %s comes before %s', (every, day, name) =>
    expect(periodAfter(every, periodWith(every, localDate(day))).name).toBe(name),
  );
});
