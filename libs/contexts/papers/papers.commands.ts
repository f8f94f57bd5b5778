import { Module } from '@nestjs/common';
import type { ToldOf } from '#domain/kernel';
import { doorsOf, Nouns, through } from '#platform/acts';
import { formNoun } from './form/form.noun.js';
import type { proposeForm } from './form/propose-form.js';
import { type IssueLetter, letterNoun } from './letter/letter.noun.js';
import { paperNoun } from './paper/paper.noun.js';
import { nouns as all } from './papers.nouns.js';
import { FormTrial } from './processes/form-trial.js';
import { LetterNumberKeeper, NumberedOnce } from './processes/numbered-once.js';

/** Its part of the command API. */
@Module({
  controllers: [
    ...doorsOf(paperNoun),
    ...doorsOf(formNoun, {
      ProposeForm: through(FormTrial, (of, id, told: ToldOf<typeof proposeForm>, asked) =>
        of.propose(id, told, asked),
      ),
    }),
    ...doorsOf(letterNoun, {
      IssueLetter: through(NumberedOnce, (of, id, data: IssueLetter['data'], asked) =>
        of.perform(id, { type: 'IssueLetter', data }, asked),
      ),
    }),
  ],
  providers: [FormTrial, NumberedOnce, LetterNumberKeeper],
})
export class PapersCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
