import { onlyTime } from '../../people.examples.js';
import * as story from '../hazard.examples.js';

const { tale, upToPlan } = story;

/** What its cases tell a hazard of penalties on the unit. */
export const countingSamples = {
  CountFact: {
    history: tale(...upToPlan),
    data: story.penaltyOn('2026-07-01'),
    act: onlyTime('2026-07-01 17:00'),
  },
  StrikeFact: {
    history: tale(...upToPlan, story.counted('2026-07-01')),
    data: { rule: 'HAZ-D10', fact: '罚 2026-07-01', because: '复议撤销' },
    act: onlyTime('2026-09-01'),
  },
} as const;
