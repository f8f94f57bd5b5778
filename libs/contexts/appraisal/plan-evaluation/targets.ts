import type { YearFacts } from '#contexts/accidents/contract';
import type { Law, LocalDate } from '#domain/kernel';
import type { Basis, TargetResult } from './evaluation.events.js';

// Targets of the plan held against figures（规划指标核算）, pure: the same years give the same
// digits. Deaths of a year are those of its accidents, or those that a document states; never both.

type Deaths = Readonly<{ industrial?: number; road?: number; fire?: number }>;

/** Rates of death: their rule, whose deaths, divided by what. */
const deathRates = [
  ['IND-1', ['industrial', 'road', 'fire'], 'gdp', '亿元GDP生产安全事故死亡率'],
  ['IND-2', ['industrial'], 'employees', '工矿商贸10万人死亡率'],
  ['IND-3', ['road'], 'vehicles', '道路交通万车死亡率'],
] as const;

/** Rates that are to reach so many percent. */
const leastRates = [
  ['OCC-RATES', 'review', '职业卫生三同时审查率'],
  ['OCC-RATES', 'declared', '职业危害场所申报率'],
  ['OCC-RATES', 'monitored', '职业危害因素监测率'],
  ['OCC-RATES', 'qualified', '主要危害因素监测合格率'],
  ['OCC-RATES', 'told', '职业危害告知率和警示标识设置率'],
  ['OCC-RATES', 'checked', '职业危害作业人员健康体检率'],
  ['PLAN-RATES', 'plan-filing', '高危行业规模以上企业应急预案备案率'],
  ['PLAN-RATES', 'district-base', '区级监管部门基础设施建设达标率'],
  ['PLAN-RATES', 'street-base', '街道监管部门基础设施建设达标率'],
] as const;

/** A document stated the deaths of that year: then they are taken, and no accident beside them. */
const deathsOf = ({ reported, deaths }: YearFacts): readonly [Deaths, Basis] =>
  Object.keys(reported).length > 0 ? [reported, 'reported'] : [deaths, 'computed'];

type Rate = Readonly<{ value?: number; basis: Basis; synthetic: boolean }>;

const rateOf = (
  facts: YearFacts,
  [, fields, population]: (typeof deathRates)[number],
  per: number,
): Rate => {
  const [deaths, basis] = deathsOf(facts);
  const divisor = facts.populations.find((one) => one.population === population);
  const sum = fields.reduce<number | undefined>((all, field) => {
    const one = deaths[field];
    return all === undefined || one === undefined ? undefined : all + one;
  }, 0);
  return {
    ...(divisor && sum !== undefined && { value: (sum * per) / divisor.amount }),
    basis,
    synthetic: divisor?.synthetic ?? false,
  };
};

/** Four digits, always the same. */
const digits = (value: number): string => value.toFixed(4);

const answer = (reached: boolean | undefined): TargetResult['reached'] => {
  if (reached === undefined) return 'unknown';
  return reached ? 'yes' : 'no';
};

type Years = Readonly<{ base: YearFacts; year: YearFacts }>;
type Numbers = Readonly<{ law: Law; on: LocalDate }>;

const deathTarget = (
  one: (typeof deathRates)[number],
  { base, year }: Years,
  { law, on }: Numbers,
): TargetResult => {
  const [rule, , , zh] = one;
  const per = law.amount(rule, 'per', on);
  const then = rateOf(base, one, per);
  const now = rateOf(year, one, per);
  const needed =
    then.value === undefined
      ? undefined
      : (then.value * law.amount(rule, 'targetPercent', on)) / 100;
  return {
    rule,
    amount: 'targetPercent',
    zh,
    ...(then.value !== undefined && { base: { value: digits(then.value), basis: then.basis } }),
    ...(needed !== undefined && { needed: digits(needed) }),
    ...(now.value !== undefined && { value: digits(now.value) }),
    basis: now.basis,
    // What is shown is what is compared: four digits on both sides.
    reached: answer(
      needed === undefined || now.value === undefined
        ? undefined
        : Number(digits(now.value)) <= Number(digits(needed)),
    ),
    synthetic: then.synthetic || now.synthetic,
  };
};

const leastTarget = (
  [rule, amount, zh]: (typeof leastRates)[number],
  { year }: Years,
  { law, on }: Numbers,
): TargetResult => {
  const known = year.rates.find(({ rate }) => rate === amount);
  const least = law.amount(rule, amount, on);
  const reached = known && 100 * known.counted >= least * known.outOf;
  return {
    rule,
    amount,
    zh,
    needed: least.toFixed(2),
    ...(known && { value: ((100 * known.counted) / known.outOf).toFixed(2) }),
    basis: 'entered',
    reached: answer(reached),
    synthetic: known?.synthetic ?? false,
  };
};

/** Every target of the plan, in its order. */
export const resultsOf = (years: Years, numbers: Numbers): readonly TargetResult[] => [
  ...deathRates.map((one) => deathTarget(one, years, numbers)),
  ...leastRates.map((one) => leastTarget(one, years, numbers)),
];
