import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { notClosed } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';

const { text } = fields;

/** 恢复强制执行. The party did not keep the agreement: the whole surcharge is due again (CL 42). */
export const withdrawReduction = caseCommand('WithdrawReduction', {
  title: 'Withdraw the reduction（恢复强制执行）',
  at: 'surcharge-reduction/withdrawal',
  by: heads,
  asks: {
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: (state, act) => headOfOrgan(state, act),
  repeat: (_, { reduction }) => reduction?.lost !== undefined,
  rule: ({ reasons }, state, act, foundBy) => {
    if (!state.reduction)
      return refuse(
        'no-reduction-agreed',
        'There is no execution agreement（无执行协议）.',
        'CL 42',
      );
    notClosed(state);
    const lostOn = localDateOf(act.validAt);
    return [{ type: 'ReductionLost', data: { reasons, lostOn, foundBy } }];
  },
});

export type WithdrawReduction = MessageOf<typeof withdrawReduction>;
