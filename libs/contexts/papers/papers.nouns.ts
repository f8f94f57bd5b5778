import { paperNoun } from './paper/paper.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [paperNoun] as const;
