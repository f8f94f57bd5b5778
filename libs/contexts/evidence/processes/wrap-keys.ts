import { type About, partsOf } from '#domain/kernel';
import type { LookingReaction } from '#platform/following';
import type { Reading } from '#platform/log';
import type { Keys } from '#platform/privacy';
import { stateThen } from '#platform/record';
import type { ExhibitEvent } from '../exhibit/exhibit.events.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import { exhibitStream } from '../exhibit/exhibit.stream.js';
import { wrappedUnder } from '../exhibit/wrapped-under.js';

/**
 * The key of a file is wrapped under the key of each matter that it lies in, and under no
 * other（随归入案卷重新封装密钥）. It is done after the event and comes to the same however often:
 * a crash in between leaves it to be done when the worker is back.
 */
export const wrapKeys = (
  keys: Pick<Keys, 'wrapUnder'>,
  reading: Reading,
): LookingReaction<ExhibitEvent> => {
  const wrap = async (_: object, { stream }: About): Promise<readonly []> => {
    const { id, district } = partsOf(stream)!;
    const exhibit = await stateThen(reading, exhibitNoun, { district, id }, {});
    const { file, disposed } = exhibit;
    if (file && !disposed) await keys.wrapUnder(file.key, wrappedUnder(exhibit), true);
    return [];
  };
  return {
    name: 'evidence.wrap-keys',
    beyond: true,
    from: exhibitStream,
    on: { ExhibitTaken: wrap, ExhibitPlaced: wrap },
  };
};
