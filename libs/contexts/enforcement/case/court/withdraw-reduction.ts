import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { notArchived, notClosed } from '../standing-penalty.js';
import { asHead } from '../execution.roles.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

export type WithdrawReduction = Command<'WithdrawReduction', { reasons: string }>;

/** 恢复强制执行. The party did not keep the agreement: the whole surcharge is due again (CL 42). */
export const withdrawReduction: Decide<WithdrawReduction, Case, CaseEvent> = (
  { reasons },
  state,
  act,
) => {
  notArchived(state);
  const { id: foundBy } = asHead(state, act);
  if (!state.reduction)
    return refuse('no-reduction-agreed', 'There is no execution agreement（无执行协议）.', 'CL 42');
  if (state.reduction.lost) return [];
  notClosed(state);
  const lostOn = localDateOf(act.validAt);
  return [{ type: 'ReductionLost', data: { reasons, lostOn, foundBy } }];
};
