import {
  type Act,
  type ClockChange,
  type ClockFacts,
  type Command,
  type Decide,
  type Interval,
  type LocalDate,
  localDateOf,
  refuse,
} from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { move } from '../../desk/clocks.js';
import { runningDecision } from '../application.clocks.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { itemOf, mustBe, mustBeFreeFor } from '../authority.js';
import type { ExcludedStep, ExcludedStepBegun, ExcludedStepEnded } from './review.events.js';

export type BeginExcludedStep = Command<'BeginExcludedStep', { step: ExcludedStep }>;
export type EndExcludedStep = Command<'EndExcludedStep', { step: ExcludedStep }>;

const decision = (
  act: Act,
  application: Filed,
  why: string,
  facts: (was: ClockFacts) => ClockFacts,
): readonly ClockChange[] => {
  const name = runningDecision(itemOf(application), application);
  return name === undefined ? [] : move(act, application.clocks, name, { facts, why });
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

/**
 * Begins a test, an inspection, an expert review. Its time does not count if the applicant was told in writing; without
 * the notice the clock keeps running (E7; LL 45).
 */
export const beginExcludedStep: Decide<BeginExcludedStep, Application, ExcludedStepBegun> = (
  { step },
  state,
  act,
) => {
  const application = filed(state);
  const by = personOf(act, application.received.organ, 'licence-reviewer').id;
  const exclusion = application.exclusions[step];
  if (exclusion?.begun !== undefined) return [];
  mustBe(application, 'under-review');
  mustBeFreeFor(application, 'review', by);
  const begunOn = localDateOf(act.validAt);
  const told = exclusion?.noticedOn !== undefined;
  const clocks = told ? exclude(act, application, { step, from: begunOn }) : [];
  const data = told ? { step, begunOn, excludedFrom: begunOn, by, clocks } : { step, begunOn, by };
  return [{ type: 'ExcludedStepBegun', data }];
};

/** Ends the step; the clock of the decision runs on from the next day. */
export const endExcludedStep: Decide<EndExcludedStep, Application, ExcludedStepEnded> = (
  { step },
  state,
  act,
) => {
  const application = filed(state);
  const by = personOf(act, application.received.organ, 'licence-reviewer').id;
  const exclusion = application.exclusions[step];
  if (exclusion?.ended !== undefined) return [];
  if (exclusion?.begun === undefined)
    refuse('step-not-begun', `The ${step} has not begun（尚未开始）.`, 'LL 45');
  mustBeFreeFor(application, 'review', by);
  const endedOn = localDateOf(act.validAt);
  if (endedOn < exclusion.begun)
    refuse('interval-backwards', 'A step does not end before it begins.');
  const clocks = resume(act, application, { step, to: endedOn });
  return [{ type: 'ExcludedStepEnded', data: { step, endedOn, by, clocks } }];
};
