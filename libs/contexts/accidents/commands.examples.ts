import type { Act, Role } from '#domain/kernel';
import type { Tried } from '#testing';
import { accidentSamples } from './accident/accident.samples.examples.js';
import { accidentNoun } from './accident/accident.noun.js';
import type { nouns } from './accidents.nouns.js';
import { assuranceSamples } from './assurance/assurance.examples.js';
import { assuranceNoun } from './assurance/assurance.noun.js';
import { yearSamples } from './indicators/year.examples.js';
import { yearNoun } from './indicators/year.noun.js';
import { actor, by } from './people.examples.js';

const office = {
  act: (changes: Partial<Act>): Act => by('duty', '2026-06-18', changes),
  somebody: (role: Role) => actor('duty', role),
};

/** For each command a history in which it does something. */
export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { ...office, noun: accidentNoun, samples: accidentSamples },
  { ...office, noun: yearNoun, samples: yearSamples },
  { ...office, noun: assuranceNoun, samples: assuranceSamples },
];
