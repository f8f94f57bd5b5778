import { exhibitReference } from '#contexts/evidence/contract';
import { type Referring, withFile } from '#testing';
import { by } from './people.examples.js';
import { installData, knowingTheSource } from './point/point.examples.js';
import { pointNoun } from './point/point.noun.js';
import * as story from './source/source.examples.js';
import { type SourceCommand, sourceNoun } from './source/source.noun.js';

const naming = (
  history: Referring['history'],
  [command, act]: readonly [SourceCommand, Referring['act']],
): Referring => ({
  noun: sourceNoun,
  history,
  command,
  act: withFile(act, exhibitReference, story.sum),
});

/** A point names the source it stands on; reports and materials are files that were uploaded. */
export const referring: readonly Referring[] = [
  {
    noun: pointNoun,
    history: [],
    command: { type: 'InstallPoint', data: installData },
    act: knowingTheSource(by('agent', '2026-06-01')),
  },
  naming(story.tale(story.identified), story.assessed),
  naming(story.tale(story.identified, story.assessed), story.filed),
  naming(story.tale(...story.upToFiling), story.applied),
];
