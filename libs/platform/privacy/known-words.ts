import { maskedName, maskOfNumber, nameAnywhere } from '#domain/kernel';
import { isIdentityNumber } from './identity-number.js';

/** What somebody is known by, and the key under which it is sealed where it is written. */
export type Word = Readonly<{ text: string; mask: string; under: string }>;

const gap = String.raw`[\s\-‐-―.－]?`;
const figure = String.raw`[\d０-９]`;
const figures = (count: number): string => `(?:${figure}${gap}){${count}}`;
// No figures of an id, a digest or the number of a paper are a number of somebody.
const alone = { before: String.raw`(?<![\w０-９-])`, after: String.raw`(?![\w０-９-])` };
const identity = `${figures(17)}[\\dX０-９Ｘ]`;
const mobile = `(?:[+＋]?[8８][6６]${gap})?[1１]${gap}${figures(9)}${figure}`;

/** What may be a number by which somebody is known, in whatever width and groups. */
const numbers = `${alone.before}(?:${identity}|${mobile})${alone.after}`;

/** The number without what stands between its figures. */
const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\dX]/giu, '')
    .toUpperCase();

const isIdentity =
  /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const isMobile = /^(?:86)?1[3-9]\d{9}$/;

const maskOf = (number: string): string | undefined => {
  if (isIdentity.test(number)) return maskOfNumber.identity;
  return isMobile.test(number) ? maskOfNumber.telephone : undefined;
};

/**
 * What stands for a number, where it is one. A short text that is figures alone may be a code, so
 * that only an identity number that is right in its last sign is known in it.
 */
const maskIn = (written: string, text: string, isProse: boolean): string | undefined => {
  const number = compact(written);
  const mask = maskOf(number);
  if (isProse || mask === undefined || written.trim() !== text.trim()) return mask;
  return isIdentityNumber(number) ? mask : undefined;
};

const han = /^\p{Script=Han}{2,4}$/u;
const dotted = /^\p{Script=Han}{1,12}(?:[·•・‧．]\p{Script=Han}{1,12})+$/u;
const letters = /^(?=.*\p{Script=Latin}{3})\p{Script=Latin}[\p{Script=Latin}.'’ -]{2,60}$/u;
/** Who somebody is to another, or where: said where a name is asked, and nobody's name. */
const role =
  /(?:人|本人|业主|家属|同事|邻居|员工|工人|保管员|安全员|医院|公司|派出所|法院|检察院|收发室|门卫|前台|委会|街道办|办公室|不详|拒签|同上)$/u;

/** Whether it is written as names are; what stands where nobody has a name is none. */
const isName = (text: string): boolean =>
  (han.test(text) || dotted.test(text) || letters.test(text)) &&
  !role.test(text) &&
  maskedName(text) !== text;

/** The names in what was said where names are asked: `黄伟强、苏小小（业主）`. */
export const namesIn = (said: string, under: string): readonly Word[] =>
  said
    .split(/[、，,；;（）()／/和及]/u)
    .map((piece) => piece.trim())
    .map((piece) => (/^[\p{Script=Han}\s]+$/u.test(piece) ? piece.replaceAll(/\s/gu, '') : piece))
    .filter(isName)
    .map((text) => ({ text, mask: maskedName(text), under }));

type Known = Readonly<Partial<Record<'name' | 'identityNumber' | 'telephone', string | undefined>>>;

/** What a person is known by: the name, and the numbers in whatever form. */
export const wordsOf = (
  { name, identityNumber = '', telephone = '' }: Known,
  under: string,
): readonly Word[] => [
  ...(name && name.length > 1 && maskedName(name) !== name
    ? [{ text: name, mask: maskedName(name), under }]
    : []),
  ...[
    [identityNumber, maskOfNumber.identity] as const,
    [telephone, maskOfNumber.telephone] as const,
  ].flatMap(([text, mask]) => (text.length > 5 ? [{ text, mask, under }] : [])),
];

const isLatin = (text: string): boolean => /^[\p{Script=Latin}]/u.test(text);

const anyhow = ({ text }: Word): string => {
  const { source } = nameAnywhere(text);
  return isLatin(text) ? `(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])` : source;
};

/** A text without width, blanks, dots and capitals: what is not in it so, is not in it. */
const close = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\-‐-―_.·•・‧･∙⋅/]/gu, '')
    .toLowerCase();

const elevenFigures = /\d{11}/;

/** Something written that tells who somebody is, and what is to stand there. */
export type Found = Readonly<{ at: number; written: string; mask: string; under: string }>;

/**
 * Finds what people are known by in texts of a matter: the words that are known, longest first,
 * and numbers whoever they belong to, under the key of the matter.
 */
export const finder = (
  words: readonly Word[],
  matter: string,
): ((text: string, isProse: boolean) => readonly Found[]) => {
  const known = words
    .toSorted((one, other) => other.text.length - one.text.length)
    .map((word) => ({ word, close: close(word.text) }));
  return (text, isProse) => {
    const said = close(text);
    const here = known.filter((one) => said.includes(one.close)).map(({ word }) => word);
    // Of most texts nothing has to be looked at sign by sign.
    if (here.length === 0 && !elevenFigures.test(said)) return [];
    return foundIn(text, { words: here, matter, isProse });
  };
};

type Sought = Readonly<{ words: readonly Word[]; matter: string; isProse: boolean }>;

/** What is found sign by sign; numbers of anybody under the key of the matter. */
const foundIn = (text: string, { words, matter, isProse }: Sought): readonly Found[] => {
  const groups = words.map((word) => `(${anyhow(word)})`);
  const pattern = new RegExp([...groups, `(${numbers})`].join('|'), 'giu');
  return [...text.matchAll(pattern)].flatMap((match): readonly Found[] => {
    const nth = match.slice(1).findIndex((group) => group !== undefined);
    const [written] = match;
    const at = match.index;
    const word = words[nth];
    if (word) return [{ at, written, mask: word.mask, under: word.under }];
    const mask = maskIn(written, text, isProse);
    return mask === undefined ? [] : [{ at, written, mask, under: matter }];
  });
};
