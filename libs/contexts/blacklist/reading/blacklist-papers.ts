import { issuing } from '#platform/papers';
import { creditLabels } from '../credit/credit.events.js';
import { creditNoun } from '../credit/credit.noun.js';
import { disclosureLabels } from '../disclosure/disclosure.events.js';
import { disclosureNoun } from '../disclosure/disclosure.noun.js';
import { listingLabels } from '../listing/listing.events.js';
import { listingNoun } from '../listing/listing.noun.js';
import { listingPapersEnded } from './listing-papers-ended.js';
import { listingReaders } from './listings.reading.js';

/** The papers of the list, of requests and of objections. */
export const blacklistPapers = [
  issuing(
    listingNoun,
    { types: Object.keys(listingLabels), by: listingReaders, ends: listingPapersEnded },
    ({ about }) => about && { organ: about.organ, party: about.subject },
  ),
  issuing(
    creditNoun,
    { types: Object.keys(creditLabels), by: listingReaders },
    ({ about }) => about && { organ: about.organ, party: about.subject },
  ),
  issuing(
    disclosureNoun,
    { types: Object.keys(disclosureLabels), by: listingReaders },
    ({ filed }) => filed && { organ: filed.organ, party: filed.subject },
  ),
];
