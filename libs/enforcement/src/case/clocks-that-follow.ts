import { type Act, type ClockChange, evolveOne } from '#libs/kernel';
import { clocksAfterExpiry } from '../execution/after-expiry.js';
import { remedyClocks } from '../execution/on-service.js';
import type { CaseEvent } from './case.events.js';
import { evolveCase } from './case.evolve.js';
import type { Case } from './case.state.js';
import type { ClockExpired, DecisionServed } from './shared.events.js';

/** Service opens both remedies against a penalty (ARL 20, ALL 46). */
const onService = (
  { data }: DecisionServed,
  { procedure }: Case,
  act: Act,
): readonly ClockChange[] => {
  const { penalty, filed } = procedure;
  if (!penalty || !filed) return [];
  const { remediesTold } = penalty;
  return remedyClocks(act, { servedOn: data.servedOn, remediesTold, procedure: filed.procedure });
};

const more = (event: CaseEvent, state: Case, act: Act): readonly ClockChange[] => {
  if (event.type === 'DecisionServed') return onService(event, state, act);
  if (event.type === 'ClockExpired') return clocksAfterExpiry(state.execution, event.data, act);
  return [];
};

const withMore = (event: CaseEvent, clocks: readonly ClockChange[]): CaseEvent => {
  if (clocks.length === 0) return event;
  const { type, data } = event as DecisionServed | ClockExpired;
  return { type, data: { ...data, clocks: [...(data.clocks ?? []), ...clocks] } } as CaseEvent;
};

/**
 * What the first half decides starts clocks of the second: service those of the remedies, the end of the last remedy that
 * of the court, the silence of the review organ that of its decision.
 */
export const withClocksThatFollow = (
  decided: readonly CaseEvent[],
  before: Case,
  act: Act,
): readonly CaseEvent[] => {
  let state = before;
  return decided.map((event) => {
    const complete = withMore(event, more(event, state, act));
    state = evolveOne(evolveCase, state, complete);
    return complete;
  });
};
