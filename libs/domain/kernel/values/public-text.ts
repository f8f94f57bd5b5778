import { maskedName } from './masked-name.js';
import { besideSealedWords, maskedWords } from './sealed-words.js';

// What the public reads of people, however somebody wrote it (PL 50; PRV-2).

const hidden = '＊＊＊';
/** Blanks, dashes and dots that stand between the figures of a number, or the parts of a name. */
const between = String.raw`[\s\-‐-―－_.·•・‧･∙⋅．/]`;
const figure = String.raw`[\d０-９]`;
/** A number of a person or an account: nine figures or more, in groups or not. */
const numbers = new RegExp(
  `${figure}(?:${between}{0,2}${figure}){8,}(?:${between}?[XxＸｘ])?`,
  'gu',
);
/** The same spelled out: 一三八零零… */
const spelled = /[〇○零一二三四五六七八九幺](?:[\s-]?[〇○零一二三四五六七八九幺]){8,}/gu;
/** A passport or a permit of entry: letters and seven figures or more. */
const passports = new RegExp(
  `(?<![A-Za-zＡ-Ｚａ-ｚ])[A-Za-zＡ-Ｚａ-ｚ]{1,2}${between}?${figure}(?:${between}?${figure}){6,8}(?!${figure})`,
  'gu',
);
/** Days, with or without an hour, are no number of anybody. */
const days = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}[\s]*)+\d{0,2}$/u;

const inAnyWidth = (sign: string): string => {
  const code = sign.codePointAt(0)!;
  const narrow = sign.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return code > 0x20 && code < 0x7f
    ? `(?:${narrow}|${String.fromCodePoint(code + 0xfee0)})`
    : narrow;
};

/** A name or number in whatever dots, blanks and width it is written. */
export const nameAnywhere = (name: string): RegExp => {
  const letters = [...name.normalize('NFKC')].filter(
    (sign) => !new RegExp(`^${between}$`, 'u').test(sign),
  );
  return new RegExp(letters.map(inAnyWidth).join(`${between}*`), 'giu');
};

/** A text in which these words, in whatever dots, blanks and width, are another. */
export const withInstead = (text: string, words: readonly string[], instead: string): string =>
  words
    .filter((word) => word.trim() !== '')
    .reduce(
      (told, word) =>
        besideSealedWords(told, (plain) => plain.replaceAll(nameAnywhere(word), instead)),
      text,
    );

/**
 * A text as the public may read it: identity, telephone and account numbers, passports and permits
 * are hidden in whatever width and groups they are written, and these people are called by their
 * masked names. Too much hidden harms nobody.
 */
export const publicText = (text: string, people: readonly string[] = []): string => {
  const named = people
    .filter((name) => name.trim() !== '')
    .reduce(
      (told, name) => told.replaceAll(nameAnywhere(name), maskedName(name)),
      maskedWords(text),
    );
  return named
    .replaceAll(numbers, (run) => (days.test(run) ? run : hidden))
    .replaceAll(spelled, hidden)
    .replaceAll(passports, hidden);
};
