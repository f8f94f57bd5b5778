import { type About, partsOf } from '#domain/kernel';
import { CannotMake } from '#platform/files';
import type { LookingReaction, Wanted } from '#platform/following';
import type { Reading } from '#platform/log';
import { stateThen } from '#platform/record';
import type { ExhibitEvent } from '../exhibit/exhibit.events.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import type { Exhibit } from '../exhibit/exhibit.state.js';
import { exhibitStream } from '../exhibit/exhibit.stream.js';
import { makeCopy, type Workshop } from './workshop.js';

type Keyed = Wanted & Readonly<{ key: string }>;

const to = (id: string, type: string, data: object): Keyed => ({
  category: exhibitStream.category,
  id,
  type,
  data,
  key: 'copy',
  happened: 'when-done',
});

/** Of each exhibit what is given out is made after its act, never on its way（生成副本）. */
export const prepareCopies = (
  workshop: Workshop,
  reading: Reading,
): LookingReaction<ExhibitEvent> => {
  const now = ({ stream }: About): Promise<Exhibit> => {
    const { id, district } = partsOf(stream)!;
    return stateThen(reading, exhibitNoun, { district, id }, {});
  };
  const prepare = async (_: object, about: About): Promise<readonly Keyed[]> => {
    const { id } = partsOf(about.stream)!;
    const { file, prepared, disposed } = await now(about);
    if (!file || prepared || disposed || workshop.keys.isErased(file.key)) return [];
    try {
      return [to(id, 'KeepCopy', await makeCopy(workshop, file))];
    } catch (error) {
      if (!(error instanceof CannotMake)) throw error;
      const { message: reason } = error;
      return [to(id, 'NoteNotPrepared', { reason })];
    }
  };
  return {
    name: 'evidence.prepare-copies',
    beyond: true,
    from: exhibitStream,
    on: {
      ExhibitTaken: prepare,
      PreparingAsked: prepare,
    },
  };
};
