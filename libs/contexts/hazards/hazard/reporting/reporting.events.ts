import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument, ShownCertificate, TakenOver } from '#domain/procedure';

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

/**
 * What the hazard is of: a unit, or an area（街道、市场）by the body that has to rectify it (E74).
 */
export type Subject = Readonly<{
  kind: 'unit' | 'area';
  /** The unit of the register, or the organ that answers for the area. */
  id: string;
  name: string;
  creditCode?: string;
}>;

/** 隐患上报: where it was seen, by whom it came, and which organ takes it up. */
export type Report = Readonly<{
  source:
    | 'self-report'
    | 'safety-manager'
    | 'inspection'
    | 'tip-off'
    | 'upper-level'
    | 'procuratorate'
    | 'handed-over'
    | 'other';
  subject: Subject;
  address: string;
  /** Area code of the place, which a mandate covers or not. */
  area: string;
  facts: string;
  foundOn: LocalDate;
  organ: string;
  handlingOrgan: string;
  mandate?: string;
  /** The hazard that was there before and came back（复发）. */
  relapseOf?: string;
  /** The inspection or the tip-off it came from; never a name. */
  cameFrom?: string;
}>;

export type HazardReported = Event<
  'HazardReported',
  Issued<{
    hazardId: string;
    report: Report;
    reportedOn: LocalDate;
    by: string;
    /** Verified on paper before its organ kept its hazards here（历史隐患补录）. */
    takenOver?: TakenOver;
  }>
>;

/** Which criterion of which edition makes it a major one; kept for ever (E39). */
export type Criterion = Readonly<{
  set: string;
  law: string;
  version: LocalDate;
  clause: string;
}>;

export type HazardVerified = Event<
  'HazardVerified',
  Issued<{
    grade: 'major' | 'ordinary';
    criterion?: Criterion;
    findings: string;
    expert?: string;
    present: readonly ShownCertificate[];
    serial: number;
    year: number;
    /** The number that its opinion bears on paper; of one drawn up here the paper says it. */
    number?: string;
    verifiedOn: LocalDate;
    by: string;
  }>
>;
export type HazardRejected = Event<
  'HazardRejected',
  Issued<{
    reason: string;
    present: readonly ShownCertificate[];
    rejectedOn: LocalDate;
    by: string;
  }>
>;

export type Measure =
  'remove-at-once' | 'evacuate' | 'suspend-production' | 'stop-use' | 'cut-power';
export type HazardControlled = Event<
  'HazardControlled',
  Issued<{
    measures: readonly Measure[];
    reason: string;
    officers: readonly string[];
    controlledOn: LocalDate;
    by: string;
  }>
>;
/** Who looked on site, and what they saw（现场审查）. */
export type SiteReview = Readonly<{ officers: readonly string[]; findings: string }>;
export type ControlsLifted = Event<
  'ControlsLifted',
  Issued<{
    reason: string;
    /** Where no review of the listing passed since: the one that this consent rests on. */
    review?: SiteReview;
    liftedOn: LocalDate;
    by: string;
  }>
>;

/** Another officer has it in hand from now on（移交承办）. */
export type HandlerAssigned = Event<
  'HandlerAssigned',
  WithClocks<{ to: string; from?: string; reason: string; assignedOn: LocalDate; by: string }>
>;

export type ReportingEvent =
  | HandlerAssigned
  | HazardReported
  | HazardVerified
  | HazardRejected
  | HazardControlled
  | ControlsLifted;

/** What each is called in a history. */
export const reportingLabels: LabelsOf<ReportingEvent> = {
  HazardReported: label('Hazard reported', '隐患上报'),
  HazardVerified: label('Hazard verified', '隐患核实认定'),
  HazardRejected: label('Report rejected', '不予认定'),
  HazardControlled: label('Measures on site', '现场管控'),
  HandlerAssigned: label('Handed to another officer', '移交承办'),
  ControlsLifted: label('Measures lifted after review', '审查同意解除管控'),
};
