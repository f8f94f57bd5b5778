import { filledWith, type MessageOf } from '#domain/kernel';
import { endsIt, type PaperWithdrawn } from './paper.events.js';
import { paperCommand } from './paper.state.js';

/**
 * A later paper or act revokes, changes, ends or suspends it, or corrects a slip of the pen in it:
 * whoever looks it up is told so. What does not hold any more leaves it in force again.
 */
export const withdrawPaper = paperCommand('WithdrawPaper', {
  title: 'Note what a later paper says of this one（文书撤销、变更、失效、暂扣、更正）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<PaperWithdrawn['data']>(),
  repeat: ({ because, by, undoes }, { withdrawn, saidBy = [] }) =>
    saidBy.includes(by) || (because === 'restored' && !endsIt(withdrawn, undoes)),
  rule: ({ because, by, number, act, undoes, on }) => [
    {
      type: 'PaperWithdrawn',
      data: { because, by, number, ...(act && { act }), ...(undoes && { undoes }), on },
    },
  ],
});

export type WithdrawPaper = MessageOf<typeof withdrawPaper>;
