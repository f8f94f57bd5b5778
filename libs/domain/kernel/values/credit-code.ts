/** 31 characters: digits and capitals without I, O, S, V, Z (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of 3 modulo 31, one for each of the first 17 characters. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Registering department and kind, GB/T 2260 area, organisation code, check character. */
const form = /^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/;

/** Departments that register（登记管理部门）, and kinds of what they register (GB 32100). */
const registered = /^[1-9ANY][1-59]/;
/** Provinces of GB/T 2260, and 10 for what the state itself registers. */
const provinces =
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82';
/** A citizen identity number: area, day of birth, serial, check character (GB 11643). */
const ofAPerson =
  /^(?:[1-6]\d|71|8[1-3])\d{4}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;

/** The check character of the first 17 characters. */
export const checkCharacterOf = (first17: string): string => {
  const sum = weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(first17[at]!), 0);
  return alphabet[(31 - (sum % 31)) % 31]!;
};

/**
 * What names a party in an address: a credit code as the register has it, in capitals and half
 * width, or an id as it is.
 */
export const asPartyNamed = (text: string): string => {
  const code = text.normalize('NFKC').trim().toUpperCase();
  return /^[0-9A-Z]{18}$/.test(code) ? code : text;
};

/**
 * Whether it is a unified social credit code (统一社会信用代码): its form, department and kind,
 * area and check character (GB 32100-2015). What has the form of a person's identity number is
 * none, so that nobody's number is entered, shown and published as a code (PRV-2, PRV-9).
 */
export const isCreditCode = (text: string): boolean =>
  form.test(text) &&
  registered.test(text) &&
  provinces.split(' ').includes(text.slice(2, 4)) &&
  !ofAPerson.test(text) &&
  checkCharacterOf(text.slice(0, 17)) === text[17];
