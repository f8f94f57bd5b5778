import { filledWith, type MessageOf } from '#domain/kernel';
import type { PaperWrapped } from './paper.events.js';
import { paperCommand } from './paper.state.js';

/**
 * Keeps that an old paper lies under the keys of those of whom it tells（旧文书重新加封）: what was
 * handed out stays the same to the byte, and its digest proves it as before.
 */
export const keepWrapped = paperCommand('KeepWrapped', {
  title: 'Keep an old paper under the keys of those of whom it tells（旧文书重新加封）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<PaperWrapped['data']>(),
  repeat: ({ was }, { rendering }) => rendering?.kept !== was,
  rule: ({ was, kept }) => [{ type: 'PaperWrapped', data: { was, kept } }],
});

export type KeepWrapped = MessageOf<typeof keepWrapped>;
