import { drawUp, lapsed, newsOf, ringing } from '#domain/procedure';
import { afterEnd } from './duties.js';
import type { ListingEvent } from './listing.events.js';
import { rules } from './listing.law.js';
import type { Listing } from './listing.state.js';
import { forms, papersOf } from './papers.js';

/**
 * The term is over: the entry is off the list by itself（期满移出）, its publication ends and each
 * measure is lifted the same day; no application is needed (BLK-S10, BLK-D1). The days for words
 * pass silently: the decision may follow.
 */
export const ringingListing = ringing<Listing, ListingEvent>({
  news: newsOf,
  over: ({ clock }, ring, listing, act) => {
    const { about, entry, published } = listing;
    if (clock !== rules.term || !about || !entry) return undefined;
    const { dueDate: endedOn } = ring.set;
    const { [rules.term]: _over, ...clocks } = listing.clocks;
    return [
      {
        type: 'ListingExpired',
        data: {
          places: published?.places ?? [],
          endedOn,
          documents: drawUp(papersOf(listing), act, [
            forms.expired,
            { subject: about.subject, listed: entry.number, endedOn },
          ]),
          clocks: [
            lapsed(clock, ring),
            ...afterEnd({ ...listing, about, clocks }, act, 'BLK-S10（期满移出）'),
          ],
        },
      },
    ];
  },
});
