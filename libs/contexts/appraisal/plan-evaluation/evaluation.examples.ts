import { yearReference } from '#contexts/accidents/contract';
import { type Act, endOfDay, localDate } from '#domain/kernel';
import { type Samples, seeing } from '#testing';
import { as, by, later, onlyTime, told } from '../people.examples.js';
import { evaluationNoun } from './evaluation.noun.js';
import { dueEvaluation } from './open-evaluation.js';

// The final evaluation of the plan, entered for the record: against 2010 as the plan prints it.

export const tale = told(evaluationNoun);

const rate = (name: string, counted: number, outOf = 100) =>
  ({ rate: name, counted, outOf, synthetic: false }) as const;

/** 2010 by the plan, with the made-up denominators of rules.md §12.2. */
export const base = {
  year: 2010,
  quotas: [{ field: 'industrial', deaths: 2 }],
  checked: true,
  deaths: { industrial: 0, road: 0, fire: 0 },
  accidents: [],
  reported: { industrial: 1, road: 25, fire: 0 },
  populations: [
    { population: 'gdp', amount: 1_000_000, synthetic: true },
    { population: 'employees', amount: 150_000, synthetic: true },
    { population: 'vehicles', amount: 60_000, synthetic: true },
  ],
  rates: [],
};
/** 2015 by its accidents: seventeen deaths on the road. */
export const last = {
  ...base,
  year: 2015,
  deaths: { industrial: 0, road: 17, fire: 0 },
  accidents: ['accident-1', 'accident-2'],
  reported: {},
  populations: [
    { population: 'gdp', amount: 1_700_000, synthetic: false },
    { population: 'vehicles', amount: 60_000, synthetic: false },
  ],
  rates: [
    rate('review', 65),
    rate('declared', 79),
    rate('plan-filing', 20, 20),
    rate('street-base', 3, 5),
  ],
};

/** An act that looked at both years. */
export const knowingYears = (act: Act, years: readonly object[] = [base, last]): Act =>
  years.reduce<Act>(
    (so, facts, n) =>
      seeing<object>(so, yearReference, `year-${n}`, { standing: { organ: 'bureau', facts } }),
    act,
  );

/** A year that was opened and checked, as its own context has it on record. */
const yearOnRecord = (id: string, year: number) => ({
  of: { category: yearReference.category, upcasters: {} },
  id,
  history: [
    {
      type: 'YearOpened',
      data: { yearId: id, organ: 'bureau', year, openedOn: '2026-01-05', by: 'duty', clocks: [] },
    },
    { type: 'YearChecked', data: { checkedOn: '2026-02-02', by: 'ou', clocks: [] } },
  ],
});

export const openData = { evaluationId: 'evaluation-1', organ: 'bureau', stage: 'final' } as const;
export const opened = [
  { type: 'OpenPlanEvaluation', data: openData },
  by('chen', '2026-03-02'),
] as const;
export const draftData = {
  base: 'year-0',
  year: 'year-1',
  remarks: '2010年以规划载明数字为准',
} as const;
export const drafted = [
  { type: 'DraftPlanEvaluation', data: draftData },
  knowingYears(by('chen', '2026-03-03')),
] as const;
export const settleData = {
  number: '江安委〔2026〕12号',
  conclusion: '规划主要指标基本完成',
} as const;
export const settled = [
  { type: 'SettlePlanEvaluation', data: settleData },
  by('zheng', '2026-03-10'),
] as const;

const officials = as({ officer: 'chen', 'team-leader': 'he', 'head-of-organ': 'ou' }, 'ou');
const heads = as({ 'head-of-organ': 'zheng', 'principal-head': 'zheng' }, 'zheng');

/** For each command of an evaluation a history in which it does something. */
export const evaluationSamples: Samples<typeof evaluationNoun> = {
  OpenPlanEvaluation: {
    history: [],
    data: openData,
    as: officials,
    act: onlyTime('2026-03-02'),
  },
  DraftPlanEvaluation: {
    history: tale(opened),
    data: draftData,
    as: officials,
    act: {
      ...onlyTime('2026-03-03'),
      facts: knowingYears(by('chen', '2026-03-03')).facts ?? [],
    },
    beside: [yearOnRecord('year-0', 2010), yearOnRecord('year-1', 2015)],
  },
  SettlePlanEvaluation: {
    history: tale(opened, drafted),
    data: settleData,
    as: heads,
    act: onlyTime('2026-03-10'),
  },
  RecomputeClocks: {
    history: tale(opened),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-03-02 10:00'),
  },
  RingClock: {
    history: tale(opened),
    data: {
      clock: dueEvaluation,
      due: endOfDay(localDate('2026-03-02')),
      kind: 'expiry',
      step: 1,
    },
    act: onlyTime('2026-03-03 00:01'),
  },
};
