import { type Referring, seeingTold } from '#testing';
import { act, inForce, proposed } from './form/form.examples.js';
import { formReference } from './form/form.reference.js';
import { letterNoun } from './letter/letter.noun.js';

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
