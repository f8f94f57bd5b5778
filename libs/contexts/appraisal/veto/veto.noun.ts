import { noun } from '#domain/kernel';
import { liftVeto } from './lift-veto.js';
import { noteHonour } from './note-honour.js';
import { recordVeto } from './record-veto.js';
import { evolveRecord, noRecord, vetoStream, whoseRecord } from './veto.state.js';

/** What stands against one subject（一票否决记录）: street, department, leader or enterprise. */
export const vetoNoun = noun({
  stream: vetoStream,
  title: 'Vetoes of a subject（一票否决记录）',
  path: 'vetoes',
  whoseActs: ['DPG 21'],
  whose: whoseRecord,
  initial: noRecord,
  evolve: evolveRecord,
  chapters: [
    {
      title: 'appraisal: vetoes 一票否决',
      commands: [recordVeto, liftVeto, noteHonour],
    },
  ],
  begins: ['RecordVeto', 'NoteHonour'],
  unknown: ['no-such-record', 'Nothing stands against this subject（该对象没有否决记录）.'],
});
