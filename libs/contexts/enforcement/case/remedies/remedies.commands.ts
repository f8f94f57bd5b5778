import { type ChangeDecision, changeDecision } from './change-decision.js';
import { type RecordJudgment, recordJudgment } from './record-judgment.js';
import { type RecordLitigationFiled, recordLitigationFiled } from './record-litigation-filed.js';
import { type RecordReviewAnswer, recordReviewAnswer } from './record-review-answer.js';
import { type RecordReviewDecision, recordReviewDecision } from './record-review-decision.js';
import { type RecordReviewFiled, recordReviewFiled } from './record-review-filed.js';
import { type ResumeReview, resumeReview } from './resume-review.js';
import { type RevokeDecision, revokeDecision } from './revoke-decision.js';
import { type SuspendReview, suspendReview } from './suspend-review.js';

/** Review, litigation, and the organ that corrects itself: what may be asked, and the rule that answers. */
export const remediesRules = {
  ChangeDecision: changeDecision,
  RecordJudgment: recordJudgment,
  RecordLitigationFiled: recordLitigationFiled,
  RecordReviewAnswer: recordReviewAnswer,
  RecordReviewDecision: recordReviewDecision,
  RecordReviewFiled: recordReviewFiled,
  ResumeReview: resumeReview,
  RevokeDecision: revokeDecision,
  SuspendReview: suspendReview,
};

export type RemediesCommand =
  | ChangeDecision
  | RecordJudgment
  | RecordLitigationFiled
  | RecordReviewAnswer
  | RecordReviewDecision
  | RecordReviewFiled
  | ResumeReview
  | RevokeDecision
  | SuspendReview;
