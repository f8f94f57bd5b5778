import { agreeOnReduction } from './agree-on-reduction.js';
import { applyToCourt } from './apply-to-court.js';
import { askHigherCourt } from './ask-higher-court.js';
import { endExecution } from './end-execution.js';
import { enforceOnOwn } from './enforce-on-own.js';
import { hearStatement } from './hear-statement.js';
import { issueDemand } from './issue-demand.js';
import { recordCourtAnswer } from './record-court-answer.js';
import { recordCourtDoubts } from './record-court-doubts.js';
import { recordCourtRuling } from './record-court-ruling.js';
import { recordHigherCourtAnswer } from './record-higher-court-answer.js';
import { serveDocument } from './serve-document.js';
import { withdrawReduction } from './withdraw-reduction.js';

/** Demand, court, what the organ does itself. */
export const courtChapter = {
  title: 'enforcement: execution 强制执行',
  commands: [
    agreeOnReduction,
    applyToCourt,
    askHigherCourt,
    endExecution,
    enforceOnOwn,
    hearStatement,
    issueDemand,
    recordCourtAnswer,
    recordCourtDoubts,
    recordCourtRuling,
    recordHigherCourtAnswer,
    serveDocument,
    withdrawReduction,
  ],
} as const;
