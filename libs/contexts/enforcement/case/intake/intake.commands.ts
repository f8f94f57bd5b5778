import { applyToFile } from './apply-to-file.js';
import { declineToFile } from './decline-to-file.js';
import { fileCase } from './file-case.js';
import { handCaseOver } from './hand-case-over.js';
import { identifyParty } from './identify-party.js';
import { preFileCase } from './pre-file-case.js';
import { recordClue } from './record-clue.js';
import { restateAct } from './restate-act.js';
import { takeOverCase } from './take-over-case.js';
import { replaceOfficers } from './replace-officers.js';

/** From the clue to the filing, and who has the case. */
export const intakeChapter = {
  title: 'enforcement: intake 立案',
  commands: [
    applyToFile,
    declineToFile,
    fileCase,
    handCaseOver,
    identifyParty,
    preFileCase,
    recordClue,
    replaceOfficers,
    restateAct,
    takeOverCase,
  ],
} as const;
