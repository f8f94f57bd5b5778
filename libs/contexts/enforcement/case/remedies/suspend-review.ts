import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { notBefore } from '../stages.js';
import { alreadySo, notArchived, reviewPending } from '../execution.guards.js';
import { clocks } from '../execution.law.js';
import { asOfficer } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';
import { reviewOf } from './record-review-answer.js';
import type { ReviewSuspended } from './remedies.events.js';

export type SuspendReview = Command<'SuspendReview', { cause: string }>;

/** 行政复议中止. The review waits for one of the listed causes; its time stands still, the surcharge too (ARL 39). */
export const suspendReview: Decide<SuspendReview, Execution, ReviewSuspended> = (
  asked,
  state,
  act,
) => {
  notArchived(state);
  asOfficer(state, act);
  const review = reviewOf(state);
  if (alreadySo(review.suspended, asked)) return [];
  if (!reviewPending(state) || review.suspended)
    refuse('review-not-running', 'No review is running（复议未在进行）.', 'ARL 39');
  notBefore(act, reviewOf(state).filedOn, 'the application for review（申请复议）');
  const { cause } = asked;
  const suspendedOn = localDateOf(act.validAt);
  const running = state.clocks[clocks.reviewDecision];
  const why = `review suspended（复议中止）: ${cause}`;
  const changes = running
    ? ([
        {
          op: 'move',
          clock: clocks.reviewDecision,
          why,
          set: act.law.set(
            running.rule,
            {
              ...running.facts,
              stayed: [
                ...(running.facts.stayed ?? []),
                { from: suspendedOn, reason: cause, law: 'ARL 39' },
              ],
            },
            running.duty,
            running,
          ),
        },
      ] as const)
    : [];
  return [{ type: 'ReviewSuspended', data: { cause, suspendedOn, clocks: changes } }];
};
