import {
  type Event,
  type Label,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { Grade } from '../accident/grading.js';
import { type ClockEvent, clockNewsLabels } from '#domain/procedure';

// The year of an organ's control indicators（控制指标）: what was handed down, counted elsewhere
// and reported. Deaths are nowhere typed in: accidents are their only source. These names and
// fields are what is stored. Add freely; to change one, add a step to `year.state.ts`.

/** Fields of accidents（事故领域）. */
export const accidentFields = ['industrial', 'road', 'fire'] as const;
export type AccidentField = (typeof accidentFields)[number];
export const fieldNames: Readonly<Record<AccidentField, Label>> = {
  industrial: label('industry, mining, trade', '工矿商贸'),
  road: label('road traffic', '道路交通'),
  fire: label('fire', '火灾'),
};

/** By what deaths are divided（分母）: GDP in ten thousand yuan, people employed, vehicles. */
export const populations = ['gdp', 'employees', 'vehicles'] as const;
export type Population = (typeof populations)[number];

/** The six rates of occupational health（职业健康六项比率）. */
export const healthRates = [
  'review',
  'declared',
  'monitored',
  'qualified',
  'told',
  'checked',
] as const;
export type HealthRate = (typeof healthRates)[number];
export const rateNames: Readonly<Record<HealthRate, Label>> = {
  review: label('projects reviewed', '职业卫生三同时审查率'),
  declared: label('sites declared', '职业危害场所申报率'),
  monitored: label('points monitored', '职业危害因素监测率'),
  qualified: label('points within the limit', '主要危害因素监测合格率'),
  told: label('hazards told and signed', '职业危害告知率和警示标识设置率'),
  checked: label('exposed workers checked', '职业危害作业人员健康体检率'),
};

/** What the plan asks of offices and plans besides（规划其他比率）. */
export const planRates = ['plan-filing', 'district-base', 'street-base'] as const;
export const allRates = [...healthRates, ...planRates] as const;
export type AnyRate = (typeof allRates)[number];
export const planRateNames: Readonly<Record<(typeof planRates)[number], Label>> = {
  'plan-filing': label('emergency plans filed', '高危行业规模以上企业应急预案备案率'),
  'district-base': label(
    'offices of the district up to standard',
    '区级监管部门基础设施建设达标率',
  ),
  'street-base': label('offices of streets up to standard', '街道监管部门基础设施建设达标率'),
};

/** Totals of offices and people that a document states（机构、人员数字）. */
export const totals = [
  'streets',
  'street-staff',
  'villages',
  'village-staff',
  'certified-officers',
] as const;
export type Total = (typeof totals)[number];
export const totalNames: Readonly<Record<Total, Label>> = {
  streets: label('streets with a safety body', '设立安全监管机构的街道'),
  'street-staff': label('full-time staff of streets', '街道专职安全监管人员'),
  villages: label('villages with a safety body', '设立安全监管机构的村（社区）'),
  'village-staff': label('safety staff of villages', '村级安全监管人员'),
  'certified-officers': label('officers with a certificate', '取得行政执法资格人员'),
};

/** What is done about a street over its quota or with a grave accident（对街道的处理）. */
export const streetOutcomes = ['interview', 'score', 'veto', 'none'] as const;

/** What others reported（上报数字）; never mixed with what is computed. */
export const reportedKinds = ['accidents', 'deaths', 'quota'] as const;
export type ReportedKind = (typeof reportedKinds)[number];

export type YearOpened = Event<
  'YearOpened',
  WithClocks<{ yearId: string; organ: string; year: number; openedOn: LocalDate; by: string }>
>;
/** The city hands a quota of deaths down（下达控制指标）. */
export type QuotaEntered = Event<
  'QuotaEntered',
  { field: AccidentField; deaths: number; source: string; enteredOn: LocalDate; by: string }
>;
export type PopulationEntered = Event<
  'PopulationEntered',
  {
    population: Population;
    amount: number;
    source: string;
    /** Made up for a test or an estimate（虚拟、估算）: marked wherever it is used. */
    synthetic: boolean;
    enteredOn: LocalDate;
    by: string;
  }
>;
export type RateEntered = Event<
  'RateEntered',
  {
    rate: AnyRate;
    counted: number;
    outOf: number;
    source: string;
    synthetic: boolean;
    enteredOn: LocalDate;
    by: string;
  }
>;
export type FigureReported = Event<
  'FigureReported',
  {
    field: AccidentField;
    kind: ReportedKind;
    value: number;
    document: string;
    printedOn: string;
    sentence: string;
    enteredOn: LocalDate;
    by: string;
  }
>;
export type TotalReported = Event<
  'TotalReported',
  {
    total: Total;
    value: number;
    document: string;
    printedOn: string;
    sentence: string;
    enteredOn: LocalDate;
    by: string;
  }
>;
/** Its share of the quota, handed down to a street（分解下达）. */
export type QuotaSplit = Event<
  'QuotaSplit',
  WithClocks<{
    street: string;
    name: string;
    area: string;
    field: AccidentField;
    deaths: number;
    source: string;
    enteredOn: LocalDate;
    by: string;
  }>
>;
/** What an accident counts as from now on（事故计入）; accidents are the only source of deaths. */
export type AccidentCounted = Event<
  'AccidentCounted',
  WithClocks<{
    yearId: string;
    organ: string;
    year: number;
    accidentId: string;
    field: AccidentField;
    /** The street that it happened in（九位代码）. */
    area: string;
    deaths: number;
    grade?: Grade;
    /** It is no accident of its own any more（已销案）. */
    ended: boolean;
  }>
>;
/** Somebody considered what follows for the street（研究处理）. */
export type StreetConsidered = Event<
  'StreetConsidered',
  WithClocks<{
    area: string;
    outcome: (typeof streetOutcomes)[number];
    number?: string;
    reason: string;
    decidedOn: LocalDate;
    by: string;
  }>
>;
/** Somebody else than who entered it looked at it all（核对）. */
export type YearChecked = Event<'YearChecked', WithClocks<{ checkedOn: LocalDate; by: string }>>;
export type YearReopened = Event<
  'YearReopened',
  WithClocks<{ reason: string; reopenedOn: LocalDate; by: string }>
>;

export type YearEvent =
  | YearOpened
  | QuotaEntered
  | PopulationEntered
  | RateEntered
  | FigureReported
  | TotalReported
  | QuotaSplit
  | AccidentCounted
  | StreetConsidered
  | YearChecked
  | YearReopened
  | ClockEvent;

/** What each is called in a history. */
export const yearLabels: LabelsOf<YearEvent> = {
  YearOpened: label('Year of indicators opened', '建立年度控制指标'),
  QuotaEntered: label('Quota entered', '登记下达指标'),
  PopulationEntered: label('Population entered', '登记统计基数'),
  RateEntered: label('Rate of occupational health entered', '登记职业健康比率'),
  FigureReported: label('Reported figure entered', '登记上报数字'),
  TotalReported: label('Reported total entered', '登记上报机构人员数字'),
  QuotaSplit: label('Quota handed down to a street', '分解下达街道指标'),
  AccidentCounted: label('Accident counted', '事故计入控制指标'),
  StreetConsidered: label('Considered what follows for a street', '研究对街道的处理'),
  YearChecked: label('Indicators checked', '核对控制指标'),
  YearReopened: label('Indicators reopened', '退回更正控制指标'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
