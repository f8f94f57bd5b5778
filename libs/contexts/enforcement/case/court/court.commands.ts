import { type AgreeOnReduction, agreeOnReduction } from './agree-on-reduction.js';
import { type ApplyToCourt, applyToCourt } from './apply-to-court.js';
import { type AskHigherCourt, askHigherCourt } from './ask-higher-court.js';
import { type EndExecution, endExecution } from './end-execution.js';
import { type EnforceOnOwn, enforceOnOwn } from './enforce-on-own.js';
import { type HearStatement, hearStatement } from './hear-statement.js';
import { type IssueDemand, issueDemand } from './issue-demand.js';
import { type RecordCourtAnswer, recordCourtAnswer } from './record-court-answer.js';
import { type RecordCourtDoubts, recordCourtDoubts } from './record-court-doubts.js';
import { type RecordCourtRuling, recordCourtRuling } from './record-court-ruling.js';
import {
  type RecordHigherCourtAnswer,
  recordHigherCourtAnswer,
} from './record-higher-court-answer.js';
import { type ServeDocument, serveDocument } from './serve-document.js';
import { type WithdrawReduction, withdrawReduction } from './withdraw-reduction.js';

/** Demand, agreement and compulsory execution: what may be asked, and the rule that answers. */
export const courtRules = {
  AgreeOnReduction: agreeOnReduction,
  ApplyToCourt: applyToCourt,
  AskHigherCourt: askHigherCourt,
  EndExecution: endExecution,
  EnforceOnOwn: enforceOnOwn,
  HearStatement: hearStatement,
  IssueDemand: issueDemand,
  RecordCourtAnswer: recordCourtAnswer,
  RecordCourtDoubts: recordCourtDoubts,
  RecordCourtRuling: recordCourtRuling,
  RecordHigherCourtAnswer: recordHigherCourtAnswer,
  ServeDocument: serveDocument,
  WithdrawReduction: withdrawReduction,
};

export type CourtCommand =
  | AgreeOnReduction
  | ApplyToCourt
  | AskHigherCourt
  | EndExecution
  | EnforceOnOwn
  | HearStatement
  | IssueDemand
  | RecordCourtAnswer
  | RecordCourtDoubts
  | RecordCourtRuling
  | RecordHigherCourtAnswer
  | ServeDocument
  | WithdrawReduction;
