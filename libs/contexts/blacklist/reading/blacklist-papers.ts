import { issuing } from '#platform/papers';
import { listingLabels } from '../listing/listing.events.js';
import { listingNoun } from '../listing/listing.noun.js';
import { listingPapersEnded } from './listing-papers-ended.js';
import { listingReaders } from './listings.reading.js';

/** The papers of the list. */
export const blacklistPapers = [
  issuing(
    listingNoun,
    { types: Object.keys(listingLabels), by: listingReaders, ends: listingPapersEnded },
    ({ about }) => about && { organ: about.organ, party: about.subject },
  ),
];
