import { type MessageOf, sentInstead } from '#domain/kernel';
import { news } from '../desk/news.js';
import type { FatalAccidentNoted } from './licence.events.js';
import { heldCommand } from './licence.state.js';

/** An accident with deaths: no renewal without a review any more (X6; SPL 9). */
export const noteFatalAccident = heldCommand('NoteFatalAccident', {
  title: 'Note an accident with deaths（死亡事故）',
  ...news,
  fills: sentInstead<FatalAccidentNoted['data']>(),
  repeat: ({ source }, { fatalAccidents }) => fatalAccidents.includes(source),
  rule: ({ source, accidentOn }) => [{ type: 'FatalAccidentNoted', data: { source, accidentOn } }],
});

export type NoteFatalAccident = MessageOf<typeof noteFatalAccident>;
