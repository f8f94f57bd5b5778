import { Module } from '@nestjs/common';
import { doorsOf, Nouns, ownIdAs } from '#platform/acts';
import { nouns as all } from './blacklist.nouns.js';
import { listingNoun } from './listing/listing.noun.js';

const ownId = ownIdAs('listingId');

/** Its part of the command API: entries of the list. */
@Module({
  controllers: [...doorsOf(listingNoun, { RaiseCandidate: ownId, TakeOverListing: ownId })],
})
export class BlacklistCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
