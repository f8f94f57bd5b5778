import { localDate } from '#domain/kernel';
import { type Referring, seeingTold } from '#testing';
import { act, confirmed, proposed } from './form/form.examples.js';
import { formReference } from './form/form.reference.js';
import { letterNoun } from './letter/letter.noun.js';

const form = { ...confirmed.data.form, from: localDate('2026-07-01') };
const inForce = [
  { ...proposed, data: { ...proposed.data, form } },
  { ...confirmed, data: { ...confirmed.data, form } },
];

/** A letter names the form it is written by. */
export const referring: readonly Referring[] = [
  {
    noun: letterNoun,
    history: [],
    command: {
      type: 'IssueLetter',
      data: { form: 'form-1', organ: 'bureau', content: { ...proposed.data.sample } },
    },
    act: seeingTold(act(), formReference, 'form-1', inForce),
  },
];
