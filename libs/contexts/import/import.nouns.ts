import { importNoun } from './imports/import.noun.js';

/** Each kind of stream of imports with the rules that write it; imported cases are facts only. */
export const nouns = [importNoun] as const;
