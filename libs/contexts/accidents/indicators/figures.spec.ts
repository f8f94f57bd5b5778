import { lawBook } from '#domain/law';
import { localDate } from '#domain/kernel';
import { figuresOfYear } from './figures.js';
import type { KnownOfYear } from './known-of-year.js';
import type { AccidentField, ReportedKind } from './year.events.js';

const behind = { event: 'e1', position: '1/1' } as const;
const accident = (field: AccidentField, deaths: number, n = 1) => ({
  ...behind,
  accidentId: `${field}-${n}`,
  field,
  street: '440704004',
  deaths,
  missing: 0,
  seriousInjuries: 0,
});
const law = (rule: string, amount: string) =>
  lawBook().amount(rule, amount, localDate('2015-12-31'));
const population = (name: 'gdp' | 'employees' | 'vehicles', amount: number) => ({
  ...behind,
  population: name,
  amount,
  source: '测试',
  synthetic: true,
});
const nothing: KnownOfYear = {
  accidents: [],
  quotas: [],
  populations: [],
  rates: [],
  reported: [],
  totals: [],
  splits: [],
  law,
};
/** The deaths of 2010 and made-up denominators of rules.md §12.2. */
const year2010: KnownOfYear = {
  ...nothing,
  accidents: [accident('industrial', 1), accident('road', 25)],
  quotas: [{ ...behind, field: 'industrial', deaths: 2, source: '市安委' }],
  populations: [
    population('gdp', 1_000_000),
    population('employees', 150_000),
    population('vehicles', 60_000),
  ],
};
const reported = (field: AccidentField, kind: ReportedKind, value: number) => ({
  ...behind,
  field,
  kind,
  value,
  document: '江海府办〔2011〕46号',
  printedOn: '一、（一）1',
  sentence: '2010年全区共发生……',
});

describe('IND-1 IND-2 IND-3 The rates of death', () => {
  it('are those of the worked values, to the digit, and as synthetic as their denominators', () =>
    expect(
      figuresOfYear(year2010).computed.deathRates.map(({ rule, value, synthetic }) => [
        rule,
        value,
        synthetic,
      ]),
    ).toEqual([
      ['IND-1', '0.2600', true],
      ['IND-2', '0.6667', true],
      ['IND-3', '4.1667', true],
    ]));

  it('are none without a denominator, and name the accidents behind', () => {
    const [first] = figuresOfYear({ ...year2010, populations: [] }).computed.deathRates;
    expect(first).toMatchObject({
      value: null,
      divisor: null,
      deaths: 26,
      targetPercentOfBase: 64,
    });
    expect(first!.behind.map(({ accidentId }) => accidentId)).toEqual(['industrial-1', 'road-1']);
  });
});

describe('IND-4 A quota', () => {
  it('is used by the deaths of its field, and unknown where none was handed down', () => {
    const { fields, allWithinQuota } = figuresOfYear(year2010).computed;
    expect(
      fields.map(({ field, quotaKept, quotaUsePercent }) => [field, quotaKept, quotaUsePercent]),
    ).toEqual([
      ['industrial', 'within', '50.0'],
      ['road', 'unknown', null],
      ['fire', 'unknown', null],
    ]);
    expect(allWithinQuota).toMatchObject({
      answer: 'unknown',
      knownFor: ['industrial'],
      says: { zh: '仅掌握工矿商贸的死亡控制指标' },
    });
  });

  it('is kept to the last death', () => {
    const deaths = (count: number) =>
      figuresOfYear({ ...year2010, accidents: [accident('industrial', count)] }).computed;
    expect(deaths(2).fields[0]).toMatchObject({ quotaKept: 'within', quotaUsePercent: '100.0' });
    expect(deaths(3).fields[0]).toMatchObject({ quotaKept: 'over' });
    expect(deaths(3).allWithinQuota.answer).toBe('over');
  });

  it('takes the newest that was handed down', () => {
    const quotas = [...year2010.quotas, { ...year2010.quotas[0]!, deaths: 0 }];
    expect(figuresOfYear({ ...year2010, quotas }).computed.fields[0]).toMatchObject({
      quotaKept: 'over',
    });
  });
});

describe('OCC-RATES The rates of occupational health', () => {
  it('are reached at their least', () => {
    const declared = (counted: number) =>
      figuresOfYear({
        ...nothing,
        rates: [
          { ...behind, rate: 'declared', counted, outOf: 50, source: '卫健', synthetic: false },
        ],
      }).computed.healthRates.find(({ rate }) => rate === 'declared');
    expect(declared(40)).toMatchObject({ percent: '80.00', reached: true, targetPercent: 80 });
    expect(declared(39)).toMatchObject({ percent: '78.00', reached: false });
    expect(figuresOfYear(nothing).computed.healthRates[0]).toMatchObject({
      percent: null,
      reached: null,
    });
  });
});

describe('What a document states', () => {
  const stated = figuresOfYear({
    ...nothing,
    reported: [
      reported('industrial', 'deaths', 1),
      reported('industrial', 'quota', 2),
      reported('road', 'deaths', 25),
      reported('fire', 'deaths', 0),
    ],
  });

  it('stands with its page, and is mixed into nothing that is computed', () => {
    expect(stated.reported.figures).toHaveLength(4);
    expect(stated.reported.figures[0]).toMatchObject({ printedOn: '一、（一）1' });
    expect(stated.computed.fields.map(({ deaths }) => deaths)).toEqual([0, 0, 0]);
    expect(stated.computed.allWithinQuota.answer).toBe('unknown');
  });

  it('“all kinds within quota” is answered: known for industrial deaths only', () =>
    expect(stated.reported.allWithinQuota).toEqual({
      answer: 'unknown',
      knownFor: ['industrial'],
      over: [],
      says: {
        en: 'quota known for industry, mining, trade only, for deaths',
        zh: '仅掌握工矿商贸的死亡控制指标',
      },
    }));
});
