import { erasureNoun } from './erasure/erasure.noun.js';
import { exhibitNoun } from './exhibit/exhibit.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [exhibitNoun, erasureNoun] as const;
