import type { Role } from '#domain/kernel';
import { applicationNoun } from './application/application.noun.js';
import { applicationSamples } from './application/application.samples.examples.js';
import { barNoun } from './bar/bar.noun.js';
import { barSamples } from './bar/bar.samples.examples.js';
import { bundleNoun } from './bundle/bundle.noun.js';
import { bundleSamples } from './bundle/bundle.samples.examples.js';
import { licenceNoun } from './licence/licence.noun.js';
import { licenceSamples } from './licence/licence.samples.examples.js';
import { openingNoun } from './opening/opening.noun.js';
import { openingSamples } from './opening/opening.samples.examples.js';
import { act, as } from './samples.examples.js';

const somebody = (role: Role) => as('he')(role);
const office = { act, somebody };

/**
 * For each command of licensing a history in which it does something; several nouns have a command
 * of one name.
 */
export const tried = [
  { ...office, noun: applicationNoun, samples: applicationSamples },
  { ...office, noun: bundleNoun, samples: bundleSamples },
  { ...office, noun: licenceNoun, samples: licenceSamples },
  { ...office, noun: barNoun, samples: barSamples },
  { ...office, noun: openingNoun, samples: openingSamples },
];
