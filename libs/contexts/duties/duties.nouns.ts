import { dutyNoun } from './duty/duty.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [dutyNoun] as const;
