import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { alreadySo, move } from '#domain/procedure';
import { reviewPending } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import { reviewOf } from './record-review-answer.js';

const { text } = fields;

/**
 * 行政复议中止. The review waits for one of the listed causes; its time stands still, the surcharge
 * too (ARL 39).
 */
export const suspendReview = caseCommand('SuspendReview', {
  title: 'Record the suspension of the review（复议中止）',
  at: 'administrative-review/suspension',
  by: staff,
  asks: {
    cause: text({ about: 'Cause（中止原因）' }),
  },
  who: staffOf,
  repeat: (asked, { review }) => alreadySo(review?.suspended, asked),
  late: since.reviewFiled,
  stage: (state) => {
    const { suspended } = reviewOf(state);
    if (!reviewPending(state) || suspended)
      refuse('review-not-running', 'No review is running（复议未在进行）.', 'ARL 39');
  },
  rule: ({ cause }, state, act) => {
    const suspendedOn = localDateOf(act.validAt);
    const stay = { from: suspendedOn, reason: cause, law: 'ARL 39' };
    const clocks = move(act, state, rules.reviewDecision, {
      facts: (was) => ({ ...was, stayed: [...(was.stayed ?? []), stay] }),
      why: `review suspended（复议中止）: ${cause}`,
    });
    return [{ type: 'ReviewSuspended', data: { cause, suspendedOn, clocks } }];
  },
});

export type SuspendReview = MessageOf<typeof suspendReview>;
