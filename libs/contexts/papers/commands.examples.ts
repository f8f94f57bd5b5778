import type { Actor, Role } from '#domain/kernel';
import { type Samples, samplesOfName, seeingTold, type Tried } from '#testing';
import { act, head, inForce, proposed, proposing, somebody } from './form/form.examples.js';
import { formStream } from '#domain/procedure';
import { formNoun } from './form/form.noun.js';
import { formReference } from './form/form.reference.js';
import { letterNoun } from './letter/letter.noun.js';
import { type LetterNumber, letterNumberNoun } from './letter/letter-number.noun.js';
import { issued, rendered, rendering, unset, withdrawn } from './paper/paper.examples.js';
import { paperNoun } from './paper/paper.noun.js';
import type { nouns } from './papers.nouns.js';
import { receiverSamples } from './receiver/receiver.examples.js';
import { receiverNoun } from './receiver/receiver.noun.js';

const letter = {
  form: 'form-1',
  organ: 'bureau',
  content: { expert: '张工', on: '2026-08-10', matter: '重大隐患治理方案' },
};

/** An act that looked at a form which is in force. */
const { facts } = seeingTold(act(), formReference, letter.form, inForce);

/** Somebody else than who proposed it, in any role. */
const confirming = (role: Role): Actor =>
  head.kind === 'person' ? { ...head, capacity: { ...head.capacity, roles: [role] } } : head;

const roles = [
  'officer',
  'head-of-organ',
  'intake-clerk',
  'certificate-clerk',
  'archivist',
] as const;
const reissuing = {
  because: 'lost',
  reason: '当事人书面声明遗失',
  organs: ['bureau'],
  roles,
} as const;

/** For each command a history in which it does something. */
const ofPapers: Samples<typeof paperNoun> = {
  KeepRendering: { history: [], data: { issued, rendering } },
  KeepWrapped: { history: [rendered], data: { was: rendering.kept, kept: 'e'.repeat(64) } },
  NoteNotRendered: { history: [], data: { issued, reason: '缺少必备内容' } },
  AskRendering: { history: [unset], data: { reason: '已补登' } },
  ReissuePaper: { history: [rendered], data: reissuing },
  WithdrawPaper: { history: [rendered], data: withdrawn.data },
};
const ofForms: Samples<typeof formNoun> = {
  ProposeForm: { history: [], data: { ...proposing, tried: true } },
  ConfirmForm: { history: [proposed], data: {}, as: confirming },
  WithdrawForm: { history: [proposed], data: { reason: '措辞须再斟酌' } },
};
const ofLetters: Samples<typeof letterNoun> = {
  IssueLetter: {
    history: [],
    data: letter,
    act: { facts },
    beside: [{ of: formStream, id: letter.form, history: inForce }],
  },
};
const number: LetterNumber = { organ: 'bureau', number: '（江海）应急函〔2026〕3号' };

export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { act, somebody, noun: paperNoun, samples: ofPapers },
  { act, somebody, noun: formNoun, samples: ofForms },
  { act, somebody, noun: letterNoun, samples: ofLetters },
  { act, somebody, noun: receiverNoun, samples: receiverSamples },
  { act, somebody, noun: letterNumberNoun, samples: samplesOfName(number) },
];
