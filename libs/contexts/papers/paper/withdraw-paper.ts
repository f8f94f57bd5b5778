import { filledWith, type MessageOf } from '#domain/kernel';
import type { PaperWithdrawn } from './paper.events.js';
import { paperCommand } from './paper.state.js';

/** A later paper of the matter revokes, changes or corrects it; whoever looks it up is told so. */
export const withdrawPaper = paperCommand('WithdrawPaper', {
  title: 'Note that a later paper takes the place of this one（文书撤销、变更、更正）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<PaperWithdrawn['data']>(),
  repeat: ({ by }, { withdrawn }) => withdrawn?.by === by,
  rule: ({ because, by, number, on }) => [
    { type: 'PaperWithdrawn', data: { because, by, number, on } },
  ],
});

export type WithdrawPaper = MessageOf<typeof withdrawPaper>;
