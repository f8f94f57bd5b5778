import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { ClosureCount, Penalty } from './closure-count.js';

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

export type HazardDelisted = Event<
  'HazardDelisted',
  Issued<{ reason: string; delistedOn: LocalDate; by: string }>
>;
export type ListingEnded = Event<
  'ListingEnded',
  Issued<{
    because: 'unit-closed' | 'not-major';
    reason: string;
    endedOn: LocalDate;
    by: string;
  }>
>;
export type EndPublished = Event<
  'EndPublished',
  WithClocks<{ places: readonly string[]; publishedOn: LocalDate; by: string }>
>;
export type ClosureProposed = Event<
  'ClosureProposed',
  Issued<{
    because: 'hopeless' | 'refuses';
    reason: string;
    penalties: readonly Penalty[];
    /** Those that their cases told of and that stood, beside what the head named. */
    counted?: readonly Penalty[];
    count: ClosureCount;
    government: string;
    proposedOn: LocalDate;
    by: string;
  }>
>;
export type ClosureAnswered = Event<
  'ClosureAnswered',
  WithClocks<{ closes: boolean; paper: string; answeredOn: LocalDate; by: string }>
>;

export type EndingEvent =
  HazardDelisted | ListingEnded | EndPublished | ClosureProposed | ClosureAnswered;

/** What each is called in a history. */
export const endingLabels: LabelsOf<EndingEvent> = {
  HazardDelisted: label('Delisted', '摘牌（销号）'),
  ListingEnded: label('Listing ended', '终止挂牌'),
  EndPublished: label('Delisting published', '摘牌公告'),
  ClosureProposed: label('Closure proposed', '提请关闭'),
  ClosureAnswered: label('Government answered on the closure', '政府答复提请关闭'),
};
