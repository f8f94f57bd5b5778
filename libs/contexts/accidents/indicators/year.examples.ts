import { endOfDay, localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, by, later, onlyTime, system, told } from '../people.examples.js';
import type { OpenIndicatorYear } from './open-year.js';
import type { CountAccident } from './split-quota.js';
import { yearNoun } from './year.noun.js';
import { checkClock } from './year.state.js';

// The bureau keeps the indicators of 2026; another head than who entered them checks them.

export const tale = told(yearNoun);

const open: OpenIndicatorYear = {
  type: 'OpenIndicatorYear',
  data: { yearId: 'year-1', organ: 'bureau', year: 2026 },
};
export const opened = [open, by('duty', '2026-01-05 10:00')] as const;
export const quotaData = {
  field: 'industrial',
  deaths: 3,
  source: '江安委办〔2026〕2号',
} as const;
export const quota = [
  { type: 'EnterQuota', data: quotaData },
  by('duty', '2026-01-06 10:00'),
] as const;
export const populationData = {
  population: 'employees',
  amount: 150_000,
  source: '测试数据',
  synthetic: true,
} as const;
export const rateData = {
  rate: 'declared',
  counted: 41,
  outOf: 50,
  source: '卫健数据交换',
  synthetic: false,
} as const;
export const reportedData = {
  field: 'industrial',
  kind: 'deaths',
  value: 2,
  document: '江海府办〔2011〕46号',
  printedOn: '一、（一）1',
  sentence: '2006年全区共发生工矿商贸企业生产安全事故2宗，死亡2人(市下达指标为5人)',
} as const;
export const totalData = {
  total: 'village-staff',
  value: 339,
  document: '江海府办〔2011〕46号',
  printedOn: '一、（一）5',
  sentence: '全区56个村（社区）全部成立了安全监管机构，共配备了专职或兼职安全监管人员339名',
} as const;
export const splitData = {
  street: 'waihai',
  field: 'industrial',
  deaths: 1,
  source: '江海安委办〔2026〕5号',
} as const;
export const split = [
  { type: 'SplitQuota', data: splitData },
  by('duty', '2026-01-07 10:00'),
] as const;
export const countData = {
  yearId: 'year-1',
  organ: 'bureau',
  year: 2026,
  accidentId: 'accident-1',
  field: 'industrial',
  area: '440704004',
  deaths: 2,
  grade: 'ordinary',
  ended: false,
} as const;
/** An accident of that street, as it counts now. */
export const count = (local: string, change: Partial<CountAccident['data']> = {}) =>
  [
    { type: 'CountAccident', data: { ...countData, ...change } },
    system('reaction', local),
  ] as const;
export const considerData = {
  area: '440704004',
  outcome: 'interview',
  number: '江安委约〔2026〕1号',
  reason: '辖区突破控制指标',
} as const;
export const considered = [
  { type: 'ConsiderStreet', data: considerData },
  by('zheng', '2026-07-01 10:00'),
] as const;
export const checked = [
  { type: 'CheckIndicatorYear', data: {} },
  by('zheng', '2027-01-20 10:00'),
] as const;

const clerks = as({ officer: 'duty', 'team-leader': 'duty', 'head-of-organ': 'ou' }, 'ou');
const heads = as({ 'head-of-organ': 'zheng', 'principal-head': 'zheng' }, 'zheng');

/** For each command of a year of indicators a history in which it does something. */
export const yearSamples: Samples<typeof yearNoun> = {
  OpenIndicatorYear: {
    history: [],
    data: open.data,
    as: clerks,
    act: onlyTime('2026-01-05 10:00'),
  },
  EnterQuota: {
    history: tale(opened),
    data: quotaData,
    as: clerks,
    act: onlyTime('2026-01-06 10:00'),
  },
  EnterPopulation: {
    history: tale(opened),
    data: populationData,
    as: clerks,
    act: onlyTime('2026-01-06 10:00'),
  },
  EnterRate: {
    history: tale(opened),
    data: rateData,
    as: clerks,
    act: onlyTime('2026-01-06 10:00'),
  },
  ReportFigure: {
    history: tale(opened),
    data: reportedData,
    as: clerks,
    act: onlyTime('2026-01-06 10:00'),
  },
  ReportTotal: {
    history: tale(opened),
    data: totalData,
    as: clerks,
    act: onlyTime('2026-01-06 10:00'),
  },
  SplitQuota: {
    history: tale(opened, quota),
    data: splitData,
    as: clerks,
    act: onlyTime('2026-01-07 10:00'),
  },
  CountAccident: { history: tale(opened), data: countData, act: onlyTime('2026-06-18 10:00') },
  ConsiderStreet: {
    history: tale(opened, quota, split, count('2026-06-18 10:00')),
    data: considerData,
    as: heads,
    act: onlyTime('2026-07-01 10:00'),
  },
  CheckIndicatorYear: {
    history: tale(opened, quota),
    data: {},
    as: heads,
    act: onlyTime('2027-01-20 10:00'),
  },
  ReopenIndicatorYear: {
    history: tale(opened, quota, checked),
    data: { reason: '市局更正指标' },
    as: heads,
    act: onlyTime('2027-01-21 10:00'),
  },
  RecomputeClocks: {
    history: tale(opened),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-01-07 10:00'),
  },
  RingClock: {
    history: tale(opened),
    data: {
      clock: checkClock,
      due: endOfDay(localDate('2027-01-31')),
      kind: 'expiry',
      step: 1,
    },
    act: onlyTime('2027-02-01 00:01'),
  },
};
