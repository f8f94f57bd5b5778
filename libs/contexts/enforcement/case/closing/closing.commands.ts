import { archiveCase } from './archive-case.js';
import { correctDocument } from './correct-document.js';
import { decideClosing } from './decide-closing.js';
import { proposeClosing } from './propose-closing.js';
import { publishDecision } from './publish-decision.js';
import { recordPerformance } from './record-performance.js';
import { reviewCorrection } from './review-correction.js';
import { terminateCase } from './terminate-case.js';
import { withdrawPublication } from './withdraw-publication.js';

/** Publication, performance, closing, archive. */
export const closingChapter = {
  title: 'enforcement: closing 结案',
  commands: [
    archiveCase,
    correctDocument,
    decideClosing,
    proposeClosing,
    publishDecision,
    recordPerformance,
    reviewCorrection,
    terminateCase,
    withdrawPublication,
  ],
} as const;
