import { SetMetadata } from '@nestjs/common';
import { type Event, streamName, type Whose } from '#domain/kernel';
import { matterKey } from '#platform/http';
import type { Reading } from '#platform/log';
import { stateAsOf } from './as-of.js';
import { foldable } from './foldable.js';
import { entriesOf } from './history.js';
import type { Kept } from './records.js';

/** The matter a route is about: what its id is called there, its stream, and whose it is. */
export type MatterRead = Readonly<{
  word: string;
  unknown: readonly [code: string, reason: string];
  streamOf: (district: string, id: string) => string;
  /** Straight from its events; nothing where there is none, or none that belongs to somebody. */
  whose: (from: Reading, district: string, id: string) => Promise<Whose | undefined>;
}>;

/**
 * Says of a route, or of all routes of a controller, that it reads one matter, and which parameter
 * names it: whoever asks must be one of those whose it is（查阅范围）. Of what belongs to nobody in
 * particular it says nothing.
 */
export const OfMatter = <S, E extends Event>(
  kept: Kept<S, E>,
  word = 'id',
): ClassDecorator & MethodDecorator => {
  const { whose, unknown } = kept;
  const read: MatterRead | undefined = whose && {
    word,
    unknown,
    streamOf: (district, id) => streamName(kept, district, id),
    whose: async (from, district, id) => {
      const history = await entriesOf(from, kept, { district, id });
      const { events } = foldable(kept, history);
      return whose(stateAsOf(kept, events, {}));
    },
  };
  return SetMetadata(matterKey, read);
};
