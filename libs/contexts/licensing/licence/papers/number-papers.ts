import { filledWith, type MessageOf } from '#domain/kernel';
import { again } from '#domain/procedure';
import type { PapersNumbered } from '../licence.events.js';
import { papersNumberOf } from '../licence.papers.js';
import { heldCommand } from '../licence.state.js';

/**
 * A licence from elsewhere or from paper takes the next number of its organ with its first paper
 * here（证照文书编号）. The files take and tell it by themselves (DOC-2, DOC-4).
 */
export const numberPapers = heldCommand('NumberPapers', {
  title: 'Number the papers of a licence（证照文书编号）',
  by: [],
  system: ['installation'],
  asks: {},
  fills: filledWith<PapersNumbered['data']>(),
  repeat: ({ serial, year }, licence) =>
    again(papersNumberOf(licence), { serial, year }, 'papers-numbered-already'),
  rule: ({ serial, year }) => [{ type: 'PapersNumbered', data: { serial, year } }],
});

export type NumberPapers = MessageOf<typeof numberPapers>;
