import { caseCommand } from '../said/case.command.js';
import {
  directService,
  drawUp,
  again,
  from,
  servedOn,
  type Service,
  start,
  stop,
} from '#domain/procedure';
import { officers } from '../said/case.roles.js';
import {
  type Act,
  type ClockChange,
  fields,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
  type MessageOf,
} from '#domain/kernel';
import { dueOn } from '../payment/due-on.js';
import { remedyClocks } from '../court/on-service.js';
import { rules } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import type { DecisionServed } from '../shared.events.js';
import { decisionOf } from '../standing-penalty.js';
import { noticeStillOwed, servedTogether } from './credit-repair.js';

const { flag, optional } = fields;

/**
 * The decision has reached the party (送达): the days to pay run from then, whenever it is
 * recorded. It is served with its notice on credit repair, both named on one receipt（两书同达）;
 * where it was not, the service stands and the notice is owed.
 */
export const serveDecision = caseCommand('ServeDecision', {
  title: 'Serve the decision（决定书送达）',
  at: 'decision/service',
  by: officers,
  asks: {
    service: directService,
    withoutRepairNotice: optional(
      flag({
        about:
          'Served without the credit-repair notice, which stays owed and is served by its title（未与信用修复告知书一并送达）',
      }),
    ),
  },
  who: (state, act) => officerOfCase(state, act),
  repeat: ({ service }, state) => again(state.served?.service, service, 'decision-already-served'),
  late: since.decided,
  rule: ({ service, withoutRepairNotice }, state, act) => {
    const { decidedOn } = decisionOf(state);
    const date = servedOn(service, act);
    if (date < decidedOn)
      refuse(
        'too-early-in-time',
        'Nothing is served before it was decided（送达不得早于决定作出）.',
        'PL 61',
      );
    return [decisionServed(state, { service, withoutRepairNotice }, date, act)];
  },
});

export type ServeDecision = MessageOf<typeof serveDecision>;

type Served = Readonly<{ service: Service; withoutRepairNotice?: boolean | undefined }>;

/** The event of service, with its receipt and the clocks it ends and starts. */
export function decisionServed(
  state: Case,
  { service, withoutRepairNotice: alone }: Served,
  date: LocalDate,
  act: Act,
): DecisionServed {
  return {
    type: 'DecisionServed',
    data: {
      decisionNumber: decisionOf(state).decisionNumber,
      servedOn: date,
      method: service.method,
      service,
      documents: drawUp(papersOf(state), act, [
        forms.receipt,
        { of: '罚', ...servedTogether(state, alone), service, servedOn: date },
      ]),
      clocks: [
        ...stop(state, startOfDay(date), rules.serveDecision),
        ...stop(state, startOfDay(date), `${rules.publicNotice}:decision`),
        ...payment(state, date, act),
        ...remedies(state, date, act),
        ...noticeStillOwed(state, alone, act),
      ],
    },
  };
}

/** Nobody has days to pay what is paid, before the service or since it（送达前已缴清）. */
function payment(state: Case, date: LocalDate, act: Act): readonly ClockChange[] {
  const { penalty } = state;
  if (!penalty || penalty.fineFen === 0 || penalty.onSpotCollection) return [];
  if (paidUp(state, date, act)) return [];
  return [start(act, { rule: rules.payment, duty: 'cashier' }, from(date))];
}

/** All is paid by today, surcharge since a service on that day counted in. */
const paidUp = (state: Case, servedOn: LocalDate, { law, now }: Act): boolean => {
  const payBy = law.clock(rules.payment, from(servedOn)).dueDate;
  return dueOn({ ...state, payBy }, localDateOf(now), law).openFen === 0;
};

function remedies({ penalty, filed }: Case, servedOn: LocalDate, act: Act): readonly ClockChange[] {
  if (!penalty || !filed) return [];
  const { remediesTold } = penalty;
  return remedyClocks(act, { servedOn, remediesTold, procedure: filed.procedure });
}
