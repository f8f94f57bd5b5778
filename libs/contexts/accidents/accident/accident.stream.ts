import { knownTo, label, type StreamKind } from '#domain/kernel';
import type { AccidentEvent } from './accident.events.js';
import { evolveAccident } from './accident.state.js';

const handingUp = label('the accident, to the level above', '事故移交上级调查');
const report = label('the report of the inquiry', '事故调查报告');
const evaluation = label('the evaluation of an accident', '事故整改评估报告');
const ordered = label('an action ordered after an accident', '事故责任追究事项');

/** `accidentsAccident-440704.<accidentId>`: one accident from its first report on. */
export const accidentStream: StreamKind<AccidentEvent> = {
  category: 'accidentsAccident',
  upcasters: {},
  knows: knownTo(evolveAccident),
  takesBack: {
    BanLifted: {
      of: ['PersonBanned'],
      which: ({ citizen, paper }, { data }) =>
        'ground' in data && 'citizen' in data && data.citizen === citizen && data.paper === paper,
    },
    FindingWithdrawn: {
      of: ['ReportingFound'],
      which: ({ doubt }, { data }) => 'doubt' in data && data.doubt === doubt,
    },
  },
  publishes: {
    ReportPublished: {
      what: report,
      law: ['R493 34'],
      of: ({ places, publishedOn: on }) => ({ places, on }),
    },
    EvaluationFinished: {
      what: evaluation,
      law: ['WSL 86'],
      of: ({ places, finishedOn: on }) => ({ places, on }),
    },
  },
  dispatches: {
    AccidentHandedUp: {
      what: handingUp,
      law: ['R493 19', 'R493 20'],
      answered: 'by-own-acts',
      of: ({ to, handedUpOn }) => ({ step: 'sent', to, on: handedUpOn }),
    },
    CrimeTransferred: {
      what: label('material on a suspected crime', '涉嫌犯罪材料移送'),
      law: ['R493 26'],
      of: ({ to, number, transferredOn: on }) => ({ step: 'sent', to, number, on }),
    },
    OrderSent: {
      what: ordered,
      law: ['R493 32'],
      answered: 'by-own-acts',
      of: ({ item: thread, to, number, sentOn }) => ({
        step: 'sent',
        to,
        number,
        on: sentOn,
        thread,
      }),
    },
    OrderAnswered: {
      what: ordered,
      law: ['R493 32'],
      of: ({ item: thread, accepted, number, answeredOn }) => ({
        step: accepted ? 'accepted' : 'rejected',
        number,
        on: answeredOn,
        thread,
      }),
    },
    HandUpAnswered: {
      what: handingUp,
      law: ['R493 19', 'R493 20'],
      of: ({ accepted, number, answeredOn }) => ({
        step: accepted ? 'accepted' : 'rejected',
        number,
        on: answeredOn,
      }),
    },
  },
};
