import { type Act, fold, rulesOf } from '#domain/kernel';
import { decideSeeing } from '#testing';
import { caseNoun } from '../case.noun.js';
import { until } from '../stories/case.examples.js';
import { act as actOf } from '../stories/people.examples.js';
import { type Asked, sent } from './sent.examples.js';

const history = until('served');
const event = history.findIndex(({ type }) => type === 'FieldworkRecorded');
const proposal: Asked<'ProposeCorrection'> = {
  type: 'ProposeCorrection',
  data: {
    event,
    fact: {
      of: 'FieldworkRecorded',
      fieldwork: { place: '江海区外海街道沙津横工业区9号仓库' },
    },
    reason: '门牌号笔误，见现场照片',
  },
};
const byOfficer: Act = {
  ...actOf('chen', '2026-05-15 10:00'),
  recorded: { ...history[event]!, id: `e${event}` },
};
const rules = rulesOf(caseNoun);
const proposed = [...history, ...decideSeeing(rules, proposal, fold(rules, history), byOfficer)];

/** For each command by which a recorded fact of a case is corrected a history for it. */
export const factSamples = {
  ProposeCorrection: sent(proposal, byOfficer, history),
  ConfirmCorrection: sent(
    { type: 'ConfirmCorrection', data: { event } },
    actOf('ou', '2026-05-16 10:00'),
    proposed,
  ),
  WithdrawCorrection: sent(
    { type: 'WithdrawCorrection', data: { event, reason: '原登记无误' } },
    actOf('chen', '2026-05-16 10:00'),
    proposed,
  ),
};
