import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { recomputing } from '#domain/procedure';
import { accidentCorrections } from './accident.corrections.js';
import { accidentCommand, evolveAccident, noAccident } from './accident.state.js';
import { accidentStream } from './accident.stream.js';
import { accidentDispatchAnswers, accidentPublications } from './accident.went-out.js';
import { inquiryCommands } from './inquiry/inquiry.commands.js';
import { orderCommands } from './orders/orders.commands.js';
import { endFollowUps } from './reporting/end-follow-ups.js';
import { endReport } from './finding/end-report.js';
import { findReporting } from './finding/find-reporting.js';
import { answerHandUp, handUpAccident } from './finding/hand-up-accident.js';
import { withdrawFinding } from './finding/withdraw-finding.js';
import { nameCasualty } from './reporting/name-casualty.js';
import { reportAccident } from './reporting/report-accident.js';
import { reportFollowUp } from './reporting/report-follow-up.js';
import { ringingAccident } from './ring-clock.js';
import { tellOfAccident } from './reporting/tell-of-accident.js';
import { whoseAccident } from './who-may.js';

/** An accident（事故）from its first report to its last. */
export const accidentNoun = noun({
  stream: accidentStream,
  title: 'Accident（事故）',
  path: 'accidents',
  whoseActs: ['R493 9', 'R493 10'],
  whose: whoseAccident,
  over: ({ closed, evaluated, approved, carriedOut }) =>
    overWhen(
      closed !== undefined ||
        (evaluated !== undefined &&
          approved?.orders.every(({ item }) => carriedOut.includes(item)) === true),
    ),
  idsFrom: 'accident',
  initial: noAccident,
  evolve: evolveAccident,
  chapters: [
    {
      title: 'accidents: reported and told 事故报告、续报、通报',
      commands: [reportAccident, reportFollowUp, tellOfAccident, nameCasualty, endFollowUps],
    },
    {
      title: 'accidents: found and handed up 报告情况认定、移交上级',
      commands: [
        findReporting,
        withdrawFinding,
        endReport,
        handUpAccident,
        answerHandUp,
        accidentCommand('RecomputeClocks', recomputing),
        accidentCommand('RingClock', ringingAccident),
      ],
    },
    { title: 'accidents: the inquiry 事故调查', commands: inquiryCommands },
    { title: 'accidents: what is ordered 批复落实、整改评估', commands: orderCommands },
    accidentCorrections,
    accidentDispatchAnswers,
    accidentPublications,
  ],
  begins: ['ReportAccident'],
  unknown: ['no-such-accident', 'There is no such accident（无此事故）.'],
});

export type AccidentCommand = CommandOf<typeof accidentNoun>;
