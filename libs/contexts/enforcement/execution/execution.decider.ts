import type { Decider } from '#domain/kernel';
import type { SharedEvent } from '../case/shared.events.js';
import { type AgreeOnReduction, agreeOnReduction } from './agree-on-reduction.js';
import { type ApplyForDeferral, applyForDeferral } from './apply-for-deferral.js';
import { type ApplyToCourt, applyToCourt } from './apply-to-court.js';
import { type ArchiveCase, archiveCase } from './archive-case.js';
import { type AskHigherCourt, askHigherCourt } from './ask-higher-court.js';
import { type ChangeDecision, changeDecision } from './change-decision.js';
import { type CollectOnSpot, collectOnSpot } from './collect-on-spot.js';
import { type CorrectDocument, correctDocument } from './correct-document.js';
import { type DecideClosing, decideClosing } from './decide-closing.js';
import { type DecideDeferral, decideDeferral } from './decide-deferral.js';
import { type DepositCollection, depositCollection } from './deposit-collection.js';
import { type EndDeferral, endDeferral } from './end-deferral.js';
import { type EndExecution, endExecution } from './end-execution.js';
import { type EnforceOnOwn, enforceOnOwn } from './enforce-on-own.js';
import { type HandInCollection, handInCollection } from './hand-in-collection.js';
import { type HearStatement, hearStatement } from './hear-statement.js';
import { type IssueDemand, issueDemand } from './issue-demand.js';
import { type PerformConfiscation, performConfiscation } from './perform-confiscation.js';
import { type ProposeClosing, proposeClosing } from './propose-closing.js';
import { type PublishDecision, publishDecision } from './publish-decision.js';
import { type RecordCourtAnswer, recordCourtAnswer } from './record-court-answer.js';
import { type RecordCourtDoubts, recordCourtDoubts } from './record-court-doubts.js';
import { type RecordCourtRuling, recordCourtRuling } from './record-court-ruling.js';
import {
  type RecordHigherCourtAnswer,
  recordHigherCourtAnswer,
} from './record-higher-court-answer.js';
import { type RecordJudgment, recordJudgment } from './record-judgment.js';
import { type RecordLitigationFiled, recordLitigationFiled } from './record-litigation-filed.js';
import { type RecordPayment, recordPayment } from './record-payment.js';
import { type RecordPerformance, recordPerformance } from './record-performance.js';
import { type RecordRefund, recordRefund } from './record-refund.js';
import { type RecordReviewAnswer, recordReviewAnswer } from './record-review-answer.js';
import { type RecordReviewDecision, recordReviewDecision } from './record-review-decision.js';
import { type RecordReviewFiled, recordReviewFiled } from './record-review-filed.js';
import { type ResumeReview, resumeReview } from './resume-review.js';
import { type ReviewCorrection, reviewCorrection } from './review-correction.js';
import { type RevokeDecision, revokeDecision } from './revoke-decision.js';
import { type ServeDocument, serveDocument } from './serve-document.js';
import { type SuspendReview, suspendReview } from './suspend-review.js';
import { type WithdrawPublication, withdrawPublication } from './withdraw-publication.js';
import { type WithdrawReduction, withdrawReduction } from './withdraw-reduction.js';
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
