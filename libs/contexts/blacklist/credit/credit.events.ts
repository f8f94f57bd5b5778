import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { CreditClass } from '#domain/law';
import { type ClockEvent, clockNewsLabels, type NumberedDocument } from '#domain/procedure';
import type { Penalty, Subject } from '../listing/facts.js';

// The record that a penalty, or a document of another organ, leaves of somebody（失信信息）: its
// class, from when it may be repaired, until when it is public. These names and fields are what is
// stored.

/** How grave the record is（失信信息类别，CRD-1…3）. */
export const creditClasses = [
  'light',
  'ordinary',
  'serious',
] as const satisfies readonly CreditClass[];

/** Its class with what the law attaches to it. */
export type Graded = Readonly<{
  class: CreditClass;
  /** Repair may be applied for from that day on; a light one at once（最短公示期满日）. */
  repairFrom?: LocalDate;
  /** The last day of its term（最长公示期届满日）. */
  until: LocalDate;
}>;

type Begun = Graded &
  Readonly<{
    recordId: string;
    subject: Subject;
    organ: string;
    handlingOrgan: string;
    /** The day of the document that establishes it（认定文书日期，CRD-4）. */
    establishedOn: LocalDate;
    by?: string;
  }>;

export type CreditRecorded = Event<'CreditRecorded', WithClocks<Begun & { penalty: Penalty }>>;
/** Established by a document of another kind: conduct of a builder, a worker（信用评价文书）. */
export type CreditEntered = Event<
  'CreditEntered',
  WithClocks<Begun & { document: string; conduct: string }>
>;
export type CreditPublished = Event<
  'CreditPublished',
  WithClocks<{ places: readonly string[]; publishedOn: LocalDate; by: string }>
>;
/** The penalty was changed: the class anew, from the same day（E67）. */
export type CreditReclassed = Event<
  'CreditReclassed',
  WithClocks<Graded & { reclassedOn: LocalDate; by?: string }>
>;
export type RepairApplied = Event<
  'RepairApplied',
  WithClocks<{
    performed: string;
    promise: string;
    evidence: readonly string[];
    appliedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
type Answered = WithClocks<{
  number: string;
  reason: string;
  by: string;
  documents: readonly NumberedDocument[];
}>;
/** Repaired（信用修复）: it ends at every place at once. */
export type RepairGranted = Event<
  'RepairGranted',
  Answered & Readonly<{ places: readonly string[]; grantedOn: LocalDate }>
>;
export type RepairRefused = Event<'RepairRefused', Answered & Readonly<{ refusedOn: LocalDate }>>;
/** Its longest term is over: it is public no more, by itself（公示期满）. */
export type CreditTermOver = Event<
  'CreditTermOver',
  WithClocks<{ places: readonly string[]; endedOn: LocalDate }>
>;
/** What established it fell（处罚被撤销、确认违法、无效）. */
export type CreditVoided = Event<
  'CreditVoided',
  WithClocks<{ places: readonly string[]; how: string; voidedOn: LocalDate; by?: string }>
>;

export type CreditEvent =
  | CreditRecorded
  | CreditEntered
  | CreditPublished
  | CreditReclassed
  | RepairApplied
  | RepairGranted
  | RepairRefused
  | CreditTermOver
  | CreditVoided
  | ClockEvent;

/** What each is called in a history. */
export const creditLabels: LabelsOf<CreditEvent> = {
  CreditRecorded: label('Record established by a penalty', '形成失信信息'),
  CreditEntered: label('Record established by a document', '登记信用评价信息'),
  CreditPublished: label('Record published', '公示失信信息'),
  CreditReclassed: label('Class set anew', '重新归类'),
  RepairApplied: label('Repair applied for', '申请信用修复'),
  RepairGranted: label('Repaired', '准予信用修复'),
  RepairRefused: label('Repair refused', '不予信用修复'),
  CreditTermOver: label('Term over', '公示期满'),
  CreditVoided: label('What established it fell', '所依据的文书失效'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
