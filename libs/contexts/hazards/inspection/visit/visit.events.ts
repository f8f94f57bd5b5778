import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { Measured } from '#contexts/equipment/contract';
import type { NumberedDocument, ShownCertificate } from '#domain/procedure';

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

/** What leads to an inspection（检查来源）: the yearly plan, or something that came in. */
export const sources = ['plan', 'tip-off', 'complaint', 'alarm', 'accident', 'assigned'] as const;

/** 检查方案: whom, why, by which pair, in whose name. */
export type Scheme = Readonly<{
  source: (typeof sources)[number];
  /** Number of the plan, of the tip-off or the paper; never a name. */
  cameFrom?: string;
  unit: Readonly<{ id: string; name: string; creditCode?: string }>;
  address: string;
  area: string;
  on: LocalDate;
  officers: readonly string[];
  organ: string;
  handlingOrgan: string;
  /** Departments that inspect beside（联合检查）. */
  jointWith?: readonly string[];
  mandate?: string;
  /** Why, although the unit has left the register（单位已注销等仍需检查的理由）. */
  despiteLeaving?: string;
}>;
export type InspectionPlanned = Event<
  'InspectionPlanned',
  Issued<{
    inspectionId: string;
    scheme: Scheme;
    serial: number;
    year: number;
    plannedOn: LocalDate;
    by: string;
  }>
>;

/** One thing found（检查发现的问题）. */
export type Finding = Readonly<{ findingId: string; facts: string; major: boolean }>;
/** One item of a checklist（行业检查表）, and what was found under it. */
export type Checked = Readonly<{
  checklist: string;
  item: number;
  answer: 'yes' | 'no' | 'not-applicable';
  findingId?: string;
}>;
/** A finding as it is reported as a hazard（疑似重大隐患上报）. */
export type HazardFound = Readonly<{
  hazardId: string;
  source: 'inspection';
  subject: Readonly<{ kind: 'unit'; id: string }>;
  address: string;
  area: string;
  facts: string;
  foundOn: LocalDate;
  organ: string;
  handlingOrgan: string;
  mandate?: string;
  cameFrom: string;
}>;
/** Who signed the record for the unit, or refused to, and why（签字或者拒签情况）. */
export type Signature = Readonly<{ signedBy?: string; refusal?: string }>;

export type InspectionRecorded = Event<
  'InspectionRecorded',
  Issued<{
    findings: readonly Finding[];
    /** The checklists of its industry, item by item, where they were used（逐项检查）. */
    checked?: readonly Checked[];
    /** Why one of them was not used; absent in what was recorded before it was asked. */
    unchecked?: string;
    present: readonly ShownCertificate[];
    signature: Signature;
    /** With which instruments, and whether their calibration held（测量数据）. */
    measurements?: readonly Measured[];
    /** What may be major is reported as a hazard at once (X1). */
    reports?: readonly HazardFound[];
    recordedOn: LocalDate;
    by: string;
  }>
>;
/** What enforcement needs to begin: who did what, where, and in whose name it is handled. */
export type Suspicion = Readonly<{
  inspectionId: string;
  unit: Scheme['unit'];
  facts: string;
  foundOn: LocalDate;
  area: string;
  organ: string;
  handlingOrgan: string;
  mandate?: string;
}>;
/** The unit refused to be inspected（拒绝、阻碍检查）: a case of its own (WSL 108, X17). */
export type InspectionRefused = Event<
  'InspectionRefused',
  Issued<{
    facts: string;
    present: readonly ShownCertificate[];
    suspicion: Suspicion;
    refusedOn: LocalDate;
    by: string;
  }>
>;
export type MeasureOrdered = Event<
  'MeasureOrdered',
  Issued<{
    findingId: string;
    measures: readonly ('remove-at-once' | 'evacuate' | 'suspend-production' | 'stop-use')[];
    reason: string;
    officers: readonly string[];
    orderedOn: LocalDate;
    by: string;
  }>
>;
/** What was stopped goes on, after a look on site and with consent（审查同意恢复）. */
export type MeasureLifted = Event<
  'MeasureLifted',
  Issued<{
    findingId: string;
    reason: string;
    review: Readonly<{ officers: readonly string[]; findings: string }>;
    liftedOn: LocalDate;
    by: string;
  }>
>;
/** Another department’s matter, handed over in time with a record（移送）. */
export type FindingHandedOver = Event<
  'FindingHandedOver',
  Issued<{
    findingId: string;
    to: string;
    reason: string;
    handedOverOn: LocalDate;
    by: string;
  }>
>;

/** It is not made after all, and why（取消检查）: nobody owes it any more. */
export type InspectionWithdrawn = Event<
  'InspectionWithdrawn',
  WithClocks<{ reason: string; withdrawnOn: LocalDate; by: string }>
>;

export type VisitEvent =
  | InspectionPlanned
  | InspectionWithdrawn
  | InspectionRecorded
  | InspectionRefused
  | MeasureOrdered
  | MeasureLifted
  | FindingHandedOver;

/** What each is called in a history. */
export const visitLabels: LabelsOf<VisitEvent> = {
  InspectionPlanned: label('Inspection planned', '制定检查方案'),
  InspectionWithdrawn: label('Inspection withdrawn', '取消检查'),
  InspectionRecorded: label('Inspected on site', '现场检查记录'),
  InspectionRefused: label('Inspection refused', '拒绝检查'),
  MeasureOrdered: label('Measure on site', '现场处理措施'),
  MeasureLifted: label('Measure lifted after review', '审查同意解除现场处理措施'),
  FindingHandedOver: label('Handed over', '移送其他部门'),
};
