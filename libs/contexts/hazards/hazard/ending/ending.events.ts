import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { ClosureCount, Penalty } from './closure-count.js';
import type { ClosureGround } from './closure-grounds.js';

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

export type HazardDelisted = Event<
  'HazardDelisted',
  Issued<{
    reason: string;
    /** The answer of the city or province that lists it（上级批复文号）. */
    reference?: string;
    delistedOn: LocalDate;
    by: string;
  }>
>;
export type ListingEnded = Event<
  'ListingEnded',
  Issued<{
    because: 'unit-closed' | 'not-major';
    reason: string;
    /** The answer of the city or province that lists it（上级批复文号）. */
    reference?: string;
    endedOn: LocalDate;
    by: string;
  }>
>;
export type EndPublished = Event<
  'EndPublished',
  Issued<{ places: readonly string[]; publishedOn: LocalDate; by: string }>
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
    /** Where the penalties of WSL were not enough; absent before it was asked. */
    resting?: ClosureGround;
    government: string;
    proposedOn: LocalDate;
    by: string;
  }>
>;
export type ClosureAnswered = Event<
  'ClosureAnswered',
  WithClocks<{ closes: boolean; paper: string; answeredOn: LocalDate; by: string }>
>;

/** What other organs do so that a unit is closed（关闭各项措施）. */
export const closureParts = ['electricity', 'explosives', 'licences', 'registration'] as const;
/** A part of the closure, and the organ outside whose it is（关闭事项函告）. */
export type ClosurePart = Readonly<{
  partId: string;
  part: (typeof closureParts)[number];
  to: string;
  paper: string;
}>;
export type ClosurePartDispatched = Event<
  'ClosurePartDispatched',
  WithClocks<{ part: ClosurePart; dispatchedOn: LocalDate; by: string }>
>;
/** What that organ answered, under its own number（回执）. */
export type ClosurePartAnswered = Event<
  'ClosurePartAnswered',
  WithClocks<{
    partId: string;
    answer: 'done' | 'refused' | 'returned';
    number: string;
    said: string;
    answeredOn: LocalDate;
    by: string;
  }>
>;

/** A clue for a suit in the public interest（公益诉讼线索移送检察机关）. */
export type ProcuratorateTold = Event<
  'ProcuratorateTold',
  { to: string; paper: string; facts: string; toldOn: LocalDate; by: string }
>;

export type EndingEvent =
  | HazardDelisted
  | ListingEnded
  | EndPublished
  | ClosureProposed
  | ClosureAnswered
  | ClosurePartDispatched
  | ClosurePartAnswered
  | ProcuratorateTold;

/** What each is called in a history. */
export const endingLabels: LabelsOf<EndingEvent> = {
  HazardDelisted: label('Delisted', '摘牌（销号）'),
  ListingEnded: label('Listing ended', '终止挂牌'),
  EndPublished: label('Delisting published', '摘牌公告'),
  ClosureProposed: label('Closure proposed', '提请关闭'),
  ClosureAnswered: label('Government answered on the closure', '政府答复提请关闭'),
  ClosurePartDispatched: label('Part of the closure dispatched', '关闭事项函告有关部门'),
  ClosurePartAnswered: label('Part of the closure answered', '有关部门回复关闭事项'),
  ProcuratorateTold: label('Procuratorate told', '移送公益诉讼线索'),
};
