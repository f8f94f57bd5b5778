import {
  type Event,
  type Label,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
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
    rate: HealthRate;
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
  YearChecked: label('Indicators checked', '核对控制指标'),
  YearReopened: label('Indicators reopened', '退回更正控制指标'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
