import type { Act, Role } from '#domain/kernel';
import type { Tried } from '#testing';
import type { nouns } from './appraisal.nouns.js';
import { appraisalSamples } from './appraisal/appraisal.samples.examples.js';
import { appraisalNoun } from './appraisal/appraisal.noun.js';
import { commendationSamples } from './commendation/commendation.examples.js';
import { commendationNoun } from './commendation/commendation.noun.js';
import { actor, by } from './people.examples.js';
import { evaluationSamples } from './plan-evaluation/evaluation.examples.js';
import { evaluationNoun } from './plan-evaluation/evaluation.noun.js';
import { vetoSamples } from './veto/veto.examples.js';
import { vetoNoun } from './veto/veto.noun.js';

const office = {
  act: (changes: Partial<Act>): Act => by('chen', '2026-12-01', changes),
  somebody: (role: Role) => actor('chen', role),
};

/** For each command a history in which it does something. */
export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { ...office, noun: vetoNoun, samples: vetoSamples },
  { ...office, noun: appraisalNoun, samples: appraisalSamples },
  { ...office, noun: commendationNoun, samples: commendationSamples },
  { ...office, noun: evaluationNoun, samples: evaluationSamples },
];
