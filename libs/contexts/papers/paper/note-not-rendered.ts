import { filledWith, type MessageOf } from '#domain/kernel';
import type { Issued } from './paper.events.js';
import { paperCommand } from './paper.state.js';

/** Notes that a paper could not be set and why: from then on somebody owes it. */
export const noteNotRendered = paperCommand('NoteNotRendered', {
  title: 'Note that a paper could not be set（文书未能生成）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<Readonly<{ issued: Issued; reason: string }>>(),
  repeat: ({ reason }, { rendering, owed, asked }) =>
    rendering !== undefined || (owed === reason && !asked),
  rule: ({ issued, reason }) => [{ type: 'PaperNotRendered', data: { issued, reason } }],
});

export type NoteNotRendered = MessageOf<typeof noteNotRendered>;
