import { localDate } from '#domain/kernel';
import { played, story as told, until } from '../stories/case.examples.js';
import {
  act,
  cashier,
  fineFen,
  happened,
  head,
  pay,
  story,
} from '../stories/execution.examples.js';
import { act as actOf } from '../stories/people.examples.js';
import { type Asked, sent } from './sent.examples.js';

const strike: Asked<'StrikePayment'> = {
  type: 'StrikePayment',
  data: { receiptNumber: 'B-1', reasons: '误登至本案' },
};
const { defence } = told;
const entered = { validAt: defence.act.validAt };
const premature = played(
  [{ command: defence.command, act: actOf('chen', '2026-05-14 10:00', entered) }],
  until('served', 'defence', 'answered', 'requested', 'scheduled', 'held', 'reported'),
);

/** A sample for each command that corrects facts. */
export const correctingSamples = {
  StrikePayment: sent(
    strike,
    act(head, '2026-10-12'),
    happened(story, [pay('B-1', fineFen), act(cashier, '2026-10-08')]),
  ),
  CorrectService: sent(
    {
      type: 'CorrectService',
      data: { of: 'decision', servedOn: localDate('2026-05-14'), reasons: '回执日期有误' },
    },
    actOf('ou', '2026-05-15 10:00'),
    until('served'),
  ),
  UpholdDecision: sent(
    { type: 'UpholdDecision', data: { reasons: '陈述意见已复核，不影响处罚' } },
    actOf('zheng', '2026-05-15 10:00'),
    premature,
  ),
};
