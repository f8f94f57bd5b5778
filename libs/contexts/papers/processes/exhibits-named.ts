import { exhibitCalled, type ExhibitFacts, exhibitReference } from '#contexts/evidence/contract';
import { fold, foldingOf, type Instant } from '#domain/kernel';
import type { Reading } from '#platform/log';
import type { PersonalData } from '#platform/privacy';
import { entriesOf } from '#platform/record';

/** What opens the name of a file, which its own stream only has sealed. */
type Opening = Pick<PersonalData, 'fetchKeys' | 'shown'>;

/** Where exhibits lie, and of which moment they are told. */
type Place = Readonly<{ district: string; knownAt: Instant }>;

/** Digests of files, wherever a paper tells them. */
const digestsIn = (told: unknown): readonly string[] => [
  ...new Set((JSON.stringify(told) ?? '').match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)),
];

const factsOf = async (
  reading: Reading,
  id: string,
  { district, knownAt }: Place,
): Promise<ExhibitFacts | undefined> => {
  const { events } = await entriesOf(reading, exhibitReference, { district, id });
  const then = events.filter(({ envelope }) => envelope.recordedAt <= knownAt);
  const state = fold(foldingOf(exhibitReference), then);
  return exhibitReference.standing(state as never)?.facts;
};

/**
 * What a paper calls the exhibits that it names by their digests（证据材料名称）, in whatever field
 * and of whatever matter: as they stood when it was issued, so that the same paper says the same.
 */
export const exhibitsNamed = async (
  { reading, people }: Readonly<{ reading: Reading; people: Opening }>,
  told: unknown,
  place: Place,
): Promise<(id: string) => string | undefined> => {
  const names = new Map<string, string>();
  for (const digest of digestsIn(told)) {
    const facts = await factsOf(reading, digest, place);
    if (!facts) continue;
    await people.fetchKeys(facts);
    names.set(
      digest,
      exhibitCalled(facts, facts.name === undefined ? undefined : people.shown(facts.name)),
    );
  }
  return (id) => names.get(id.replace(/^sha256:/, ''));
};
