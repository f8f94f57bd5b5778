import { type LocalDate, plusHours, startOfDay } from '#domain/kernel';
import {
  lawBook,
  lawInForce,
  lawOn,
  printClock,
  publish,
  ruleCard,
  ruleHistory,
  whyAmount,
  whyDate,
} from '../index.js';

const book = lawBook();
const date = (text: string) => text as LocalDate;
const on = (text: string) => plusHours(startOfDay(date(text)), 10);

describe('Why this date?', () => {
  it('is answered by computing it again, day by day', () => {
    const stored = book.set('ENF-D5', { start: on('2026-09-28') }, 'officer');
    const why = whyDate(book, stored);
    expect(why).toMatchObject({
      agrees: true,
      sameCalendar: true,
      checked: { counted: 5, days: 13 },
    });
    expect(why.rule.cite).toBe('PL 64(1)');
    expect(
      why.computed.explanation.map(({ kind, counted, days }) => [kind, counted, days]),
    ).toEqual([
      ['start', 0, 1],
      ['counted', 2, 2],
      ['rest', 0, 7],
      ['counted', 2, 2],
      ['makeup', 1, 1],
      ['due', 0, 0],
    ]);
    expect(JSON.parse(JSON.stringify(why))).toEqual(why);
  });

  it('tells of a stored date that does not come out again', () => {
    const stored = {
      ...book.set('ENF-D5', { start: on('2026-09-28') }, 'officer'),
      due: on('2026-10-09'),
    };
    expect(whyDate(book, stored).agrees).toBe(false);
    const notice = { year: 2027, off: { '2027-01-01': '元旦' }, makeup: {}, source: 'test' };
    const later = lawBook({ calendar: publish(book.workingDays, notice) });
    expect(whyDate(later, stored).sameCalendar).toBe(false);
  });

  it('is printed for a person, with each reason and source', () => {
    const text = printClock(book.clock('ENF-D8', { start: on('2026-09-18') }));
    expect(text).toMatch(/2026-10-04 … 2026-10-08 +rolled +0 +5 .*顺延.*CAL-11/);
    expect(text).toMatch(/due 2026-10-08$/);
  });
});

describe('Why this amount?', () => {
  it('is answered with its article and what it was before', () => {
    const why = whyAmount(book, 'ENF-SUMMARY', 'citizenFen', date('2026-11-23'));
    expect(why).toMatchObject({ value: 20_000, rule: { cite: 'PL 51', mark: 'V' } });
    expect(why.otherVersions).toEqual([
      { from: '1996-10-01', to: '2021-07-14', value: 5_000, cite: 'PL1996 33' },
    ]);
  });
});

describe('The catalogue, asked', () => {
  it('shows a rule on a day, its versions, and the law of a day', () => {
    expect(ruleCard(book, 'WSL-114', date('2016-01-01')).cite).toBe('WSL2014 109');
    expect(ruleHistory(book, 'WSL-114').map(({ from }) => from)).toEqual([
      '2007-06-01',
      '2014-12-01',
      '2021-09-01',
    ]);
    expect(lawOn(book, date('2026-11-23'), 'ban').map(({ id }) => id)).toEqual([
      'ACB-1',
      'ACB-2',
      'ACB-3',
      'ACB-4',
    ]);
    expect(lawOn(book, date('2012-01-01')).some(({ id }) => id === 'WSL-112')).toBe(false);
  });

  it('names what a proof needs', () => {
    expect(lawInForce(book)).toMatchObject({
      digest: book.digest,
      calendar: book.calendar,
      overrides: [],
    });
    expect(lawInForce(book).years).toContain(2026);
  });
});
