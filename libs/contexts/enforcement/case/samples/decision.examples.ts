import { played, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import { sent, told } from './sent.examples.js';
import { spot, spotAct } from '../decision/spot.examples.js';

/** A sample for each command of a decision and its service. */
export const decisionSamples = {
  ReviewLegally: told('reviewed'),
  DiscussCollectively: told('discussed'),
  DecidePenalty: told('decided'),
  DecideNoPenalty: sent(
    {
      type: 'DecideNoPenalty',
      data: { ground: 'not-proven', reasons: '违法事实不能成立', education: '' },
    },
    act('ou', '2026-04-10 10:00'),
    until('concluded'),
  ),
  ServeDecision: told('served'),
  PunishOnTheSpot: sent(spot, spotAct, []),
  ReportSummaryDecision: sent(
    { type: 'ReportSummaryDecision', data: {} },
    act('chen', '2026-03-03 09:00'),
    played([{ command: spot, act: spotAct }]),
  ),
};
