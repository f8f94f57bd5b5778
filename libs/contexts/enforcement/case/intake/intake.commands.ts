import { type ApplyToFile, applyToFile } from './apply-to-file.js';
import { type DeclineToFile, declineToFile } from './decline-to-file.js';
import { type FileCase, fileCase } from './file-case.js';
import { type HandCaseOver, handCaseOver } from './hand-case-over.js';
import { type IdentifyParty, identifyParty } from './identify-party.js';
import { type PreFileCase, preFileCase } from './pre-file-case.js';
import { type RecordClue, recordClue } from './record-clue.js';
import { type ReplaceOfficers, replaceOfficers } from './replace-officers.js';

/** From the clue to the filing, and who has the case: what may be asked, and the rule that answers. */
export const intakeRules = {
  ApplyToFile: applyToFile,
  DeclineToFile: declineToFile,
  FileCase: fileCase,
  HandCaseOver: handCaseOver,
  IdentifyParty: identifyParty,
  PreFileCase: preFileCase,
  RecordClue: recordClue,
  ReplaceOfficers: replaceOfficers,
};

export type IntakeCommand =
  | ApplyToFile
  | DeclineToFile
  | FileCase
  | HandCaseOver
  | IdentifyParty
  | PreFileCase
  | RecordClue
  | ReplaceOfficers;
