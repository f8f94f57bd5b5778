import { refuse, sealedWord, withInstead, withSealedWords } from '#domain/kernel';

// Who reported（举报人身份）, and what is said of the tip-off: the one is never in the other.

type Known = Readonly<{
  name?: string;
  telephone?: string;
  identityNumber?: string;
  address?: string;
}>;

const close = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\-‐-―.·]/gu, '');

/** What people are known by; one sign alone is nobody's. */
const wordsOf = (people: readonly Known[]): readonly string[] =>
  people
    .flatMap(({ name, telephone, identityNumber }) => [name, telephone, identityNumber])
    .flatMap((word) => (word === undefined || close(word).length < 2 ? [] : [close(word)]));

/** The region at the head of an address, which says of nobody where he lives（省市区、街道）. */
const region = /^(?:[^\d省市区县镇乡]{1,8}(?:省|市|区|县|镇|乡|街道))+/u;

/**
 * Where they live, with its region and without: only what names a house, and never the place that
 * was reported, which whoever goes there has to write.
 */
const homesOf = (people: readonly Known[], place: string): readonly string[] =>
  people
    .flatMap(({ address = '' }) => [close(address), close(address).replace(region, '')])
    .filter((home) => home.length > 4 && /\d/.test(home) && !close(place).includes(home));

/**
 * What is told says nothing of who told it: here alone both are known, before the one is sealed
 * (PRV-1). The answer repeats none of it.
 */
export const mustNotNameIn = (told: object, people: readonly Known[]): void => {
  const words = wordsOf(people);
  const texts = Object.values(told).filter((one): one is string => typeof one === 'string');
  if (texts.some((text) => words.some((word) => close(text).includes(word))))
    refuse(
      'tells-who-reported',
      '举报内容、地点中写有举报人姓名、电话或者身份证号，请删去后登记 (content or address names who reported: leave it out).',
      'PRV-1',
      'WHI-15',
    );
};

const inAll = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => inAll(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inAll(one, change)]));
};

/** What stands where one of them was written: nobody types it, so that no text equals it. */
const hidden = '举报人（身份已隐去）';

/**
 * The same, hidden wherever one of these people is written, in whatever width and dots. Where
 * somebody typed those words himself, `举报人` stands: else who guesses names at a door that was
 * used already would be told by the answer to a repeated act which one is right.
 */
export const withoutThem = <T extends object>(
  told: T,
  people: readonly Known[],
  { shown, place = '' }: Readonly<{ shown: (seal: string) => string; place?: string }>,
): T => {
  const words = [...homesOf(people, place), ...wordsOf(people)];
  const without = (text: string): string => withInstead(text, words, hidden);
  return inAll(told, (text) =>
    without(
      withSealedWords(text.replaceAll(hidden, '举报人'), (seal, mask) => {
        const word = shown(seal);
        return without(word) === word ? sealedWord(mask, seal) : hidden;
      }),
    ),
  ) as T;
};
