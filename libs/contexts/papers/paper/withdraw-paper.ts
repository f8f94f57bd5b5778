import { filledWith, type MessageOf } from '#domain/kernel';
import type { PaperWithdrawn } from './paper.events.js';
import { paperCommand } from './paper.state.js';

/**
 * A later paper of the matter revokes or changes it, or corrects a slip of the pen in it: whoever
 * looks it up is told so.
 */
export const withdrawPaper = paperCommand('WithdrawPaper', {
  title: 'Note what a later paper says of this one（文书撤销、变更、更正）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<PaperWithdrawn['data']>(),
  repeat: ({ by }, { withdrawn, corrections = [] }) =>
    withdrawn?.by === by || corrections.some((one) => one.by === by),
  rule: ({ because, by, number, on }) => [
    { type: 'PaperWithdrawn', data: { because, by, number, on } },
  ],
});

export type WithdrawPaper = MessageOf<typeof withdrawPaper>;
