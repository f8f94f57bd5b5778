import type { Actor, Role } from '#domain/kernel';
import { type Samples, seeingTold, type Tried } from '#testing';
import { act, head, inForce, proposed, proposing, somebody } from './form/form.examples.js';
import { formStream } from '#domain/procedure';
import { formReference } from './form/form.reference.js';
import { issued, rendered, rendering, unset, withdrawn } from './paper/paper.examples.js';
import type { nouns } from './papers.nouns.js';

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

/** For each command a history in which it does something. */
const samples: Samples<(typeof nouns)[number]> = {
  KeepRendering: { history: [], data: { issued, rendering } },
  NoteNotRendered: { history: [], data: { issued, reason: '缺少必备内容' } },
  AskRendering: { history: [unset], data: { reason: '已补登' } },
  ReissuePaper: { history: [rendered], data: { because: 'lost', reason: '当事人书面声明遗失' } },
  ProposeForm: { history: [], data: { ...proposing, tried: true } },
  ConfirmForm: { history: [proposed], data: {}, as: confirming },
  WithdrawForm: { history: [proposed], data: { reason: '措辞须再斟酌' } },
  IssueLetter: {
    history: [],
    data: letter,
    act: { facts },
    beside: [{ of: formStream, id: letter.form, history: inForce }],
  },
  WithdrawPaper: { history: [rendered], data: withdrawn.data },
};

export const tried: Tried<(typeof nouns)[number]> = {
  act,
  somebody,
  samples,
};
