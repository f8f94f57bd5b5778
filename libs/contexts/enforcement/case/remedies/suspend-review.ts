import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { alreadySo, notBefore, move } from '#domain/procedure';
import { notArchived, reviewPending } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { reviewOf } from './record-review-answer.js';
import type { CaseEvent } from '../case.events.js';

export type SuspendReview = Command<'SuspendReview', { cause: string }>;

/** 行政复议中止. The review waits for one of the listed causes; its time stands still, the surcharge too (ARL 39). */
export const suspendReview: Decide<SuspendReview, Case, CaseEvent> = (asked, state, act) => {
  staffOf(state, act);
  if (alreadySo(state.review?.suspended, asked)) return [];
  notArchived(state);
  const review = reviewOf(state);
  if (!reviewPending(state) || review.suspended)
    refuse('review-not-running', 'No review is running（复议未在进行）.', 'ARL 39');
  notBefore(act, review.filedOn, 'the application for review（申请复议）');
  const { cause } = asked;
  const suspendedOn = localDateOf(act.validAt);
  const stay = { from: suspendedOn, reason: cause, law: 'ARL 39' };
  const clocks = move(act, state, rules.reviewDecision, {
    facts: (was) => ({ ...was, stayed: [...(was.stayed ?? []), stay] }),
    why: `review suspended（复议中止）: ${cause}`,
  });
  return [{ type: 'ReviewSuspended', data: { cause, suspendedOn, clocks } }];
};
