import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { recomputing } from '#domain/procedure';
import { creditCommand, evolveCredit, noCredit, whoseCredit } from './credit.state.js';
import { creditStream } from './credit.stream.js';
import { creditPublicationAnswers } from './credit.went-out.js';
import { enterCredit, recordCredit } from './record-credit.js';
import { applyForRepair, grantRepair, refuseRepair } from './repair-credit.js';
import { notePenaltyFate, publishCredit, ringingCredit } from './stand-and-fall.js';

/** What a penalty, or another document, leaves of a unit or a person（失信信息）. */
export const creditNoun = noun({
  stream: creditStream,
  title: 'Record of dishonesty（失信信息）',
  path: 'credit-records',
  whoseActs: ['CRD-7'],
  whose: whoseCredit,
  over: ({ ended }) => overWhen(ended !== undefined),
  initial: noCredit,
  evolve: evolveCredit,
  chapters: [
    {
      title: 'blacklist: records of dishonesty and their repair 失信信息、信用修复',
      commands: [
        recordCredit,
        enterCredit,
        publishCredit,
        notePenaltyFate,
        applyForRepair,
        grantRepair,
        refuseRepair,
        creditCommand('RecomputeClocks', recomputing),
        creditCommand('RingClock', ringingCredit),
      ],
    },
    creditPublicationAnswers,
  ],
  begins: ['RecordCredit', 'EnterCredit'],
  unknown: ['no-such-record', 'There is no such record（无此失信信息）.'],
});

export type CreditCommand = CommandOf<typeof creditNoun>;
