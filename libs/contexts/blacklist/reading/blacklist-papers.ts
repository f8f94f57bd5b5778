import { issuing } from '#platform/papers';
import { listingLabels } from '../listing/listing.events.js';
import { listingNoun } from '../listing/listing.noun.js';
import { listingReaders } from './listings.reading.js';

/** The papers of the list. */
export const blacklistPapers = [
  issuing(
    listingNoun,
    { types: Object.keys(listingLabels), by: listingReaders },
    ({ about }) => about && { organ: about.organ, party: about.subject },
  ),
];
