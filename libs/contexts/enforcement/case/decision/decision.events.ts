import type { DoubtfulMeasurement } from '#contexts/equipment/contract';
import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';

type Documents = Readonly<{ documents: readonly NumberedDocument[] }>;

/** 法制审核. */
export type LegalReview = Readonly<{
  passed: boolean;
  opinion: string;
  /**
   * Number of the national legal qualification, needed of who reviews for the first time (PL 58).
   */
  qualification?: string;
  firstTime: boolean;
}>;
/** Measurements that the reviewer was told are not sound（检定存疑）. */
type InDoubt = Readonly<{ measuredInDoubt?: readonly DoubtfulMeasurement[] }>;

export type LegalReviewGiven = Event<
  'LegalReviewGiven',
  { review: LegalReview; reviewedOn: LocalDate; by: string } & InDoubt & Documents
>;

/** 集体讨论. */
export type Discussion = Readonly<{
  attendees: readonly string[];
  opinions: string;
  conclusion: 'penalty' | 'no-penalty' | 'investigate-further';
}>;
export type CollectivelyDiscussed = Event<
  'CollectivelyDiscussed',
  { discussion: Discussion; discussedOn: LocalDate; by: string } & Documents
>;

/** 当场处罚 reported to the bureau for the record (PL 52). */
export type SummaryDecisionReported = Event<
  'SummaryDecisionReported',
  WithClocks<{ reportedOn: LocalDate; by: string }>
>;

/** Back from the police without criminal liability (PL 27, E44). */
export type Return = Readonly<{ organ: string; reasons: string; document: string }>;
export type CaseReturned = Event<
  'CaseReturned',
  WithClocks<{
    back: Return;
    returnedOn: LocalDate;
    by: string;
    /** Last day to decide if the time with the police does not count (E44, U). */
    ifStayed?: LocalDate;
  }>
>;

export type DecisionEvent =
  LegalReviewGiven | CollectivelyDiscussed | SummaryDecisionReported | CaseReturned;

/** What each is called in a history. An event without its row does not compile. */
export const decisionLabels: LabelsOf<DecisionEvent> = {
  LegalReviewGiven: label('Legally reviewed', '法制审核'),
  CollectivelyDiscussed: label('Collectively discussed', '集体讨论'),
  SummaryDecisionReported: label('On-the-spot penalty reported', '当场处罚备案'),
  CaseReturned: label('Returned by the police', '移送退回'),
};
