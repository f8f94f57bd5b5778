import { readable } from '#platform/log';
import { fold, streamName } from '#domain/kernel';
import { barNoun } from '../bar/bar.noun.js';
import type { BarEvent } from '../bar/bar.events.js';
import type { Bars } from '../bar/bar.state.js';
import { barStream } from '../bar/bar.stream.js';
import type { Files } from '#platform/reading';

/** Bars, bans and listings of a subject, straight from its stream; nothing on record is nothing. */
export const barsOnRecord = async (
  place: Pick<Files, 'log' | 'aside' | 'district'>,
  subject: string,
): Promise<Bars> => {
  const events: BarEvent[] = [];
  const stream = streamName(barStream, place.district, subject);
  for await (const event of readable(place, barStream, stream)) events.push(event);
  return fold(barNoun, events);
};
