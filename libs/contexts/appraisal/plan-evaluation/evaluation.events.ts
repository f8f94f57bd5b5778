import {
  type Event,
  type Label,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import { type ClockEvent, clockNewsLabels } from '#domain/procedure';

// The evaluation of the district's plan（规划中期评估、终期考核）. These names and fields are what
// is stored. Add freely; to change one, add a step to `evaluation.state.ts`.

/** Half-way, or at its end（中期评估、终期考核）. */
export const stages = ['mid-term', 'final'] as const;
export type EvaluationStage = (typeof stages)[number];
export const stageNames: Readonly<Record<EvaluationStage, Label>> = {
  'mid-term': label('mid-term', '中期评估'),
  final: label('final', '终期考核'),
};

/**
 * Where a figure comes from（数据来源）: accidents, what a document states, entries of the year.
 */
export type Basis = 'computed' | 'reported' | 'entered';

/** One target of the plan, held against the figures（指标完成情况）. */
export type TargetResult = Readonly<{
  /** The rule that says it, and which of its numbers. */
  rule: string;
  amount: string;
  zh: string;
  /** Of the year that it is measured against; nothing where it is measured against none. */
  base?: Readonly<{ value: string; basis: Basis }>;
  /** What was to be reached: of the base, or at least so many percent. */
  needed?: string;
  value?: string;
  basis: Basis;
  /** Unknown where a figure is missing: nothing is guessed. */
  reached: 'yes' | 'no' | 'unknown';
  /** It is as good as a made-up or estimated denominator（含虚拟、估算基数）. */
  synthetic: boolean;
}>;

export type PlanEvaluationOpened = Event<
  'PlanEvaluationOpened',
  WithClocks<{
    evaluationId: string;
    organ: string;
    stage: EvaluationStage;
    /** What is evaluated, by its number（规划文号）. */
    plan: string;
    baseYear: number;
    year: number;
    openedOn: LocalDate;
    by: string;
  }>
>;
export type PlanEvaluationDrafted = Event<
  'PlanEvaluationDrafted',
  WithClocks<{
    /** The years whose figures it holds; the envelope says at which revision they were seen. */
    base: string;
    year: string;
    results: readonly TargetResult[];
    /** Accidents behind the computed figures（所依据的事故）. */
    accidents: readonly string[];
    remarks: string;
    draftedOn: LocalDate;
    by: string;
  }>
>;
export type PlanEvaluationSettled = Event<
  'PlanEvaluationSettled',
  WithClocks<{ number: string; conclusion: string; settledOn: LocalDate; by: string }>
>;

export type EvaluationEvent =
  PlanEvaluationOpened | PlanEvaluationDrafted | PlanEvaluationSettled | ClockEvent;

/** What each is called in a history. */
export const evaluationLabels: LabelsOf<EvaluationEvent> = {
  PlanEvaluationOpened: label('Evaluation of the plan opened', '启动规划评估'),
  PlanEvaluationDrafted: label('Targets held against figures', '核算规划指标'),
  PlanEvaluationSettled: label('Evaluation of the plan settled', '审定规划评估'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
