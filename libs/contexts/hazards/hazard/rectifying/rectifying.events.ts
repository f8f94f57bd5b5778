import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument, ShownCertificate } from '#domain/procedure';

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

/** The plan: five in place（五到位）and the aims, the six items of O16 15. */
export type Plan = Readonly<{
  aims: string;
  measures: string;
  responsible: string;
  funds: string;
  finishBy: LocalDate;
  emergencyPlan: string;
}>;
export type PlanFiled = Event<'PlanFiled', Issued<{ plan: Plan; filedOn: LocalDate; by: string }>>;
export type ProgressReported = Event<
  'ProgressReported',
  Issued<{ summary: string; proof: readonly string[]; reportedOn: LocalDate; by: string }>
>;
export type VisitRecorded = Event<
  'VisitRecorded',
  Issued<{
    findings: string;
    present: readonly ShownCertificate[];
    visitedOn: LocalDate;
    by: string;
  }>
>;
export type ExtensionAsked = Event<
  'ExtensionAsked',
  Issued<{
    until: LocalDate;
    reason: string;
    /** What makes the time until then safe（临时防范措施）. */
    interim: string;
    /** Asked after the last day for it: it may be refused for that (E75). */
    late: boolean;
    askedOn: LocalDate;
    by: string;
  }>
>;
export type ExtensionAnswered = Event<
  'ExtensionAnswered',
  Issued<{
    granted: boolean;
    reason: string;
    /** The answer of the city or province that lists it（上级批复文号）. */
    reference?: string;
    answeredOn: LocalDate;
    by: string;
  }>
>;
export type ReviewApplied = Event<
  'ReviewApplied',
  Issued<{
    purpose: 'acceptance' | 'resumption';
    /** Who evaluated, the unit itself or a qualified body, and the report. */
    evaluatedBy: string;
    report: string;
    appliedOn: LocalDate;
    by: string;
  }>
>;
export type RectificationReviewed = Event<
  'RectificationReviewed',
  Issued<{
    purpose: 'acceptance' | 'resumption';
    passed: boolean;
    findings: string;
    present: readonly ShownCertificate[];
    thirdParty?: string;
    /** No acceptance is wanted any more. */
    last: boolean;
    /** Where it failed. */
    breach?: Breach;
    reviewedOn: LocalDate;
    by: string;
  }>
>;
/**
 * What enforcement needs to begin: who did not remove what（未消除隐患）; none for an area (E74).
 */
export type Breach = Readonly<{
  hazardId: string;
  unit: Readonly<{ id: string; name: string; creditCode?: string }>;
  facts: string;
  foundOn: LocalDate;
  area: string;
  organ: string;
  handlingOrgan: string;
  mandate?: string;
}>;

/** The limit passed without an application: enforcement goes beside the listing (HAZ-S12). */
export type LimitPassed = Event<'LimitPassed', WithClocks<{ limit: LocalDate; breach?: Breach }>>;
/** 继续挂牌: not up to standard, or no extension: it stays listed under a new limit (HAZ-S17). */
export type StaysListed = Event<
  'StaysListed',
  Issued<{
    limit: LocalDate;
    reason: string;
    because: 'failed' | 'extension-refused' | 'limit-passed';
    batch?: string;
    /** The answer of the city or province that lists it（上级批复文号）. */
    reference?: string;
    decidedOn: LocalDate;
    by: string;
  }>
>;

export type RectifyingEvent =
  | PlanFiled
  | ProgressReported
  | VisitRecorded
  | ExtensionAsked
  | ExtensionAnswered
  | ReviewApplied
  | RectificationReviewed
  | LimitPassed
  | StaysListed;

/** What each is called in a history. */
export const rectifyingLabels: LabelsOf<RectifyingEvent> = {
  PlanFiled: label('Plan filed, five in place', '报送治理方案（五到位）'),
  ProgressReported: label('Progress reported', '报告整改进展'),
  VisitRecorded: label('Checked on the spot', '现场督查'),
  ExtensionAsked: label('Extension asked', '申请延期'),
  ExtensionAnswered: label('Extension answered', '答复延期申请'),
  ReviewApplied: label('Acceptance or resumption applied for', '申请验收、恢复生产'),
  RectificationReviewed: label('Reviewed on site', '现场审查验收'),
  LimitPassed: label('Limit passed', '整改期限届满'),
  StaysListed: label('Stays listed', '继续挂牌'),
};
