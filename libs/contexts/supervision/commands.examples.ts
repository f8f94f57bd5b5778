import type { Act, Role } from '#domain/kernel';
import type { Tried } from '#testing';
import { patrolSamples } from './patrol/patrol.examples.js';
import { patrolNoun } from './patrol/patrol.noun.js';
import { actor, by } from './people.examples.js';
import { planSamples } from './plan/plan.examples.js';
import { planNoun } from './plan/plan.noun.js';
import type { nouns } from './supervision.nouns.js';

const office = {
  act: (changes: Partial<Act>): Act => by('chen', '2026-06-02', changes),
  somebody: (role: Role) => actor('chen', role),
};

/** For each command a history in which it does something. */
export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { ...office, noun: planNoun, samples: planSamples },
  { ...office, noun: patrolNoun, samples: patrolSamples },
];
