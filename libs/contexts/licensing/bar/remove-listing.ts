import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actedBy } from '../desk/authority.js';
import { stop } from '#domain/procedure';
import { barCommand } from './bar.state.js';
import { headOfTheBureau } from './who-lists.js';
import { listingClock } from './standing.js';

const { id, text } = fields;

/**
 * Off the list before its term: repaired, or revoked with what it followed from (BLK-S8, BLK-S11).
 */
export const removeListing = barCommand('RemoveListing', {
  title: 'Note that it is off the list（登记移出严重失信主体名单）',
  at: 'listings/:listingId/removal',
  by: ['head-of-organ', 'principal-head'],
  system: ['reaction'],
  asks: {
    listingId: id({ about: 'The entry（名单记录编号）' }),
    because: text({ about: 'Why（移出原因、文号）' }),
  },
  who: (_, act) => headOfTheBureau(act),
  repeat: ({ listingId }, { over }) => over.includes(listingId),
  rule: ({ listingId, because }, bars, act) => {
    if (!bars.listings.some((listing) => listing.listingId === listingId))
      refuse('not-listed', 'This subject has no such entry（无此名单记录）.', 'BLK-D1');
    const removedOn = localDateOf(act.validAt);
    const clocks = stop(bars, act.validAt, listingClock(listingId));
    const by = actedBy(act);
    return [{ type: 'ListingRemoved', data: { listingId, because, by, removedOn, clocks } }];
  },
});

export type RemoveListing = MessageOf<typeof removeListing>;
