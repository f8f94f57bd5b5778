import type { AccidentField, AnyRate, Population, ReportedKind, Total } from './year.events.js';

// What the figures of a year are computed from: each with the event behind it.

/** Behind a figure: which event, and where it lies in the log. */
type Behind = Readonly<{ event: string; position: string }>;
/** One accident as it counted at that place in the log. */
export type CountedAccident = Behind &
  Readonly<{
    accidentId: string;
    field: AccidentField;
    /** Nine digits of the code of the place（街道代码）. */
    street: string;
    deaths: number;
    missing: number;
    seriousInjuries: number;
  }>;
type Quota = Behind & Readonly<{ field: AccidentField; deaths: number; source: string }>;
type Split = Quota & Readonly<{ street: string; name: string; area: string }>;
type Divisor = Behind &
  Readonly<{ population: Population; amount: number; source: string; synthetic: boolean }>;
type Rate = Behind &
  Readonly<{
    rate: AnyRate;
    counted: number;
    outOf: number;
    source: string;
    synthetic: boolean;
  }>;
/** A figure that a document states. */
export type Reported = Behind &
  Readonly<{
    field: AccidentField;
    kind: ReportedKind;
    value: number;
    document: string;
    printedOn: string;
    sentence: string;
  }>;

type ReportedTotal = Behind &
  Readonly<{
    total: Total;
    value: number;
    document: string;
    printedOn: string;
    sentence: string;
  }>;

/** What is known of a year. */
export type KnownOfYear = Readonly<{
  accidents: readonly CountedAccident[];
  quotas: readonly Quota[];
  populations: readonly Divisor[];
  rates: readonly Rate[];
  reported: readonly Reported[];
  totals: readonly ReportedTotal[];
  splits: readonly Split[];
  /** Numbers of the plan（规划指标）: IND-1 to IND-3, and the least of each rate. */
  law: (rule: string, amount: string) => number | undefined;
}>;
