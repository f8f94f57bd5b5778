import type { Act, ClockChange, ClockFacts, Interval, LocalDate } from '#domain/kernel';
import { move } from '#domain/procedure';
import { runningDecision } from '../application.clocks.js';
import type { Filed } from '../application.shape.js';
import { itemOf } from '../authority.js';
import type { ExcludedStep } from './review.events.js';

const decision = (
  act: Act,
  application: Filed,
  why: string,
  facts: (was: ClockFacts) => ClockFacts,
): readonly ClockChange[] => {
  const name = runningDecision(itemOf(application), application);
  return name === undefined ? [] : move(act, application, name, { facts, why });
};

/** The clock of the decision stands from that day on. */
export const exclude = (
  act: Act,
  application: Filed,
  { step, from }: Readonly<{ step: ExcludedStep; from: LocalDate }>,
): readonly ClockChange[] =>
  decision(act, application, `LL 45: ${step} begins（不计入期限）`, (was) => ({
    ...was,
    excluded: [...(was.excluded ?? []), { from, reason: step, law: 'LL 45' }],
  }));

/** The clock runs on; the day on which the step ended is the last that does not count. */
export const resume = (
  act: Act,
  application: Filed,
  { step, to }: Readonly<{ step: ExcludedStep; to: LocalDate }>,
): readonly ClockChange[] => {
  const close = (interval: Interval): Interval =>
    interval.reason === step && interval.to === undefined ? { ...interval, to } : interval;
  return decision(act, application, `LL 45: ${step} ends（恢复计算）`, (was) => ({
    ...was,
    excluded: (was.excluded ?? []).map(close),
  }));
};
