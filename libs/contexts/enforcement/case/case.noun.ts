import { type CommandOf, noun } from '#domain/kernel';
import { caseCorrections } from './correcting/case.corrections.js';
import { caseDispatchAnswers, casePublicationAnswers } from './closing/went-out.commands.js';
import { evolveCase } from './case.evolve.js';
import { noCase } from './case.state.js';
import { caseStream } from './case.stream.js';
import { clocksChapter } from './clocks.commands.js';
import { closingChapter } from './closing/closing.commands.js';
import { correctingChapter } from './correcting/correcting.commands.js';
import { courtChapter } from './court/court.commands.js';
import { decisionChapter } from './decision/decision.commands.js';
import { hearingChapter } from './hearing/hearing.commands.js';
import { intakeChapter } from './intake/intake.commands.js';
import { investigationChapter } from './investigation/investigation.commands.js';
import { keepingChapter } from './keeping/keeping.commands.js';
import { measuresChapter } from './measures/measures.commands.js';
import { paymentChapter } from './payment/payment.commands.js';
import { whoActsInCase } from './said/case.who-acts.js';
import { amountsOfCase } from './payment/due-on.js';
import { overCase, whoseCase } from './whose-case.js';
import { transferChapter } from './transfer/transfer.commands.js';
import { remediesChapter } from './remedies/remedies.commands.js';

/** The penalty case (行政处罚案件), from the clue to the archive, both procedures. */
export const caseNoun = noun({
  stream: caseStream,
  title: 'Penalty case（行政处罚案件）',
  path: 'enforcement-cases',
  whoseActs: ['PL 42', 'PL 57'],
  whose: whoseCase,
  over: overCase,
  amounts: amountsOfCase,
  whoActs: whoActsInCase,
  idsFrom: 'case',
  initial: noCase,
  evolve: evolveCase,
  chapters: [
    intakeChapter,
    investigationChapter,
    measuresChapter,
    hearingChapter,
    decisionChapter,
    paymentChapter,
    courtChapter,
    remediesChapter,
    transferChapter,
    closingChapter,
    correctingChapter,
    keepingChapter,
    clocksChapter,
    caseCorrections,
    caseDispatchAnswers,
    casePublicationAnswers,
  ],
  begins: ['RecordClue', 'PunishOnTheSpot', 'TakeOverCase'],
  unknown: ['no-such-case', 'There is no case with this id（无此案件）.'],
});

/** All that may be asked of a case. */
export type CaseCommand = CommandOf<typeof caseNoun>;
