import { maskedWords, sealsNumber } from './sealed-words.js';

// Numbers by which people are known, as somebody may write them into a text: in any width, with
// blanks or dashes between the groups (PRV-1, PRV-9).

const gap = String.raw`[\s\-‐-―.]?`;

/** A mobile telephone, with or without the country（手机号码）. */
const mobile = new RegExp(
  String.raw`(?<!\d)(?:86${gap})?1[3-9]\d${gap}\d{4}${gap}\d{4}(?!\d)`,
  'u',
);

/** What has the form of a citizen identity number, day of birth and all（公民身份号码）. */
const identity = new RegExp(
  [
    String.raw`(?<!\d)[1-9]\d{5}`,
    String.raw`(?:19|20)\d{2}${gap}(?:0[1-9]|1[0-2])${gap}(?:0[1-9]|[12]\d|3[01])`,
    String.raw`\d{3}${gap}[\dX](?!\d)`,
  ].join(gap),
  'iu',
);

/** As it was written, and without what stands between figures: groups are of any length. */
const spellingsOf = (text: string): readonly string[] => {
  const narrow = maskedWords(text).normalize('NFKC');
  return [narrow, narrow.replaceAll(/(?<=\d)[\s\-‐-―](?=[\dX])/giu, '')];
};

/**
 * Whether a text says what may be somebody's identity number. A slip in its last sign tells of
 * somebody as well.
 */
export const tellsIdentityNumber = (text: string): boolean =>
  sealsNumber(text, 'identity') || spellingsOf(text).some((one) => identity.test(one));

/** Whether a text says what may be somebody's mobile telephone. */
export const tellsTelephone = (text: string): boolean =>
  sealsNumber(text, 'telephone') || spellingsOf(text).some((one) => mobile.test(one));
