import { exhibitReference } from '#contexts/evidence/contract';
import { type Referring, withFile } from '#testing';
import { referringCredit } from './credit/credit.examples.js';
import { referringDisclosures } from './disclosure/disclosure.examples.js';
import * as story from './listing/listing.examples.js';
import { listingNoun } from './listing/listing.noun.js';
import { by } from './people.examples.js';

const { tale, sum } = story;

/** A candidate rests on a penalty; what is said or proven is a file of the matter. */
export const referring: readonly Referring[] = [
  ...referringDisclosures,
  ...referringCredit,
  { noun: listingNoun, history: [], command: story.raised[0], act: story.raised[1] },
  {
    noun: listingNoun,
    history: tale(...story.upToServed),
    command: { type: 'HearSubject', data: { ...story.hearData, evidence: [sum] } },
    act: withFile(by('he', '2026-04-10'), exhibitReference, sum),
  },
  {
    noun: listingNoun,
    history: tale(...story.upToPublic),
    command: story.applied[0],
    act: withFile(by('agent', '2027-04-20'), exhibitReference, sum),
  },
  {
    noun: listingNoun,
    history: tale(...story.upToVerified, story.granted),
    command: story.restored[0],
    act: withFile(by('ou', '2027-09-01'), exhibitReference, sum),
  },
];
