import { knownTo, label, type LocalDate, localDateOf, type StreamKind } from '#domain/kernel';
import type { AccidentEvent } from './accident.events.js';
import { evolveAccident } from './accident.state.js';

const handingUp = label('the accident, to the level above', '事故移交上级调查');
const report = label('the report of the accident', '事故信息上报、通报');
const on = (at: Parameters<typeof localDateOf>[0]): LocalDate => localDateOf(at);

/** `accidentsAccident-440704.<accidentId>`: one accident from its first report on. */
export const accidentStream: StreamKind<AccidentEvent> = {
  category: 'accidentsAccident',
  upcasters: {},
  knows: knownTo(evolveAccident),
  dispatches: {
    AccidentTold: {
      what: report,
      law: ['R493 10', 'R493 11'],
      of: ({ body: to, receipt: number, toldAt }) => ({
        step: 'accepted',
        to,
        on: on(toldAt),
        ...(number !== undefined && { number }),
      }),
    },
    AccidentHandedUp: {
      what: handingUp,
      law: ['R493 19', 'R493 20'],
      of: ({ to, handedUpOn }) => ({ step: 'sent', to, on: handedUpOn }),
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
