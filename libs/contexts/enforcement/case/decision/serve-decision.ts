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
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import {
  again,
  type DirectService,
  from,
  servedOn,
  type Service,
  start,
  stop,
} from '#domain/procedure';
import { officerOfCase } from '../duties.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import type { DecisionServed } from '../shared.events.js';
import { notArchived, decisionOf } from '../standing-penalty.js';

export type ServeDecision = Command<'ServeDecision', { service: DirectService }>;

/** The decision has reached the party (送达): the days to pay run from then, whenever it is recorded. */
export const serveDecision: Decide<ServeDecision, Case, CaseEvent> = ({ service }, state, act) => {
  if (again(state.served?.service, service, 'decision-already-served')) return [];
  const { decidedOn } = decisionOf(state);
  officerOfCase(state, act);
  notArchived(state);
  const date = servedOn(service, act);
  if (date < decidedOn)
    refuse('too-early-in-time', 'Nothing is served before it was decided.', 'PL 61');
  return [decisionServed(state, service, date, act)];
};

/** The event of service, with its receipt and the clocks it ends and starts. */
export function decisionServed(
  state: Case,
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
      documents: drawUp(state, act, [paper.receipt, { of: '罚', service, servedOn: date }]),
      clocks: [
        ...stop(state, startOfDay(date), rules.serveDecision),
        ...stop(state, startOfDay(date), `${rules.publicNotice}:decision`),
        ...payment(state, date, act),
        ...remedies(state, date, act),
      ],
    },
  };
}

function payment({ penalty }: Case, date: LocalDate, act: Act): readonly ClockChange[] {
  if (!penalty || penalty.fineFen === 0 || penalty.onSpotCollection) return [];
  return [start(act, { rule: rules.payment, duty: 'cashier' }, from(date))];
}

function remedies({ penalty, filed }: Case, servedOn: LocalDate, act: Act): readonly ClockChange[] {
  if (!penalty || !filed) return [];
  const { remediesTold } = penalty;
  return remedyClocks(act, { servedOn, remediesTold, procedure: filed.procedure });
}
