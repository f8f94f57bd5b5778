import type { Decider } from '#domain/kernel';
import type { SharedEvent } from './shared.events.js';
import { type AgreeOnReduction, agreeOnReduction } from './payment/agree-on-reduction.js';
import { type ApplyForDeferral, applyForDeferral } from './payment/apply-for-deferral.js';
import { type ApplyToCourt, applyToCourt } from './court/apply-to-court.js';
import { type ArchiveCase, archiveCase } from './closing/archive-case.js';
import { type AskHigherCourt, askHigherCourt } from './court/ask-higher-court.js';
import { type ChangeDecision, changeDecision } from './remedies/change-decision.js';
import { type CollectOnSpot, collectOnSpot } from './payment/collect-on-spot.js';
import { type CorrectDocument, correctDocument } from './closing/correct-document.js';
import { type DecideClosing, decideClosing } from './closing/decide-closing.js';
import { type DecideDeferral, decideDeferral } from './payment/decide-deferral.js';
import { type DepositCollection, depositCollection } from './payment/deposit-collection.js';
import { type EndDeferral, endDeferral } from './payment/end-deferral.js';
import { type EndExecution, endExecution } from './court/end-execution.js';
import { type EnforceOnOwn, enforceOnOwn } from './court/enforce-on-own.js';
import { type HandInCollection, handInCollection } from './payment/hand-in-collection.js';
import { type HearStatement, hearStatement } from './court/hear-statement.js';
import { type IssueDemand, issueDemand } from './court/issue-demand.js';
import { type PerformConfiscation, performConfiscation } from './payment/perform-confiscation.js';
import { type ProposeClosing, proposeClosing } from './closing/propose-closing.js';
import { type PublishDecision, publishDecision } from './closing/publish-decision.js';
import { type RecordCourtAnswer, recordCourtAnswer } from './court/record-court-answer.js';
import { type RecordCourtDoubts, recordCourtDoubts } from './court/record-court-doubts.js';
import { type RecordCourtRuling, recordCourtRuling } from './court/record-court-ruling.js';
import {
  type RecordHigherCourtAnswer,
  recordHigherCourtAnswer,
} from './court/record-higher-court-answer.js';
import { type RecordJudgment, recordJudgment } from './remedies/record-judgment.js';
import {
  type RecordLitigationFiled,
  recordLitigationFiled,
} from './remedies/record-litigation-filed.js';
import { type RecordPayment, recordPayment } from './payment/record-payment.js';
import { type RecordPerformance, recordPerformance } from './closing/record-performance.js';
import { type RecordRefund, recordRefund } from './payment/record-refund.js';
import { type RecordReviewAnswer, recordReviewAnswer } from './remedies/record-review-answer.js';
import {
  type RecordReviewDecision,
  recordReviewDecision,
} from './remedies/record-review-decision.js';
import { type RecordReviewFiled, recordReviewFiled } from './remedies/record-review-filed.js';
import { type ResumeReview, resumeReview } from './remedies/resume-review.js';
import { type ReviewCorrection, reviewCorrection } from './closing/review-correction.js';
import { type RevokeDecision, revokeDecision } from './remedies/revoke-decision.js';
import { type ServeDocument, serveDocument } from './court/serve-document.js';
import { type SuspendReview, suspendReview } from './remedies/suspend-review.js';
import { type WithdrawPublication, withdrawPublication } from './closing/withdraw-publication.js';
import { type WithdrawReduction, withdrawReduction } from './payment/withdraw-reduction.js';
import { evolveExecution } from './execution.evolve.js';
import type { ExecutionEvent } from './execution.events.js';
import { type Execution, noExecution } from './execution.state.js';

/** Everything people may do to a case after its decision. */
export type ExecutionCommand =
  | RecordPayment
  | CollectOnSpot
  | HandInCollection
  | DepositCollection
  | RecordRefund
  | ApplyForDeferral
  | DecideDeferral
  | EndDeferral
  | AgreeOnReduction
  | WithdrawReduction
  | PerformConfiscation
  | IssueDemand
  | ServeDocument
  | HearStatement
  | ApplyToCourt
  | RecordCourtAnswer
  | RecordCourtDoubts
  | RecordCourtRuling
  | AskHigherCourt
  | RecordHigherCourtAnswer
  | EndExecution
  | EnforceOnOwn
  | RecordReviewFiled
  | RecordReviewAnswer
  | SuspendReview
  | ResumeReview
  | RecordReviewDecision
  | RecordLitigationFiled
  | RecordJudgment
  | RevokeDecision
  | ChangeDecision
  | PublishDecision
  | WithdrawPublication
  | RecordPerformance
  | ReviewCorrection
  | ProposeClosing
  | DecideClosing
  | ArchiveCase
  | CorrectDocument;

export const executionDecider: Decider<ExecutionCommand, Execution, ExecutionEvent | SharedEvent> =
  {
    initial: noExecution,
    decide: {
      RecordPayment: recordPayment,
      CollectOnSpot: collectOnSpot,
      HandInCollection: handInCollection,
      DepositCollection: depositCollection,
      RecordRefund: recordRefund,
      ApplyForDeferral: applyForDeferral,
      DecideDeferral: decideDeferral,
      EndDeferral: endDeferral,
      AgreeOnReduction: agreeOnReduction,
      WithdrawReduction: withdrawReduction,
      PerformConfiscation: performConfiscation,
      IssueDemand: issueDemand,
      ServeDocument: serveDocument,
      HearStatement: hearStatement,
      ApplyToCourt: applyToCourt,
      RecordCourtAnswer: recordCourtAnswer,
      RecordCourtDoubts: recordCourtDoubts,
      RecordCourtRuling: recordCourtRuling,
      AskHigherCourt: askHigherCourt,
      RecordHigherCourtAnswer: recordHigherCourtAnswer,
      EndExecution: endExecution,
      EnforceOnOwn: enforceOnOwn,
      RecordReviewFiled: recordReviewFiled,
      RecordReviewAnswer: recordReviewAnswer,
      SuspendReview: suspendReview,
      ResumeReview: resumeReview,
      RecordReviewDecision: recordReviewDecision,
      RecordLitigationFiled: recordLitigationFiled,
      RecordJudgment: recordJudgment,
      RevokeDecision: revokeDecision,
      ChangeDecision: changeDecision,
      PublishDecision: publishDecision,
      WithdrawPublication: withdrawPublication,
      RecordPerformance: recordPerformance,
      ReviewCorrection: reviewCorrection,
      ProposeClosing: proposeClosing,
      DecideClosing: decideClosing,
      ArchiveCase: archiveCase,
      CorrectDocument: correctDocument,
    },
    evolve: evolveExecution,
  };
