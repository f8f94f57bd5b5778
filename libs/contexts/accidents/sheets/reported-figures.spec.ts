import { printedFigures, printedTotals } from './plan-of-2011.js';

// A second writing of what the plan prints: accidents and deaths of industry with its quota, of
// road traffic, of fire; year by year.
const written = `
2006 2 2 5 1369 23 35 0
2007 1 1 3 1233 20 49 0
2008 1 2 3 1443 27 68 0
2009 1 1 3 1784 26 59 0
2010 1 1 2 2209 25 62 0`;

const rows = printedFigures('YJ');

describe('The totals that the plan of the district prints', () => {
  it('are thirty-five, as they were written a second time', () => {
    const lines = [...new Set(rows.map(({ year }) => year))].map((year) =>
      [year, ...rows.filter((row) => row.year === year).map(({ value }) => value)].join(' '),
    );
    expect(lines).toEqual(written.trim().split('\n'));
    expect(rows).toHaveLength(35);
  });

  it('each stand in the sentence that they come from', () => {
    for (const { value, kind, sentence } of rows)
      expect(sentence).toContain(`${value}${kind === '事故起数' ? '宗' : '人'}`);
  });

  it('have a quota for the deaths of industry alone', () => {
    const quotas = rows.filter(({ kind }) => kind === '下达指标');
    expect(quotas.map(({ field }) => field)).toEqual(Array(5).fill('工矿商贸'));
  });
});

describe('The offices and people that the plan of the district states', () => {
  it('are seven sentences with five totals, each in the words of its sentence', () => {
    const totals = printedTotals('YJ');
    expect(totals.map(({ value, printedOn }) => `${printedOn} ${value}`)).toEqual([
      '一、（一）2 5',
      '一、（一）2 339',
      '一、（一）4 30',
      '一、（一）5 5',
      '一、（一）5 27',
      '一、（一）5 56',
      '一、（一）5 339',
    ]);
    for (const { value, sentence } of totals) expect(sentence).toContain(value);
  });
});
