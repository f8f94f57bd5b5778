import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  type LocalDate,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { remedyClocks } from '../court/on-service.js';
import type { ProcedureEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { from, start, stop } from '../clocks.js';
import { officerOfCase } from '../duties.js';
import { issue, paper } from '../papers.js';
import type { Procedure } from '../procedure.state.js';
import { type DirectService, servedOn } from '../service.js';
import { again, numbering } from '../stages.js';
import type { DecisionServed, Service } from '../shared.events.js';

export type ServeDecision = Command<'ServeDecision', { service: DirectService }>;

/** The decision has reached the party (送达): the days to pay run from then, whenever it is recorded. */
export const serveDecision: Decide<ServeDecision, Procedure, ProcedureEvent> = (
  { service },
  state,
  act,
) => {
  if (again(state.served?.service, service, 'decision-already-served')) return [];
  const { decidedOn } = decisionOf(state);
  officerOfCase(state, act);
  const date = servedOn(service, act);
  if (date < decidedOn)
    refuse('too-early-in-time', 'Nothing is served before it was decided.', 'PL 61');
  return [decisionServed(state, service, date, act)];
};

/** The decision that is to be served, of either kind. */
export function decisionOf({ penalty, noPenalty }: Procedure): Readonly<{
  decisionNumber: string;
  decidedOn: LocalDate;
}> {
  return (
    penalty ?? noPenalty ?? refuse('case-undecided', 'There is no decision to serve.', 'PL 61')
  );
}

/** The event of service, with its receipt and the clocks it ends and starts. */
export function decisionServed(
  state: Procedure,
  service: Service,
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
      documents: issue(numbering(state), [paper.receipt, { of: '罚', service, servedOn: date }]),
      clocks: [
        ...stop(state.clocks, rules.serveDecision, startOfDay(date)),
        ...stop(state.clocks, `${rules.publicNotice}:decision`, startOfDay(date)),
        ...payment(state, date, act),
        ...remedies(state, date, act),
      ],
    },
  };
}

function payment({ penalty }: Procedure, date: LocalDate, act: Act): readonly ClockChange[] {
  if (!penalty || penalty.fineFen === 0 || penalty.onSpotCollection) return [];
  return [start(act, rules.payFine, from(date), 'cashier')];
}

function remedies(
  { penalty, filed }: Procedure,
  servedOn: LocalDate,
  act: Act,
): readonly ClockChange[] {
  if (!penalty || !filed) return [];
  const { remediesTold } = penalty;
  return remedyClocks(act, { servedOn, remediesTold, procedure: filed.procedure });
}
