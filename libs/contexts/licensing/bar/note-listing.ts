import {
  type ClockSet,
  type Command,
  type Decide,
  type LocalDate,
  localDateOf,
  refuse,
  same,
  startOfDay,
} from '#domain/kernel';
import { reactionOr } from '../desk/authority.js';
import { start, stop } from '../desk/clocks.js';
import type { ListingEnded, ListingNoted, ListingRemoved } from './bar.events.js';
import type { Bars } from './bar.state.js';
import type { Listing } from './standing.js';

export type NoteListing = Command<'NoteListing', Omit<Listing, 'until'> & { until?: LocalDate }>;
export type RemoveListing = Command<'RemoveListing', { listingId: string; because: string }>;

const clockOf = (listingId: string): string => `BLK-D1:${listingId}`;

/** The listing that a clock is about; nothing for the clocks of bars. */
export const listingOf = (clock: string): string | undefined =>
  clock.startsWith('BLK-D1:') ? clock.slice('BLK-D1:'.length) : undefined;

/**
 * Keeps what is known here of an entry on the list of serious violators (严重失信主体名单), so that nobody has to be asked. It
 * ends after the term of the law, or the one of the decision (BLK-D1; LIC-B8).
 */
export const noteListing: Decide<NoteListing, Bars, ListingNoted> = (asked, bars, act) => {
  const by = reactionOr(act, 'licence-approver', 'officer', 'registrar');
  const { listingId, organ, decisionNumber, listedOn, until } = asked;
  if (bars.over.includes(listingId)) return [];
  const notedOn = localDateOf(act.validAt);
  if (listedOn > notedOn)
    refuse('listed-in-the-future', 'Nobody is on the list yet（尚未列入）.', 'BLK-D1');
  const facts = { start: startOfDay(listedOn), until };
  const as = { duty: 'licence-approver', name: clockOf(listingId) };
  const clock = start(act, 'BLK-D1', facts, as);
  const { dueDate } = clock.set;
  const listing: Listing = { listingId, organ, decisionNumber, listedOn, until: dueDate };
  const there = bars.listings.find((old) => old.listingId === listingId);
  if (!there) return [{ type: 'ListingNoted', data: { listing, by, notedOn, clocks: [clock] } }];
  return same(there, listing)
    ? []
    : refuse('listing-exists', 'Another listing（名单记录） already has this id.');
};

/** Off the list before its term: repaired, or revoked with what it followed from (BLK-S8, BLK-S11). */
export const removeListing: Decide<RemoveListing, Bars, ListingRemoved> = (asked, bars, act) => {
  const by = reactionOr(act, 'licence-approver', 'officer', 'registrar');
  const { listingId, because } = asked;
  if (bars.over.includes(listingId)) return [];
  if (!bars.listings.some((listing) => listing.listingId === listingId))
    refuse('not-listed', 'This subject has no such entry（无此名单记录）.', 'BLK-D1');
  const removedOn = localDateOf(act.validAt);
  const clocks = stop(bars.clocks, [clockOf(listingId)], act.validAt);
  return [{ type: 'ListingRemoved', data: { listingId, because, by, removedOn, clocks } }];
};

/** The term on the list is over（期满移出）. */
export const listingEnded = (
  listingId: string,
  clock: string,
  { due, dueDate }: ClockSet,
): ListingEnded => {
  const stopped = { op: 'stop', clock, outcome: 'lapsed', at: due } as const;
  return { type: 'ListingEnded', data: { listingId, endedOn: dueDate, clocks: [stopped] } };
};
