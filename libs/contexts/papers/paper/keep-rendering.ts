import { filledWith, type MessageOf } from '#domain/kernel';
import type { Issued, Rendering } from './paper.events.js';
import { paperCommand } from './paper.state.js';

/** Keeps how a paper was set, once and for all: what was handed out is not set otherwise later. */
export const keepRendering = paperCommand('KeepRendering', {
  title: 'Keep a paper that was set as PDF（文书生成）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<Readonly<{ issued: Issued; rendering: Rendering }>>(),
  repeat: (_, { rendering }) => rendering !== undefined,
  rule: ({ issued, rendering }) => [{ type: 'PaperRendered', data: { issued, rendering } }],
});

export type KeepRendering = MessageOf<typeof keepRendering>;
