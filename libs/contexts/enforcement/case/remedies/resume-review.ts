import { type Command, type Decide, type Interval, localDateOf } from '#domain/kernel';
import { notBefore, move } from '#domain/procedure';
import { notArchived } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { reviewOf } from './record-review-answer.js';
import type { CaseEvent } from '../case.events.js';

export type ResumeReview = Command<'ResumeReview', { reasons: string }>;

/** 恢复审理. The cause of the suspension is gone and the review's time runs on (ARL 39). */
export const resumeReview: Decide<ResumeReview, Case, CaseEvent> = ({ reasons }, state, act) => {
  staffOf(state, act);
  if (state.review && !state.review.suspended) return [];
  notArchived(state);
  const { suspended } = reviewOf(state);
  if (!suspended) return [];
  notBefore(act, suspended.suspendedOn, 'the suspension（中止）');
  const resumedOn = localDateOf(act.validAt);
  const goOn = (stay: Interval): Interval => (stay.to ? stay : { ...stay, to: resumedOn });
  const clocks = move(act, state, rules.reviewDecision, {
    facts: (was) => ({ ...was, stayed: was.stayed?.map(goOn) }),
    why: 'review resumed（恢复审理）',
  });
  return [{ type: 'ReviewResumed', data: { reasons, resumedOn, clocks } }];
};
