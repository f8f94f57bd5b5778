import { Module } from '@nestjs/common';
import type { ToldOf } from '#domain/kernel';
import { doorsOf, Nouns, through } from '#platform/acts';
import { formNoun } from './form/form.noun.js';
import type { proposeForm } from './form/propose-form.js';
import { type IssueLetter, letterNoun } from './letter/letter.noun.js';
import { paperNoun } from './paper/paper.noun.js';
import type { reissuePaper } from './paper/reissue-paper.js';
import { HearingAnswers } from './processes/outbox/hearing-answers.js';
import { ReceiverAnswersController } from './http/deliveries/receiver-answers.controller.js';
import { nouns as all } from './papers.nouns.js';
import { receiverNoun } from './receiver/receiver.noun.js';
import { FormTrial } from './processes/form-trial.js';
import { Reissuing } from './processes/reissuing.js';
import { LetterNumberKeeper, NumberedOnce } from './processes/numbered-once.js';

/** Its part of the command API. */
@Module({
  controllers: [
    ...doorsOf(paperNoun, {
      ReissuePaper: through(Reissuing, (of, id, told: ToldOf<typeof reissuePaper>, asked) =>
        of.reissue(id, told, asked),
      ),
    }),
    ...doorsOf(formNoun, {
      ProposeForm: through(FormTrial, (of, id, told: ToldOf<typeof proposeForm>, asked) =>
        of.propose(id, told, asked),
      ),
      ConfirmForm: through(FormTrial, (of, id, _, asked) => of.confirm(id, asked)),
    }),
    ...doorsOf(letterNoun, {
      IssueLetter: through(NumberedOnce, (of, id, data: IssueLetter['data'], asked) =>
        of.issue(id, data, asked),
      ),
    }),
    ...doorsOf(receiverNoun),
    ReceiverAnswersController,
  ],
  providers: [FormTrial, Reissuing, NumberedOnce, LetterNumberKeeper, HearingAnswers],
})
export class PapersCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
