/** 31 characters: digits and capitals without I, O, S, V, Z (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of 3 modulo 31, one for each of the first 17 characters. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Registering department and kind, GB/T 2260 area, organisation code, check character. */
const form = /^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/;

/** The check character of the first 17 characters. */
export const checkCharacterOf = (first17: string): string => {
  const sum = weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(first17[at]!), 0);
  return alphabet[(31 - (sum % 31)) % 31]!;
};

/**
 * Whether it is a unified social credit code (统一社会信用代码): its form and its check character
 * (GB 32100-2015).
 */
export const isCreditCode = (text: string): boolean =>
  form.test(text) && checkCharacterOf(text.slice(0, 17)) === text[17];
