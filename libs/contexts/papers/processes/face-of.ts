import { localDateOf, type Recorded, type RegistryView, withSealedWords } from '#domain/kernel';
import type { PersonalData } from '#platform/privacy';
import type { NumberedDocument } from '#domain/procedure';
import type { LawBook } from '#domain/law';
import { type Face, type OnPaper, periodsOn } from '#platform/papers';

type Told = Readonly<Record<string, unknown>>;
type Opening = Pick<PersonalData, 'open' | 'shown'>;

/** What a paper is filled in with, beside the words of its form. */
export type Around = Readonly<{
  onPaper: OnPaper;
  law: LawBook;
  nameOf: (id: string) => string | undefined;
  /** The name of the party, from its seal; throws when it does not open. */
  open: (sealed: string) => string;
  /** The address of the party, from such a seal. */
  addressIn: (sealed: string) => string | undefined;
  /** A text of the matter, or a word that is sealed in one, from its seal. */
  shown: (sealed: string) => string;
}>;

const isSealed = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('sealed:');

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOfMatter = (sealed: string): boolean => sealed.startsWith('sealed:matter/');

/** The same with every seal open: the party holds the paper, nobody else. */
const opened = (value: unknown, around: Pick<Around, 'open' | 'shown'>): unknown => {
  if (isSealed(value)) return isOfMatter(value) ? around.shown(value) : around.open(value);
  if (typeof value === 'string') return withSealedWords(value, around.shown);
  if (Array.isArray(value)) return value.map((one) => opened(one, around));
  if (!isTold(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, opened(one, around)]));
};

/** A citizen’s name stands masked in the matter, and whole under his own key. */
const partyOf = ({ onPaper: { party }, open }: Around) => {
  const whole = party?.sealed ?? party?.name;
  return party && { ...party, name: isSealed(whole) ? open(whole) : party.name };
};

/** A citizen’s address stands among his particulars, under his own key（住址）. */
const addressTold = ({ address }: Told, { addressIn }: Pick<Around, 'addressIn'>): Told => {
  if (!isTold(address) || !isSealed(address['sealed'])) return {};
  return { address: addressIn(address['sealed']) };
};

/**
 * Everything a paper says. The party stands in it by its name, whatever the act wrote of it; at its
 * head the organ whose file it is, or the issuer that the act names（署名机关）.
 */
export const faceOf = (
  { content, number }: NumberedDocument,
  { envelope }: Readonly<{ envelope: Pick<Recorded['envelope'], 'validAt'> }>,
  around: Around,
): Face => {
  const { law, nameOf, onPaper } = around;
  const date = localDateOf(envelope.validAt);
  const party = partyOf(around);
  const told = { ...(opened(content, around) as Told), ...addressTold({ ...content }, around) };
  const issuer = typeof told['issuer'] === 'string' ? told['issuer'] : onPaper.organ;
  const organ = nameOf(issuer) ?? issuer;
  return {
    organ,
    date,
    ...(number !== undefined && { number }),
    content: { ...told, ...('party' in told && party && { party: party.name }) },
    more: {
      party: party?.name,
      creditCode: party?.creditCode,
      organName: organ,
      cited: told['corrects'],
      within: periodsOn(law, date),
    },
  };
};

/** Whoever and whatever the registers name: a person, an organ, an enterprise, an area. */
const registeredName = (view: RegistryView, id: string): string | undefined =>
  (view.person(id) ?? view.organ(id) ?? view.enterprise(id))?.name ?? view.areaName?.(id);

type Names = Readonly<{
  law: LawBook;
  view: RegistryView;
  people: Opening;
  /** What the exhibits and licences are called that it names by digests and ids. */
  cites: (id: string) => string | undefined;
}>;

/** Names and seals as they stand, for one matter. */
export const aroundOf = (onPaper: OnPaper, { law, view, people, cites }: Names): Around => ({
  onPaper,
  law,
  nameOf: (id) => onPaper.called?.[id] ?? cites(id) ?? registeredName(view, id),
  open: (sealed) => people.open(onPaper.party?.id ?? '', sealed).name,
  addressIn: (sealed) => people.open(onPaper.party?.id ?? '', sealed).address,
  shown: (sealed) => people.shown(sealed),
});
