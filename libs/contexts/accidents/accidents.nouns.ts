import { accidentNoun } from './accident/accident.noun.js';
import { assuranceNoun } from './assurance/assurance.noun.js';
import { yearNoun } from './indicators/year.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [accidentNoun, yearNoun, assuranceNoun] as const;
