import { noun } from '#domain/kernel';
import { formStream } from '#domain/procedure';
import { confirmForm, withdrawForm } from './confirm-form.js';
import { evolveForm, noForm } from './form.state.js';
import { proposeForm } from './propose-form.js';

/** A form of papers that the district made（本区文书格式）. */
export const formNoun = noun({
  stream: formStream,
  title: 'Form of papers（本区文书格式）',
  path: 'paper-forms',
  initial: noForm,
  evolve: evolveForm,
  chapters: [{ title: 'papers 文书', commands: [proposeForm, confirmForm, withdrawForm] }],
  begins: ['ProposeForm'],
  unknown: ['form-unknown', 'There is no such form（无此文书格式）.'],
});
