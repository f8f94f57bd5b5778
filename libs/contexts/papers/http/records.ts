import { formNoun } from '../form/form.noun.js';
import { formLabels } from '../form/form.state.js';
import { plainNameLabels } from '#domain/procedure';
import { letterLabels, letterNoun } from '../letter/letter.noun.js';
import { letterNumberNoun } from '../letter/letter-number.noun.js';
import { readers, receiverReaders } from './readers.js';
import { recordRoutesOf } from '#platform/record';
import { paperLabels } from '../paper/paper.events.js';
import { paperNoun } from '../paper/paper.noun.js';
import { receiverLabels } from '../receiver/receiver.events.js';
import { receiverNoun } from '../receiver/receiver.noun.js';

/** What is on record about each paper: history, replay, as-of, verify. */
export const papersRecords = [
  ...recordRoutesOf(paperNoun, {
    tag: 'papers 文书',
    called: '文书',
    by: ['operator', 'auditor'],
    events: paperLabels,
  }),
  ...recordRoutesOf(formNoun, {
    tag: 'papers 文书',
    called: '文书格式',
    by: ['legal-reviewer', 'registrar', 'head-of-organ', 'principal-head', 'auditor'],
    events: formLabels,
  }),
  ...recordRoutesOf(letterNoun, {
    tag: 'papers 文书',
    called: '函件',
    by: readers,
    events: letterLabels,
  }),
  ...recordRoutesOf(letterNumberNoun, {
    tag: 'papers 文书',
    called: '发文字号',
    path: 'letter-numbers',
    by: readers,
    events: plainNameLabels,
  }),
  ...recordRoutesOf(receiverNoun, {
    tag: 'receivers 接收系统',
    called: '接收系统',
    by: receiverReaders,
    events: receiverLabels,
  }),
];
