import { changeDecision } from './change-decision.js';
import { recordCopy } from './record-copy.js';
import { recordJudgment } from './record-judgment.js';
import { recordLitigationFiled } from './record-litigation-filed.js';
import { recordReviewAnswer } from './record-review-answer.js';
import { recordReviewDecision } from './record-review-decision.js';
import { recordReviewFiled } from './record-review-filed.js';
import { recordReviewReceipt } from './record-review-receipt.js';
import { resumeReview } from './resume-review.js';
import { revokeDecision } from './revoke-decision.js';
import { submitAnswer } from './submit-answer.js';
import { suspendReview } from './suspend-review.js';

/** Review and suit, and what becomes of the decision. */
export const remediesChapter = {
  title: 'enforcement: remedies 救济',
  commands: [
    changeDecision,
    recordCopy,
    recordJudgment,
    recordLitigationFiled,
    recordReviewAnswer,
    recordReviewDecision,
    recordReviewFiled,
    recordReviewReceipt,
    resumeReview,
    revokeDecision,
    submitAnswer,
    suspendReview,
  ],
} as const;
