import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { DirectService, NumberedDocument } from '#domain/procedure';

// An entry that stands: served, entered, published（送达、录入、公示）, as it is stored.

export type ListingServed = Event<
  'ListingServed',
  WithClocks<{
    /** Both papers on one receipt, or the decision alone（两书同达）. */
    papers: readonly ('decision' | 'repair-notice')[];
    service: DirectService;
    servedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type RepairNoticeServed = Event<
  'RepairNoticeServed',
  WithClocks<{
    service: DirectService;
    servedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type EnteredInCredit = Event<
  'EnteredInCredit',
  WithClocks<{ system: string; number: string; enteredOn: LocalDate; by: string }>
>;
export type EntryPublished = Event<
  'EntryPublished',
  WithClocks<{
    places: readonly string[];
    publishedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;

export type StandingEvent = ListingServed | RepairNoticeServed | EnteredInCredit | EntryPublished;

/** What each is called in a history. */
export const standingLabels: LabelsOf<StandingEvent> = {
  ListingServed: label('Decision served', '列入决定书送达'),
  RepairNoticeServed: label('Notice on repair served', '信用修复告知书补送'),
  EnteredInCredit: label('Entered in the credit system', '录入信用系统'),
  EntryPublished: label('Entry published', '列入信息公示'),
};
