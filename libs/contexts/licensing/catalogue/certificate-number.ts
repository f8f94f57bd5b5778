import type { Item } from './item.js';
import { catalogue } from './catalogue.js';

/**
 * Check digit by ISO 7064 MOD 11,10: finds every wrong digit and almost every swap of two
 * neighbours.
 */
export const checkDigit = (digits: string): number => {
  const product = Array.from(digits).reduce((carry, digit) => {
    const sum = (carry + Number(digit)) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (11 - product) % 10;
};

const serialDigits = 6;
const padded = (serial: number): string => String(serial).padStart(serialDigits, '0');
const digitsOf = (code: string, year: number, serial: number): string =>
  `${code}${year}${padded(serial)}`;

/**
 * The number of a certificate in the form of its item, ending in a check digit:
 * `（粤）LS〔2026〕000012-4`. The serial comes from a counter without gaps that the caller keeps.
 * Nothing for an item whose paper bears no number of its own.
 */
export const certificateNumber = (
  item: Item,
  { place, year, serial }: Readonly<{ place: string; year: number; serial: number }>,
): string | undefined =>
  item.number &&
  item.number.form
    .replace('{place}', place)
    .replace('{year}', String(year))
    .replace(
      '{serial}',
      `${padded(serial)}-${checkDigit(digitsOf(item.number.code, year, serial))}`,
    );

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
const patternOf = (form: string): RegExp =>
  new RegExp(
    `^${form
      .split(/\{(?:place|year|serial)\}/)
      .map(escaped)
      .reduce((text, part, n) => text + gapOf(form, n) + part)}$`,
    'u',
  );

const gapOf = (form: string, n: number): string => {
  const name = [...form.matchAll(/\{(place|year|serial)\}/g)][n - 1]?.[1] ?? '';
  return {
    place: '.{1,8}',
    year: String.raw`(?<year>\d{4})`,
    serial: String.raw`(?<serial>\d{6})-(?<check>\d)`,
  }[name]!;
};

/**
 * What a public inquiry can tell from a number alone, before any register is asked (证书真伪初查).
 */
export type NumberCheck =
  | Readonly<{ wellFormed: true; item: string; year: number; serial: number }>
  | Readonly<{ wellFormed: false; reason: 'unknown-form' | 'wrong-check-digit' }>;

/**
 * Reads a certificate number back; a mistyped digit is told apart from a number of no form of ours.
 */
export const checkCertificateNumber = (number: string): NumberCheck => {
  const item = catalogue.find(({ number: of }) => of && patternOf(of.form).test(number));
  if (!item?.number) return { wellFormed: false, reason: 'unknown-form' };
  const groups = patternOf(item.number.form).exec(number)!.groups!;
  const year = Number(groups['year']);
  const serial = Number(groups['serial']);
  return checkDigit(digitsOf(item.number.code, year, serial)) === Number(groups['check'])
    ? { wellFormed: true, item: item.id, year, serial }
    : { wellFormed: false, reason: 'wrong-check-digit' };
};
