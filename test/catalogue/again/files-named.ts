import { type Act, type AnyNoun, fold, referencesOf, rulesOf, streamName } from '#domain/kernel';
import type { Sample } from '#testing';
import { taken } from '../../../libs/contexts/evidence/exhibit/exhibit.examples.js';
import type { ExhibitPlaced } from '../../../libs/contexts/evidence/exhibit/exhibit.events.js';
import { exhibitReference } from '../../../libs/contexts/evidence/exhibit/exhibit.reference.js';
import { exhibitStream } from '../../../libs/contexts/evidence/exhibit/exhibit.stream.js';

type Brought = Readonly<{ stream: string; history: Sample['history'] }>;
type Tried = Readonly<{ noun: AnyNoun; sample: Sample; verb: Readonly<{ name: string }> }>;

/**
 * The files that a sample names by their digests（证据材料）, each uploaded and belonging to the
 * matter it is sent to; but those that the sample tells of itself.
 */
export const filesNamed = (
  { noun, sample, verb }: Tried,
  act: Act,
  matter: string,
): readonly Brought[] => {
  const rules = rulesOf(noun);
  const command = { type: verb.name, data: sample.data };
  const named = referencesOf(rules, command, fold(rules, sample.history), act)
    .filter(({ to }) => to.category === exhibitReference.category)
    .map(({ id }) => id);
  const told = (sample.beside ?? [])
    .filter(({ of }) => of.category === exhibitStream.category)
    .map(({ id }) => id);
  const placed: ExhibitPlaced = {
    type: 'ExhibitPlaced',
    data: { ...hands, matter, address: 'the matter', placedOn: taken.data.takenOn },
  };
  return [...new Set(named)]
    .filter((id) => !told.includes(id))
    .map((id) => ({
      stream: streamName(exhibitStream, district, id),
      history: [withDigest(id), placed],
    }));
};

const district = '440704';
const hands = { by: taken.data.by, organ: taken.data.organ };

const withDigest = (digest: string): typeof taken => ({
  ...taken,
  data: { ...taken.data, file: { ...taken.data.file, digest } },
});
