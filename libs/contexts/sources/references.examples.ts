import type { Referring } from '#testing';
import { by } from './people.examples.js';
import { installData, knowingTheSource } from './point/point.examples.js';
import { pointNoun } from './point/point.noun.js';

/** A point names the source it stands on. */
export const referring: readonly Referring[] = [
  {
    noun: pointNoun,
    history: [],
    command: { type: 'InstallPoint', data: installData },
    act: knowingTheSource(by('agent', '2026-06-01')),
  },
];
