import { type MessageOf, sentInstead } from '#domain/kernel';
import { news } from '../../desk/news.js';
import type { HolderEnded } from '../licence.events.js';
import { heldCommand } from '../licence.state.js';

/** The register says that the holder is no more (died, dissolved). */
export const recordHolderEnded = heldCommand('RecordHolderEnded', {
  title: 'Record that the holder is no more（持证人终止）',
  ...news,
  fills: sentInstead<HolderEnded['data']>(),
  repeat: (_, { holderEnded }) => holderEnded !== undefined,
  rule: ({ cause, source, endedOn }) => [{ type: 'HolderEnded', data: { cause, source, endedOn } }],
});

export type RecordHolderEnded = MessageOf<typeof recordHolderEnded>;
