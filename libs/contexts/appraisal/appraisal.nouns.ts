import { appraisalNoun } from './appraisal/appraisal.noun.js';
import { commendationNoun } from './commendation/commendation.noun.js';
import { evaluationNoun } from './plan-evaluation/evaluation.noun.js';
import { vetoNoun } from './veto/veto.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [vetoNoun, appraisalNoun, commendationNoun, evaluationNoun] as const;
