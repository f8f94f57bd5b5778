import {
  type About,
  type AnyNoun,
  type Field,
  type Fields,
  partsOf,
  restedOn,
} from '#domain/kernel';
import type { LookingReaction } from '#platform/following';
import { exhibitStream } from '../exhibit/exhibit.stream.js';

const named = (field: Field): boolean => {
  if (field.kind === 'ref' || field.kind === 'refs')
    return field.to.category === exhibitStream.category;
  return (field.kind === 'part' || field.kind === 'parts') && namesFiles(field.shape.fields);
};
const namesFiles = (fields: Fields): boolean => Object.values(fields).some(named);

/** Whether acts of a noun name uploaded files. */
export const citesFiles = (noun: AnyNoun): boolean =>
  noun.commands.some(({ asks, restsOn }) => namesFiles({ ...asks, ...restsOn }));

const isExhibit = (stream: string): boolean => partsOf(stream)?.category === exhibitStream.category;

/**
 * What an act named was brought by whoever acted, and may belong to no matter yet: from now on it
 * belongs to the act's, so that whoever reads the matter reads it（随引用归入案卷）.
 */
export const placeCited = (noun: AnyNoun): LookingReaction => {
  const each = async (_: object, { stream, envelope }: About) => {
    const { actor, restsOn = [] } = envelope;
    const { id = '' } = partsOf(stream) ?? {};
    const who = actor.kind === 'person' ? { by: actor.id, organ: actor.capacity.organ } : {};
    const data = { matter: stream, address: `${noun.path}/${id}`, ...who };
    return restsOn
      .map((rested) => restedOn(rested).stream)
      .filter(isExhibit)
      .map((exhibit) => ({
        category: exhibitStream.category,
        id: partsOf(exhibit)!.id,
        type: 'PlaceCited',
        data,
        key: exhibit,
        happened: 'when-done' as const,
      }));
  };
  const on = Object.fromEntries(Object.keys(noun.evolve).map((type) => [type, each]));
  return { name: `evidence.place-cited.${noun.category}`, from: noun, on };
};
