import { patrolNoun } from './patrol/patrol.noun.js';
import { planNoun } from './plan/plan.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [planNoun, patrolNoun] as const;
