import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, startOfDay, type MessageOf, fields } from '#domain/kernel';
import { start, stop } from '#domain/procedure';
import { reviewDecisionClock } from './after-expiry.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import type { Review } from './remedies.state.js';

const { oneOf, text } = fields;

/** The review that was applied for. */
export const reviewOf = ({ review }: Case): Review =>
  review ??
  refuse('no-review-filed', 'No review was applied for（未申请复议，没有可登记的答复）.', 'ARL 20');

/**
 * 复议受理 / 不予受理. On acceptance the time to decide starts; on refusal the party may sue within
 * fifteen days and the surcharge counts on (ARL 30, 34).
 */
export const recordReviewAnswer = caseCommand('RecordReviewAnswer', {
  title: 'Record whether the review was accepted（复议受理情况）',
  at: 'administrative-review/answer',
  by: staff,
  asks: {
    answer: oneOf(['accepted', 'not-accepted'], { about: 'Accepted or not（受理情况）' }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: staffOf,
  repeat: ({ answer }, { review }) =>
    review?.answered !== undefined &&
    (review.answered.answer === answer ||
      refuse(
        'review-answered',
        'The application was answered, or accepted by silence（已受理或视为受理）.',
        'ARL 30',
        'ENF-D20',
      )),
  late: since.reviewFiled,
  stage: reviewOf,
  rule: ({ answer, reasons }, state, act) => {
    const answeredOn = localDateOf(act.validAt);
    const suit = {
      name: rules.litigation,
      rule: rules.litigationAfterReview,
      duty: 'officer',
    } as const;
    const changes = [
      ...stop(state, act.validAt, rules.reviewAcceptance),
      answer === 'accepted'
        ? reviewDecisionClock(state, act, answeredOn)
        : start(act, suit, { start: startOfDay(answeredOn) }),
    ];
    return [{ type: 'ReviewAnswered', data: { answer, reasons, answeredOn, clocks: changes } }];
  },
});

export type RecordReviewAnswer = MessageOf<typeof recordReviewAnswer>;
