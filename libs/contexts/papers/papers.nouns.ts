import { formNoun } from './form/form.noun.js';
import { letterNoun } from './letter/letter.noun.js';
import { letterNumberNoun } from './letter/letter-number.noun.js';
import { paperNoun } from './paper/paper.noun.js';
import { receiverNoun } from './receiver/receiver.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [paperNoun, formNoun, letterNoun, letterNumberNoun, receiverNoun] as const;
