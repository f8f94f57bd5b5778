import { exhibitCalled, exhibitReference } from '#contexts/evidence/contract';
import { licenceReference } from '#contexts/licensing/contract';
import { fold, foldingOf, type Instant, type Referable } from '#domain/kernel';
import type { Reading } from '#platform/log';
import type { PersonalData } from '#platform/privacy';
import { entriesOf } from '#platform/record';

/** What opens the name of a file, which its own stream only has sealed. */
type Opening = Pick<PersonalData, 'fetchKeys' | 'shown'>;

/** Where what is cited lies, and of which moment it is told. */
type Place = Readonly<{ district: string; knownAt: Instant }>;

/** Digests of files, wherever a paper tells them. */
const digestsIn = (told: string): ReadonlySet<string> =>
  new Set(told.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g));

/** Ids of licences, wherever a paper names one. */
const licencesIn = (told: string): ReadonlySet<string> =>
  new Set([...told.matchAll(/"licence":"([\w.-]+)"/g)].map(([, id = '']) => id));

/** What was known of it at that moment. */
const factsOf = async <F extends object>(
  reading: Reading,
  of: Referable<F>,
  id: string,
  { district, knownAt }: Place,
): Promise<F | undefined> => {
  const { events } = await entriesOf(reading, of, { district, id });
  const then = events.filter(({ envelope }) => envelope.recordedAt <= knownAt);
  return of.standing(fold(foldingOf(of), then) as never)?.facts;
};

/**
 * What a paper calls what it names by digests and ids, in whatever field and of whatever matter:
 * exhibits by kind, origin and name（证据材料名称）, licences by their numbers（证号）. As they
 * stood when it was issued, so that the same paper says the same.
 */
export const citedNamed = async (
  { reading, people }: Readonly<{ reading: Reading; people: Opening }>,
  content: unknown,
  place: Place,
): Promise<(id: string) => string | undefined> => {
  const told = JSON.stringify(content) ?? '';
  const names = new Map<string, string>();
  for (const digest of digestsIn(told)) {
    const facts = await factsOf(reading, exhibitReference, digest, place);
    if (!facts) continue;
    await people.fetchKeys(facts);
    names.set(
      digest,
      exhibitCalled(facts, facts.name === undefined ? undefined : people.shown(facts.name)),
    );
  }
  for (const id of licencesIn(told)) {
    const facts = await factsOf(reading, licenceReference, id, place);
    if (facts?.number !== undefined) names.set(id, facts.number);
  }
  return (id) => names.get(id.replace(/^sha256:/, ''));
};
