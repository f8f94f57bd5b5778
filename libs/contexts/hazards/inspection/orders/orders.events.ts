import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument, ShownCertificate } from '#domain/procedure';
import type { Suspicion } from '../visit/visit.events.js';

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

/** 责令限期整改: which findings, what is demanded, until when. */
export type Order = Readonly<{
  orderId: string;
  findings: readonly string[];
  demands: string;
  until: LocalDate;
}>;
export type CorrectionOrdered = Event<
  'CorrectionOrdered',
  Issued<{ order: Order; officers: readonly string[]; orderedOn: LocalDate; by: string }>
>;
export type MoreTimeAsked = Event<
  'MoreTimeAsked',
  Issued<{ orderId: string; until: LocalDate; reason: string; askedOn: LocalDate; by: string }>
>;
export type MoreTimeAnswered = Event<
  'MoreTimeAnswered',
  Issued<{
    orderId: string;
    granted: boolean;
    reason: string;
    answeredOn: LocalDate;
    by: string;
  }>
>;
export type ReInspectionAsked = Event<
  'ReInspectionAsked',
  Issued<{ orderId: string; statement: string; askedOn: LocalDate; by: string }>
>;
/** The time to correct is over（整改期限届满）: the re-inspection is due. */
export type CorrectionDue = Event<
  'CorrectionDue',
  WithClocks<{ orderId: string; until: LocalDate }>
>;
export type ReInspected = Event<
  'ReInspected',
  Issued<{
    orderId: string;
    corrected: boolean;
    findings: string;
    present: readonly ShownCertificate[];
    uncorrected?: Suspicion;
    reInspectedOn: LocalDate;
    by: string;
  }>
>;

export type OrdersEvent =
  | CorrectionOrdered
  | MoreTimeAsked
  | MoreTimeAnswered
  | ReInspectionAsked
  | CorrectionDue
  | ReInspected;

/** What each is called in a history. */
export const ordersLabels: LabelsOf<OrdersEvent> = {
  CorrectionOrdered: label('Ordered to correct', '责令限期整改'),
  MoreTimeAsked: label('More time asked', '申请延长整改期限'),
  MoreTimeAnswered: label('More time answered', '延期答复'),
  ReInspectionAsked: label('Re-inspection asked', '申请复查'),
  CorrectionDue: label('Time to correct over', '整改期限届满'),
  ReInspected: label('Re-inspected', '整改复查'),
};
