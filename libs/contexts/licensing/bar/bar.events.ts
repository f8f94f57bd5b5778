import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { ClockEvent } from '#domain/procedure';
import type { Bar, ListedViolator } from './standing.js';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `bar.stream.ts`.

export type BarRecorded = Event<'BarRecorded', WithClocks<{ bar: Bar }>>;
export type BarLifted = Event<
  'BarLifted',
  WithClocks<{ barId: string; because: string; liftedOn: LocalDate }>
>;
export type BarEnded = Event<'BarEnded', WithClocks<{ barId: string; endedOn: LocalDate }>>;
/** 列入严重失信主体名单. */
export type ListingNoted = Event<
  'ListingNoted',
  WithClocks<{ listing: ListedViolator; by: string; notedOn: LocalDate }>
>;
/** 提前移出, or the listing was revoked. */
export type ListingRemoved = Event<
  'ListingRemoved',
  WithClocks<{ listingId: string; because: string; by: string; removedOn: LocalDate }>
>;
/** 期满移出. */
export type ListingEnded = Event<
  'ListingEnded',
  WithClocks<{ listingId: string; endedOn: LocalDate }>
>;
export type BarEvent =
  BarRecorded | BarLifted | BarEnded | ListingNoted | ListingRemoved | ListingEnded | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const barLabels: LabelsOf<Exclude<BarEvent, ClockEvent>> = {
  BarRecorded: label('Bar recorded', '限制申请登记'),
  BarLifted: label('Bar lifted', '解除限制'),
  BarEnded: label('Bar over', '限制期满'),
  ListingNoted: label('Noted on the list of serious violators', '列入严重失信名单'),
  ListingRemoved: label('Off the list of serious violators', '移出严重失信名单'),
  ListingEnded: label('Term on the list over', '名单管理期满'),
};
