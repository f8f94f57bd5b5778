import { creditNoun } from './credit/credit.noun.js';
import { disclosureNoun } from './disclosure/disclosure.noun.js';
import { listingNoun } from './listing/listing.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [listingNoun, disclosureNoun, creditNoun] as const;
