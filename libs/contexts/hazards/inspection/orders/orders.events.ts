import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument, ShownCertificate } from '#domain/procedure';
import type { HazardFound, Suspicion } from '../visit/visit.events.js';

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

/** Whether it is fined by the day（按日连续处罚核查）: ordered, fined, and refusing (WSL 112). */
export type DailyPenaltyChecked = Event<
  'DailyPenaltyChecked',
  WithClocks<{
    orderId: string;
    applies: boolean;
    reason: string;
    /** The decision whose fine is imposed again each day, and from which day on. */
    fine?: string;
    countsFrom?: LocalDate;
    suspicion?: Suspicion;
    checkedOn: LocalDate;
    by: string;
  }>
>;
/** Whether what was not corrected is a major hazard（挂牌核查）: it is reported as one then. */
export type ListingChecked = Event<
  'ListingChecked',
  WithClocks<{
    orderId: string;
    major: boolean;
    reason: string;
    reports?: readonly HazardFound[];
    checkedOn: LocalDate;
    by: string;
  }>
>;

export type OrdersEvent =
  | CorrectionOrdered
  | MoreTimeAsked
  | MoreTimeAnswered
  | ReInspectionAsked
  | CorrectionDue
  | ReInspected
  | DailyPenaltyChecked
  | ListingChecked;

/** What each is called in a history. */
export const ordersLabels: LabelsOf<OrdersEvent> = {
  CorrectionOrdered: label('Ordered to correct', '责令限期整改'),
  MoreTimeAsked: label('More time asked', '申请延长整改期限'),
  MoreTimeAnswered: label('More time answered', '延期答复'),
  ReInspectionAsked: label('Re-inspection asked', '申请复查'),
  CorrectionDue: label('Time to correct over', '整改期限届满'),
  ReInspected: label('Re-inspected', '整改复查'),
  DailyPenaltyChecked: label('Daily penalty looked into', '按日连续处罚核查'),
  ListingChecked: label('Listing looked into', '挂牌核查'),
};
