import { applicationNoun } from './application/application.noun.js';
import { barNoun } from './bar/bar.noun.js';
import { bundleNoun } from './bundle/bundle.noun.js';
import { licenceNoun } from './licence/licence.noun.js';
import { ownGrantNoun } from './own-grant/own-grant.noun.js';
import { openingNoun } from './opening/opening.noun.js';

/** Each kind of stream of the licensing desk with the rules that write it. */
export const nouns = [
  applicationNoun,
  bundleNoun,
  licenceNoun,
  barNoun,
  openingNoun,
  ownGrantNoun,
] as const;
