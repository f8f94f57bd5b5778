import type { Event, LocalDate, WithClocks } from '#domain/kernel';
import type { ClockEvent } from '../desk/clock-news.js';
import type { Bar, Listing } from './standing.js';

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
  WithClocks<{ listing: Listing; by: string; notedOn: LocalDate }>
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
