import { type Command, type Decide, type Interval, localDateOf } from '#domain/kernel';
import { notBefore } from '../stages.js';
import { notArchived } from '../execution.guards.js';
import { clocks } from '../execution.law.js';
import { asOfficer } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';
import { reviewOf } from './record-review-answer.js';
import type { ReviewResumed } from './remedies.events.js';

export type ResumeReview = Command<'ResumeReview', { reasons: string }>;

/** 恢复审理. The cause of the suspension is gone and the review's time runs on (ARL 39). */
export const resumeReview: Decide<ResumeReview, Execution, ReviewResumed> = (
  { reasons },
  state,
  act,
) => {
  notArchived(state);
  asOfficer(state, act);
  const { suspended } = reviewOf(state);
  if (!suspended) return [];
  notBefore(act, suspended.suspendedOn, 'the suspension（中止）');
  const resumedOn = localDateOf(act.validAt);
  const running = state.clocks[clocks.reviewDecision];
  if (!running) return [{ type: 'ReviewResumed', data: { reasons, resumedOn } }];
  const stayed = running.facts.stayed?.map((stay): Interval =>
    stay.to ? stay : { ...stay, to: resumedOn },
  );
  const set = act.law.set(running.rule, { ...running.facts, stayed }, running.duty, running);
  const why = 'review resumed（恢复审理）';
  const changes = [{ op: 'move', clock: clocks.reviewDecision, set, why }] as const;
  return [{ type: 'ReviewResumed', data: { reasons, resumedOn, clocks: changes } }];
};
