import { contestRefusal } from './contest-refusal.js';
import { handOverTransfer } from './hand-over-transfer.js';
import { nameTransferTeam } from './name-transfer-team.js';
import { proposeTransfer } from './propose-transfer.js';
import { recordCriminalResult } from './record-criminal-result.js';
import { recordTransferAnswer } from './record-transfer-answer.js';
import { recordTransferReceipt } from './record-transfer-receipt.js';
import { refuseTransfer } from './refuse-transfer.js';
import { takeCaseBack } from './take-case-back.js';
import { transferCase } from './transfer-case.js';

/** A case that may be a crime, or belongs elsewhere: given away, answered, taken back. */
export const transferChapter = {
  title: 'enforcement: transfer 移送',
  commands: [
    nameTransferTeam,
    proposeTransfer,
    transferCase,
    refuseTransfer,
    recordTransferReceipt,
    recordTransferAnswer,
    contestRefusal,
    handOverTransfer,
    recordCriminalResult,
    takeCaseBack,
  ],
} as const;
