import type { Act, Role } from '#domain/kernel';
import type { Tried } from '#testing';
import { alarmSamples } from './alarm/alarm.examples.js';
import { alarmNoun } from './alarm/alarm.noun.js';
import { actor, by } from './people.examples.js';
import { pointSamples } from './point/point.examples.js';
import { pointNoun } from './point/point.noun.js';
import { sourceSamples } from './source/source.examples.js';
import { sourceNoun } from './source/source.noun.js';
import type { nouns } from './sources.nouns.js';

const office = {
  act: (changes: Partial<Act>): Act => by('chen', '2026-06-02', changes),
  somebody: (role: Role) => actor('chen', role),
};

/** For each command a history in which it does something. */
export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { ...office, noun: sourceNoun, samples: sourceSamples },
  { ...office, noun: pointNoun, samples: pointSamples },
  { ...office, noun: alarmNoun, samples: alarmSamples },
];
