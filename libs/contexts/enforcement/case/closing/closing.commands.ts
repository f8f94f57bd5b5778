import { type ArchiveCase, archiveCase } from './archive-case.js';
import { type CorrectDocument, correctDocument } from './correct-document.js';
import { type DecideClosing, decideClosing } from './decide-closing.js';
import { type ProposeClosing, proposeClosing } from './propose-closing.js';
import { type PublishDecision, publishDecision } from './publish-decision.js';
import { type RecordPerformance, recordPerformance } from './record-performance.js';
import { type ReviewCorrection, reviewCorrection } from './review-correction.js';
import { type TakeCaseBack, takeCaseBack } from './take-case-back.js';
import { type TerminateCase, terminateCase } from './terminate-case.js';
import { type TransferCase, transferCase } from './transfer-case.js';
import { type WithdrawPublication, withdrawPublication } from './withdraw-publication.js';

/** Publication, performance, closing and the archive; the other ways in which a case ends here: what may be asked, and the rule that answers. */
export const closingRules = {
  ArchiveCase: archiveCase,
  CorrectDocument: correctDocument,
  DecideClosing: decideClosing,
  ProposeClosing: proposeClosing,
  PublishDecision: publishDecision,
  RecordPerformance: recordPerformance,
  ReviewCorrection: reviewCorrection,
  TakeCaseBack: takeCaseBack,
  TerminateCase: terminateCase,
  TransferCase: transferCase,
  WithdrawPublication: withdrawPublication,
};

export type ClosingCommand =
  | ArchiveCase
  | CorrectDocument
  | DecideClosing
  | ProposeClosing
  | PublishDecision
  | RecordPerformance
  | ReviewCorrection
  | TakeCaseBack
  | TerminateCase
  | TransferCase
  | WithdrawPublication;
