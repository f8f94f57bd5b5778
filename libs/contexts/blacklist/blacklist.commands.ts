import { Module } from '@nestjs/common';
import { doorsOf, Nouns, ownIdAs } from '#platform/acts';
import { nouns as all } from './blacklist.nouns.js';
import { creditNoun } from './credit/credit.noun.js';
import { disclosureNoun } from './disclosure/disclosure.noun.js';
import { listingNoun } from './listing/listing.noun.js';

const ownId = ownIdAs('listingId');
const itsId = ownIdAs('disclosureId');
const recordId = ownIdAs('recordId');

/** Its part of the command API: the list, records of dishonesty, requests and objections. */
@Module({
  controllers: [
    ...doorsOf(listingNoun, { RaiseCandidate: ownId, TakeOverListing: ownId }),
    ...doorsOf(disclosureNoun, { RequestInformation: itsId, ObjectToEntry: itsId }),
    ...doorsOf(creditNoun, { RecordCredit: recordId, EnterCredit: recordId }),
  ],
})
export class BlacklistCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
