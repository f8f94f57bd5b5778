import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import { type Interval, localDateOf, type MessageOf, fields } from '#domain/kernel';
import { move } from '#domain/procedure';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import { reviewOf } from './record-review-answer.js';

const { text } = fields;

/** 恢复审理. The cause of the suspension is gone and the review's time runs on (ARL 39). */
export const resumeReview = caseCommand('ResumeReview', {
  title: 'Record the resumption of the review（复议恢复）',
  at: 'administrative-review/resumption',
  by: staff,
  asks: {
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: staffOf,
  repeat: (_, { review }) => review !== undefined && !review.suspended,
  late: ({ review }) => review?.suspended?.suspendedOn,
  stage: reviewOf,
  rule: ({ reasons }, state, act) => {
    const resumedOn = localDateOf(act.validAt);
    const goOn = (stay: Interval): Interval => (stay.to ? stay : { ...stay, to: resumedOn });
    const clocks = move(act, state, rules.reviewDecision, {
      facts: (was) => ({ ...was, stayed: was.stayed?.map(goOn) }),
      why: 'review resumed（恢复审理）',
    });
    return [{ type: 'ReviewResumed', data: { reasons, resumedOn, clocks } }];
  },
});

export type ResumeReview = MessageOf<typeof resumeReview>;
