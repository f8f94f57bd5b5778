import { as, onlyTime } from '../../people.examples.js';
import * as story from '../hazard.examples.js';

const { tale, upToPlan } = story;
const office = as({ 'head-of-organ': 'ou', 'principal-head': 'zheng', 'team-leader': 'he' });

/** How closure is proposed, answered and carried out by several organs. */
export const closingSamples = {
  ProposeClosure: {
    history: tale(...upToPlan),
    data: story.closureData,
    as: office,
    act: onlyTime('2026-11-24'),
  },
  RecordClosureAnswer: {
    history: tale(...upToPlan, story.closureProposed),
    data: { closes: false, paper: '江海府函〔2026〕12号' },
    as: office,
    act: onlyTime('2026-11-27'),
  },
  DispatchClosurePart: {
    history: tale(...upToPlan, story.closureProposed, story.closed),
    data: story.partData,
    act: onlyTime('2026-11-28'),
  },
  AnswerClosurePart: {
    history: tale(...upToPlan, story.closureProposed, story.closed, story.dispatched),
    data: story.answerData,
    act: onlyTime('2026-12-04'),
  },
  TellProcuratorate: {
    history: tale(story.reported, story.verified),
    data: story.clueData,
    as: office,
    act: onlyTime('2026-06-08'),
  },
} as const;
