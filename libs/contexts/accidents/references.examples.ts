import { exhibitReference } from '#contexts/evidence/contract';
import { type Referring, withFile } from '#testing';
import * as story from './accident/accident.examples.js';
import { accidentNoun } from './accident/accident.noun.js';
import { by } from './people.examples.js';

/** What is found of a report is proven by files of the matter. */
export const referring: readonly Referring[] = [
  {
    noun: accidentNoun,
    history: story.tale(story.reported, story.unitReported, story.followed),
    command: story.found[0],
    act: withFile(by('ou', '2026-06-22 10:00'), exhibitReference, story.sum),
  },
];
