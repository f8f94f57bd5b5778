import {
  acceptReview,
  act,
  fileReview,
  happened,
  head,
  judged,
  officer,
  on,
  reviewDecided,
  story,
  sue,
} from '../stories/execution.examples.js';
import { type Asked, sent } from './sent.examples.js';

const suspend: Asked<'SuspendReview'> = {
  type: 'SuspendReview',
  data: { cause: '当事人死亡，等待继承人' },
};
const copy: Asked<'RecordCopy'> = {
  type: 'RecordCopy',
  data: { of: 'review', receivedOn: on('2026-09-29') },
};
const answer: Asked<'SubmitAnswer'> = {
  type: 'SubmitAnswer',
  data: { of: 'review', answer: '事实清楚，程序合法', evidence: ['inspection record'] },
};
const filed = happened(story, [fileReview, act(officer, '2026-09-28')]);
const accepted = happened(filed, [acceptReview, act(officer, '2026-09-30')]);
const suspended = happened(accepted, [suspend, act(officer, '2026-10-12')]);
const sued = happened(story, [sue, act(officer, '2026-10-12')]);

/** A sample for each command about review, litigation, and what the bureau takes back itself. */
export const remediesSamples = {
  RecordReviewFiled: sent(fileReview, act(officer, '2026-09-28'), story),
  RecordReviewAnswer: sent(acceptReview, act(officer, '2026-09-30'), filed),
  RecordCopy: sent(copy, act(officer, '2026-09-30'), filed),
  SubmitAnswer: sent(
    answer,
    act(officer, '2026-10-09'),
    happened(filed, [copy, act(officer, '2026-09-30')]),
  ),
  SuspendReview: sent(suspend, act(officer, '2026-10-12'), accepted),
  ResumeReview: sent(
    { type: 'ResumeReview', data: { reasons: '继承人已确定' } },
    act(officer, '2026-10-20'),
    suspended,
  ),
  RecordReviewDecision: sent(reviewDecided('upheld'), act(officer, '2026-11-10'), accepted),
  RecordReviewReceipt: sent(
    { type: 'RecordReviewReceipt', data: { receivedOn: on('2026-11-12') } },
    act(officer, '2026-11-16'),
    happened(accepted, [reviewDecided('upheld'), act(officer, '2026-11-10')]),
  ),
  RecordLitigationFiled: sent(sue, act(officer, '2026-10-12'), story),
  RecordJudgment: sent(judged('upheld'), act(officer, '2027-02-01'), sued),
  RevokeDecision: sent(
    { type: 'RevokeDecision', data: { reasons: '事实认定有误' } },
    act(head, '2026-09-21'),
    story,
  ),
  ChangeDecision: sent(
    { type: 'ChangeDecision', data: { fineFen: 4_000_000, reasons: '主动消除危害后果' } },
    act(head, '2026-09-21'),
    story,
  ),
};
