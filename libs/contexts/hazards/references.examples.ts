import { localDate } from '#domain/kernel';
import { type Referring, seeingTold } from '#testing';
import * as story from './hazard/hazard.examples.js';
import { hazardNoun } from './hazard/hazard.noun.js';
import { hazardReference } from './hazard/hazard.reference.js';
import { by } from './people.examples.js';

/** A hazard that came back names the one that was there before. */
export const referring: readonly Referring[] = [
  {
    noun: hazardNoun,
    history: [],
    command: {
      type: 'ReportHazard',
      data: {
        ...story.reportData,
        hazardId: 'hazard-2',
        foundOn: localDate('2026-12-20'),
        relapseOf: 'hazard-1',
      },
    },
    act: seeingTold(
      by('chen', '2026-12-20'),
      hazardReference,
      'hazard-1',
      story.tale(...story.upToPlan, story.applied, story.passed, story.delisted),
    ),
  },
];
