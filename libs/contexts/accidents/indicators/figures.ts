import { type Label, label } from '#domain/kernel';
import {
  type AccidentField,
  accidentFields,
  type AnyRate,
  fieldNames,
  healthRates,
  planRateNames,
  planRates,
  rateNames,
  type ReportedKind,
  totalNames,
} from './year.events.js';
import type { KnownOfYear, Reported } from './known-of-year.js';
import { streetFigures, sum, type Within, withinOf } from './street-figures.js';

// The figures of a year（控制指标、统计）, computed from events alone: the same events give the
// same digits. What a document states stands beside them and is never computed with.

const newest = <T extends object>(all: readonly T[], is: (one: T) => boolean): T | undefined =>
  all.findLast(is);

/** Four digits, always the same. */
const digits = (value: number): string => value.toFixed(4);

const fieldFigure = (field: AccidentField, { accidents, quotas }: KnownOfYear) => {
  const those = accidents.filter((one) => one.field === field);
  const quota = newest(quotas, (one) => one.field === field);
  const deaths = sum(those, 'deaths');
  return {
    field,
    fieldName: fieldNames[field],
    accidents: those.length,
    deaths,
    missing: sum(those, 'missing'),
    seriousInjuries: sum(those, 'seriousInjuries'),
    quota: quota ?? null,
    quotaUsePercent: quota && quota.deaths > 0 ? ((100 * deaths) / quota.deaths).toFixed(1) : null,
    quotaKept: withinOf(deaths, quota?.deaths),
    behind: those,
  };
};

type Kept = Readonly<{ field: AccidentField; kept: Within }>;

/** Whether every kind stayed within its quota（各类是否均在控制指标内）: unknown where none is. */
const allWithin = (fields: readonly Kept[]) => {
  const known = fields.filter(({ kept }) => kept !== 'unknown').map(({ field }) => field);
  const over = fields.filter(({ kept }) => kept === 'over').map(({ field }) => field);
  const answer: Within =
    over.length > 0 ? 'over' : known.length === fields.length ? 'within' : 'unknown';
  const names = (some: readonly AccidentField[], of: 'en' | 'zh', by: string): string =>
    some.map((field) => fieldNames[field][of]).join(by);
  const says: Label = label(
    `quota known for ${names(known, 'en', ', ') || 'nothing'} only, for deaths`,
    `仅掌握${names(known, 'zh', '、') || '无'}的死亡控制指标`,
  );
  return { answer, knownFor: known, over, ...(known.length < fields.length && { says }) };
};

/** The three rates of death: their rule, whose deaths, and divided by what. */
const deathRates = [
  [
    'IND-1',
    undefined,
    'gdp',
    label('deaths per hundred million of GDP', '亿元GDP生产安全事故死亡率'),
  ],
  [
    'IND-2',
    'industrial',
    'employees',
    label('deaths per 100,000 employees', '工矿商贸10万人死亡率'),
  ],
  ['IND-3', 'road', 'vehicles', label('deaths per 10,000 vehicles', '道路交通万车死亡率')],
] as const;

const deathRate = (
  [rule, field, population, name]: (typeof deathRates)[number],
  { accidents, populations, law }: KnownOfYear,
) => {
  const those = accidents.filter((one) => field === undefined || one.field === field);
  const divisor = newest(populations, (one) => one.population === population);
  const per = law(rule, 'per');
  const deaths = sum(those, 'deaths');
  return {
    rule,
    name,
    deaths,
    divisor: divisor ?? null,
    per: per ?? null,
    value:
      divisor === undefined || per === undefined ? null : digits((deaths * per) / divisor.amount),
    /** It is as good as its denominator. */
    synthetic: divisor?.synthetic ?? false,
    targetPercentOfBase: law(rule, 'targetPercent') ?? null,
    behind: those.map(({ accidentId, event, position }) => ({ accidentId, event, position })),
  };
};

const reachedOf = (percent: number | null, least: number | undefined): boolean | null =>
  percent === null || least === undefined ? null : percent >= least;

const planRate = (rate: AnyRate, name: Label, { rates, law }: KnownOfYear, rule: string) => {
  const known = newest(rates, (one) => one.rate === rate);
  const least = law(rule, rate);
  const percent = known ? (100 * known.counted) / known.outOf : null;
  return {
    rate,
    rateName: name,
    entry: known ?? null,
    percent: percent?.toFixed(2) ?? null,
    targetPercent: least ?? null,
    reached: reachedOf(percent, least),
    synthetic: known?.synthetic ?? false,
  };
};

const reportedKept = (field: AccidentField, reported: readonly Reported[]): Kept => {
  const of = (kind: ReportedKind): number | undefined =>
    newest(reported, (one) => one.field === field && one.kind === kind)?.value;
  const [deaths, quota] = [of('deaths'), of('quota')];
  return { field, kept: deaths === undefined ? 'unknown' : withinOf(deaths, quota) };
};

/** Every figure of a year, with what it rests on. */
export const figuresOfYear = (known: KnownOfYear) => {
  const fields = accidentFields.map((field) => fieldFigure(field, known));
  const kept = fields.map(({ field, quotaKept }) => ({ field, kept: quotaKept }));
  return {
    computed: {
      fields,
      allWithinQuota: allWithin(kept),
      deathRates: deathRates.map((one) => deathRate(one, known)),
      healthRates: healthRates.map((rate) => planRate(rate, rateNames[rate], known, 'OCC-RATES')),
      planRates: planRates.map((rate) => planRate(rate, planRateNames[rate], known, 'PLAN-RATES')),
      streets: streetFigures(known),
    },
    reported: {
      figures: known.reported,
      totals: known.totals.map((one) => ({ ...one, totalName: totalNames[one.total] })),
      allWithinQuota: allWithin(accidentFields.map((one) => reportedKept(one, known.reported))),
    },
  };
};
