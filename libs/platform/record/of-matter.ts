import { SetMetadata } from '@nestjs/common';
import { type Event, streamName, type Whose } from '#domain/kernel';
import { matterKey } from '#platform/http';
import type { Reading } from '#platform/log';
import { type AsOf, stateAsOf } from './as-of.js';
import { foldable } from './foldable.js';
import { entriesOf } from './history.js';
import type { Kept } from './records.js';
import { stateNow } from './state-now.js';

/** The matter a route is about: what its id is called there, its stream, and whose it is. */
export type MatterRead = Readonly<{
  word: string;
  unknown: readonly [code: string, reason: string];
  streamOf: (district: string, id: string) => string;
  /** Straight from its events; nothing where there is none, or none that belongs to somebody. */
  whose: (from: Reading, district: string, id: string) => Promise<Whose | undefined>;
}>;

/** How a matter of that noun is read; nothing where it belongs to nobody in particular. */
export const matterReadOf = <S, E extends Event>(
  kept: Kept<S, E>,
  word = 'id',
): MatterRead | undefined => {
  const { whose, unknown } = kept;
  const now = stateNow(kept);
  return (
    whose && {
      word,
      unknown,
      streamOf: (district, id) => streamName(kept, district, id),
      whose: async (from, district, id) => whose(await now(from, { district, id })),
    }
  );
};

/** The state of a noun straight from its events, as far as they can be folded. */
export const stateThen = async <S, E extends Event>(
  from: Reading,
  kept: Kept<S, E>,
  place: Readonly<{ district: string; id: string }>,
  moment: AsOf,
): Promise<S> => {
  const { events } = foldable(kept, await entriesOf(from, kept, place));
  return stateAsOf(kept, events, moment);
};

/**
 * Says of a route, or of all routes of a controller, that it reads one matter, and which parameter
 * names it: whoever asks must be one of those whose it is（查阅范围）. Of what belongs to nobody in
 * particular it says nothing.
 */
export const OfMatter = <S, E extends Event>(
  kept: Kept<S, E>,
  word = 'id',
): ClassDecorator & MethodDecorator => SetMetadata(matterKey, matterReadOf(kept, word));
