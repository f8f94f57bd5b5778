import { type CommandOf, noun } from '#domain/kernel';
import { organCorrections } from './organ.corrections.js';
import { changeDocumentPrefix } from './change-document-prefix.js';
import { closeOrgan } from './close-organ.js';
import { evolveOrgan, type Organ } from './organ.state.js';
import { notePaperNumbers } from './note-paper-numbers.js';
import { organStream } from './organ.stream.js';
import { registerOrgan } from './register-organ.js';
import { renameOrgan } from './rename-organ.js';

const initial: Organ = { status: 'not registered' };

/** Organs (机关): who exists, under which name, with which document prefix. */
export const organNoun = noun({
  stream: organStream,
  title: 'Organ（机关）',
  path: 'organs',
  whoActs: {
    // The registrar keeps the register of the district; the operator enters what it begins with.
    ofAnyOrgan: {
      every: [
        'RegisterOrgan',
        'RenameOrgan',
        'ChangeDocumentPrefix',
        'NotePaperNumbers',
        'CloseOrgan',
        'ProposeCorrection',
      ],
      registrar: ['WithdrawCorrection'],
    },
  },
  idsFrom: 'organ',
  initial,
  evolve: evolveOrgan,
  chapters: [
    {
      title: 'registry: organs 机关',
      commands: [registerOrgan, renameOrgan, changeDocumentPrefix, notePaperNumbers, closeOrgan],
    },
    organCorrections,
  ],
  begins: ['RegisterOrgan'],
  unknown: ['organ-unknown', 'There is no such organ（无此机关）.'],
});

export type OrganCommand = CommandOf<typeof organNoun>;
