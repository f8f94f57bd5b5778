import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { notClosed } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';
import { madeNow } from '#domain/procedure';

export type WithdrawReduction = Command<'WithdrawReduction', { reasons: string }>;

/** 恢复强制执行. The party did not keep the agreement: the whole surcharge is due again (CL 42). */
export const withdrawReduction: Decide<WithdrawReduction, Case, CaseEvent> = (
  { reasons },
  state,
  act,
) => {
  const foundBy = headOfOrgan(state, act);
  if (state.reduction?.lost) return [];
  notClosed(state);
  madeNow(act);
  if (!state.reduction)
    refuse('no-reduction-agreed', 'There is no execution agreement（无执行协议）.', 'CL 42');
  const lostOn = localDateOf(act.validAt);
  return [{ type: 'ReductionLost', data: { reasons, lostOn, foundBy } }];
};
