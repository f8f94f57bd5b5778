import { publicationAnswersOf } from '#domain/procedure';
import type { ListingEvent } from './listing.events.js';
import type { Listing } from './listing.state.js';
import { listingStream } from './listing.stream.js';

/** Where an entry stands that was published, and where it is gone（公开回执）. */
export const listingPublicationAnswers = publicationAnswersOf<Listing, ListingEvent>({
  tag: 'blacklist',
  by: ['officer', 'team-leader', 'head-of-organ', 'principal-head'],
  stream: listingStream,
});
