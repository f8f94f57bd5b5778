import { execFileSync } from 'node:child_process';
import process from 'node:process';
import chineseDays from 'chinese-days';
import { dateOfDay, dayNumber, type LocalDate } from '#domain/kernel';
import { calendarOf, packagedCalendar as calendar, packagedNotices } from '../index.js';

const day = (date: string): number => dayNumber(date as LocalDate);

const span = (year: number, from: string, to: string = from): readonly string[] => {
  const days: string[] = [];
  for (let d = day(`${year}-${from}`); d <= day(`${year}-${to}`); d += 1) days.push(dateOfDay(d));
  return days;
};

/** rules.md 1.3. 2011-12-31 is worked by the notice for 2012. */
const fixtures = [
  {
    year: 2011,
    off: [
      ['01-01', '01-03'],
      ['02-02', '02-08'],
      ['04-03', '04-05'],
      ['04-30', '05-02'],
      ['06-04', '06-06'],
      ['09-10', '09-12'],
      ['10-01', '10-07'],
    ],
    makeup: ['01-30', '02-12', '04-02', '10-08', '10-09', '12-31'],
    statutory: 11,
  },
  {
    year: 2025,
    off: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    makeup: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    statutory: 13,
  },
  {
    year: 2026,
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    makeup: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    statutory: 13,
  },
] as const;

const isWeekend = (d: number): boolean => [0, 6].includes(new Date(d * 86_400_000).getUTCDay());

const daysOf = (year: number): readonly number[] => span(year, '01-01', '12-31').map(day);

describe('The calendar', () => {
  it.each(fixtures)(
    'has the days of the notice for $year and no others (CAL-15)',
    ({ year, off, makeup }) => {
      const free = new Set(off.flatMap(([from, to]) => span(year, from, to)));
      const worked = new Set<string>(makeup.map((date) => `${year}-${date}`));
      for (const d of daysOf(year)) {
        const date = dateOfDay(d);
        const expected = worked.has(date) || (!free.has(date) && !isWeekend(d));
        expect([date, calendar.isWorking(d)]).toEqual([date, expected]);
        expect(calendar.kindOf(d) === 'makeup').toBe(worked.has(date));
      }
    },
  );

  it.each([
    [2008, 11, 0],
    [2010, 11, 0],
    [2011, 11, 1],
    [2013, 11, 0],
    [2014, 11, 0],
    [2016, 11, 0],
    [2017, 11, 0],
    [2018, 11, 0],
    [2019, 11, 0],
    [2021, 11, 0],
    [2022, 11, 0],
    [2025, 13, 0],
    [2026, 13, 0],
  ])('%i has all its days less weekends and the %i statutory days', (year, statutory, moved) => {
    const days = daysOf(year);
    const official = days.length - days.filter(isWeekend).length - statutory + moved;
    const counted = calendar.workingBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`));
    expect([year, counted]).toEqual([year, official]);
  });

  it('agrees with the package it is taken from, day by day, where that has data', () => {
    for (let d = day('2024-12-25'); d <= day('2026-12-31'); d += 1)
      expect([dateOfDay(d), calendar.isWorking(d)]).toEqual([
        dateOfDay(d),
        chineseDays.isWorkday(dateOfDay(d)),
      ]);
  });

  it('knows the years it has notices for and no year beyond', () => {
    expect(packagedNotices.map((notice) => notice.year)).toContain(2026);
    expect(calendar.published(2026)).toBe(true);
    expect(calendar.published(2027)).toBe(false);
    expect(calendar.published(2003)).toBe(false);
  });

  it('counts and steps alike, forward and backward', () => {
    const start = day('2026-02-12');
    for (let n = 1; n < 300; n += 1) {
      const then = calendar.workingAfter(start, n);
      expect(calendar.workingBetween(start, then)).toBe(n);
      expect(calendar.isWorking(then)).toBe(true);
      expect(calendar.workingBefore(then, n)).toBe(start);
    }
  });

  it('stays on a working day and leaves a rest day for the next one', () => {
    expect(calendar.nextWorking(day('2026-10-10'))).toBe(day('2026-10-10'));
    expect(calendar.nextWorking(day('2026-10-03'))).toBe(day('2026-10-08'));
  });

  it.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'is the same on a machine in %s',
    (zone) => {
      const module = new URL('./packaged.js', import.meta.url).href;
      const ask = `import('${module}').then((it) => process.stdout.write(it.packagedCalendar.version))`;
      const version = execFileSync(process.execPath, ['-e', ask], {
        env: { ...process.env, TZ: zone },
      });
      expect(String(version)).toBe(calendar.version);
    },
  );

  it('has a version that follows from what the notices say and from nothing else', () => {
    expect(calendarOf(packagedNotices.toReversed()).version).toBe(calendar.version);
    expect(calendarOf(packagedNotices.slice(0, -1)).version).not.toBe(calendar.version);
  });

  it('refuses to answer outside of what it covers', () => {
    const beyond = expect.objectContaining({ code: 'beyond-the-calendar' }) as Error;
    expect(() => calendar.isWorking(day('1979-12-31'))).toThrow(beyond);
    expect(() => calendar.workingAfter(day('2119-12-01'), 60)).toThrow(beyond);
    expect(() => calendarOf([...packagedNotices, packagedNotices[0]!])).toThrow(RangeError);
  });
});
