import { localDate } from '#domain/kernel';
import { by } from '../../people.examples.js';
import { closureCount, type Penalty } from './closure-count.js';

const on = by('ou', '2026-11-04');
const penalty = (day: string, law: Penalty['law'] = 'WSL', decision = `罚 ${day}`): Penalty => ({
  decision,
  decidedOn: localDate(day),
  law,
});
const met = (...penalties: readonly Penalty[]) => {
  const { ofWsl, withHsl } = closureCount(penalties, on);
  return [ofWsl.met, withHsl.met];
};

describe('HAZ-D10 the closure counter', () => {
  it('HZL-12 is met by four in a year, though never three in 180 days', () => {
    const days = ['2025-11-03', '2026-02-26', '2026-06-24', '2026-10-09'];
    expect(
      closureCount(
        days.map((day) => penalty(day)),
        on,
      ).ofWsl,
    ).toEqual({
      inDays: 2,
      inYear: 4,
      met: true,
    });
    expect(met(...['2025-10-08', ...days.slice(1)].map((day) => penalty(day)))).toEqual([
      false,
      false,
    ]);
  });

  it('is met by three within 180 days, the day of the first not counted', () => {
    const three = (last: string) => [penalty('2026-01-01'), penalty('2026-03-01'), penalty(last)];
    expect(met(...three('2026-06-30'))).toEqual([true, true]);
    expect(met(...three('2026-07-01'))).toEqual([false, false]);
  });

  it('HZL-13 is met only under the second reading where one is of the chemicals law', () =>
    expect(
      met(
        penalty('2025-11-03'),
        penalty('2026-02-26'),
        penalty('2026-06-24'),
        penalty('2026-10-09', 'HSL'),
      ),
    ).toEqual([false, true]));

  it('HZL-14 counts one decision once', () =>
    expect(met(...['2026-01-01', '2026-01-01', '2026-01-01'].map((day) => penalty(day)))).toEqual([
      false,
      false,
    ]));

  it('HZL-14 shows the other reading beside it, which counts each fine', () => {
    const three = [{ ...penalty('2026-01-01'), fines: 3 }];
    const { ofWsl, eachFine } = closureCount(three, on);
    expect([ofWsl, eachFine]).toEqual([
      { inDays: 1, inYear: 1, met: false },
      { inDays: 3, inYear: 3, met: true },
    ]);
  });
});
