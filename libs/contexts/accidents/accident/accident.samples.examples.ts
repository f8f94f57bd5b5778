import type { Samples } from '#testing';
import { as, later, onlyTime } from '../people.examples.js';
import * as story from './accident.examples.js';
import type { accidentNoun } from './accident.noun.js';

const { tale, reported, unitReported, followed } = story;
const office = as({ officer: 'duty', 'team-leader': 'duty', 'head-of-organ': 'ou' }, 'ou');

/** For each command of accidents a history in which it does something. */
export const accidentSamples: Samples<typeof accidentNoun> = {
  ReportAccident: {
    history: [],
    data: story.unitFirst,
    as: office,
    act: onlyTime('2026-06-18 08:30'),
  },
  ReportFollowUp: {
    history: tale(reported),
    data: story.unitData,
    as: office,
    act: onlyTime('2026-06-18 09:45'),
  },
  TellOfAccident: {
    history: tale(reported),
    data: story.tellData,
    as: office,
    act: onlyTime('2026-06-18 09:12'),
  },
  NameCasualty: {
    history: tale(reported),
    data: story.casualty,
    as: office,
    act: onlyTime('2026-06-18 11:00'),
  },
  EndFollowUps: {
    history: tale(reported, unitReported),
    data: { reason: '应急处置结束' },
    as: office,
    act: onlyTime('2026-06-25 10:00'),
  },
  FindReporting: {
    history: tale(reported, unitReported, followed),
    data: story.findData,
    as: office,
    act: onlyTime('2026-06-22 10:00'),
  },
  HandUpAccident: {
    history: tale(reported, story.more('2026-07-17 10:00', 3)),
    data: story.handData,
    as: office,
    act: onlyTime('2026-07-17 16:00'),
  },
  AnswerHandUp: {
    history: tale(reported, story.more('2026-07-17 10:00', 3), story.handedUp),
    data: story.answerData,
    as: office,
    act: onlyTime('2026-07-20 10:00'),
  },
  RecomputeClocks: {
    history: tale(reported),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-06-18 09:00'),
  },
  RingClock: {
    history: tale(reported),
    data: story.over('ACC-D1', '2026-06-18 09:25', '2026-06-18 09:26')[0].data,
    act: onlyTime('2026-06-18 09:26'),
  },
};
