import { until } from '../stories/case.examples.js';
import { act as actOf } from '../stories/people.examples.js';
import {
  act,
  archive,
  archivist,
  close,
  closed,
  decisionNumber,
  filed,
  happened,
  head,
  officer,
  officers,
  paid,
  penaltyOf,
  proposeClosing,
  publish,
  served,
  story,
} from '../stories/execution.examples.js';
import { type Asked, sent } from './sent.examples.js';

const revoke: Asked<'RevokeDecision'> = {
  type: 'RevokeDecision',
  data: { reasons: '事实认定有误' },
};
const march = actOf('ou', '2026-03-20 09:00');
const proposed = happened(paid, [proposeClosing, act(officer, '2026-10-09')]);
const stale = happened(
  story,
  [publish, act(officer, '2026-09-21')],
  [revoke, act(head, '2026-09-22')],
);

/** A sample for each command that ends a case, and for what is told to the public. */
export const closingSamples = {
  TerminateCase: sent(
    { type: 'TerminateCase', data: { cause: 'party-ended', reasons: '当事人已注销' } },
    march,
    until('inquiry'),
  ),
  PublishDecision: sent(publish, act(officer, '2026-09-21'), story),
  WithdrawPublication: sent(
    { type: 'WithdrawPublication', data: { explanation: '处罚决定已撤销' } },
    act(officer, '2026-09-24'),
    stale,
  ),
  RecordPerformance: sent(
    {
      type: 'RecordPerformance',
      data: { kind: 'production-stopped', how: '已停产停业', officers },
    },
    act(officer, '2026-09-21'),
    [filed, penaltyOf({ kinds: ['fine', 'production-stopped'] }), served],
  ),
  ReviewCorrection: sent(
    {
      type: 'ReviewCorrection',
      data: { corrected: true, findings: '安全出口已畅通', officers },
    },
    act(officer, '2026-09-21'),
    story,
  ),
  ProposeClosing: sent(proposeClosing, act(officer, '2026-10-09'), paid),
  DecideClosing: sent(close, act(head, '2026-10-10'), proposed),
  ArchiveCase: sent(archive, act(archivist, '2027-03-19'), closed),
  CorrectDocument: sent(
    {
      type: 'CorrectDocument',
      data: {
        corrects: decisionNumber,
        wrong: '某化公司',
        right: '某化工有限公司',
        reasons: '笔误',
      },
    },
    act(head, '2027-04-01'),
    happened(closed, [archive, act(archivist, '2027-03-19')]),
  ),
};
