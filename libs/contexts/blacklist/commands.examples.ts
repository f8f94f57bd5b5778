import type { Act, Role } from '#domain/kernel';
import type { Tried } from '#testing';
import type { nouns } from './blacklist.nouns.js';
import { creditSamples } from './credit/credit.examples.js';
import { creditNoun } from './credit/credit.noun.js';
import { disclosureSamples } from './disclosure/disclosure.examples.js';
import { disclosureNoun } from './disclosure/disclosure.noun.js';
import { listingNoun } from './listing/listing.noun.js';
import { listingSamples } from './listing/listing.samples.examples.js';
import { actor, by } from './people.examples.js';

const office = {
  act: (changes: Partial<Act>): Act => by('he', '2026-04-01', changes),
  somebody: (role: Role) => actor('he', role),
};

/** For each command a history in which it does something. */
export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { ...office, noun: listingNoun, samples: listingSamples },
  { ...office, noun: disclosureNoun, samples: disclosureSamples },
  { ...office, noun: creditNoun, samples: creditSamples },
];
