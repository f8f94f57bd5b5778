import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels, type NumberedDocument } from '#domain/procedure';

// The yearly plan of inspections of an organ（年度监督检查计划）. These names and fields are what
// is stored. Add freely; to change one, add a step to `plan.state.ts`.

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

/** A unit in the plan: its grade that day, how often it is inspected, and how often at most. */
export type PlannedUnit = Readonly<{
  unit: string;
  name: string;
  /** Absent where nobody graded it: it is planned as grade 1. */
  grade?: 1 | 2 | 3 | 4;
  times: number;
  /** The published cap of planned inspections（频次上限）; absent where none was in force. */
  cap?: number;
  /** Why it is inspected less often: an honest unit, and on what that rests（诚信依据）. */
  honest?: string;
}>;

/** Made from the grades of the register on that day（按分级编制）. */
export type PlanDrafted = Event<
  'PlanDrafted',
  Issued<{
    planId: string;
    organ: string;
    year: number;
    area: string;
    units: readonly PlannedUnit[];
    draftedOn: LocalDate;
    by: string;
  }>
>;
/** The head approved it: it is carried out within its year（批准）. */
export type PlanApproved = Event<'PlanApproved', Issued<{ approvedOn: LocalDate; by: string }>>;
/** An inspection of a unit was done in the year of the plan, planned or led by something. */
export type InspectionCounted = Event<
  'InspectionCounted',
  WithClocks<{
    inspectionId: string;
    unit: string;
    name: string;
    /** Of the plan, or led by a tip-off, an accident, another organ（计划检查、因案检查）. */
    planned: boolean;
    on: LocalDate;
  }>
>;

export type PlanEvent = PlanDrafted | PlanApproved | InspectionCounted | ClockEvent;

/** What each is called in a history. */
export const planLabels: LabelsOf<PlanEvent> = {
  PlanDrafted: label('Plan drafted', '编制年度监督检查计划'),
  PlanApproved: label('Plan approved', '批准年度监督检查计划'),
  InspectionCounted: label('Inspection counted', '计入检查'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
