import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { DirectService, NumberedDocument, TakenOver } from '#domain/procedure';
import type { Capacity, Subject } from '../facts.js';

// From the notice to the decision（告知、陈述申辩、审核、决定）, as it is stored.

type Issued<T extends object> = WithClocks<T & { documents: readonly NumberedDocument[] }>;

export type SubjectNotified = Event<
  'SubjectNotified',
  Issued<{
    /** What is meant to be decided, as the subject is told it. */
    cause: string;
    basis: readonly string[];
    termYears: number;
    measures: readonly string[];
    notifiedOn: LocalDate;
    by: string;
  }>
>;
export type ListingNoticeServed = Event<
  'ListingNoticeServed',
  Issued<{ service: DirectService; servedOn: LocalDate; by: string }>
>;
export type SubjectHeard = Event<
  'SubjectHeard',
  Issued<{
    /** Words, or the written waiver of them（陈述申辩、书面放弃）. */
    kind: 'statement' | 'waiver';
    said: string;
    adopted?: boolean;
    reason: string;
    evidence: readonly string[];
    heardOn: LocalDate;
    by: string;
  }>
>;
export type ListingReviewed = Event<
  'ListingReviewed',
  Issued<{ passed: boolean; opinion: string; reviewedOn: LocalDate; by: string }>
>;
/** What stands on the list, whatever rule it was decided under. */
export type Entry = Readonly<{
  number: string;
  /** The rule of its day, by its citation, and the trigger of it. */
  regime: string;
  trigger: string;
  cause: string;
  measures: readonly string[];
  listedOn: LocalDate;
  /** Last day on the list（管理期限届满日）; none under a rule that sets none. */
  until?: LocalDate;
  /** From this day an early exit may be applied for（可申请提前移出之日）. */
  exitFrom?: LocalDate;
}>;
export type SubjectListed = Event<'SubjectListed', Issued<{ entry: Entry; by: string }>>;
export type ListingDeclined = Event<
  'ListingDeclined',
  Issued<{ number: string; reason: string; declinedOn: LocalDate; by: string }>
>;
/** It was listed on paper before this list was kept here（历史列入补录）. */
export type ListingTakenOver = Event<
  'ListingTakenOver',
  WithClocks<{
    listingId: string;
    subject: Subject;
    capacity: Capacity;
    organ: string;
    /** Who listed, where it was not the own organ（列入机关）. */
    lister: string;
    entry: Entry;
    takenOver: TakenOver;
    by: string;
  }>
>;

export type DecidingEvent =
  | SubjectNotified
  | ListingNoticeServed
  | SubjectHeard
  | ListingReviewed
  | SubjectListed
  | ListingDeclined
  | ListingTakenOver;

/** What each is called in a history. */
export const decidingLabels: LabelsOf<DecidingEvent> = {
  SubjectNotified: label('Subject notified', '列入告知'),
  ListingNoticeServed: label('Notice served', '列入告知书送达'),
  SubjectHeard: label('Subject heard', '陈述申辩及复核'),
  ListingReviewed: label('Listing reviewed', '列入法制审核'),
  SubjectListed: label('Subject listed', '列入决定'),
  ListingDeclined: label('Listing declined', '不予列入决定'),
  ListingTakenOver: label('Listing taken over', '历史列入补录'),
};
