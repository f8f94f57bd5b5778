import { asideNoun } from './aside/aside.noun.js';
import { controlNoun } from './control/control.noun.js';
import { ownFeedNoun } from './feeds/own-feed.noun.js';
import { ownFiltersNoun } from './filters/own-filters.noun.js';

/** Each kind of stream of operations with the rules that write it. */
export const nouns = [controlNoun, asideNoun, ownFiltersNoun, ownFeedNoun] as const;
