import fc from 'fast-check';
import { checkCharacterOf, isCreditCode } from './credit-code.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...alphabet);
const text = (length: number) =>
  fc.string({ unit: character, minLength: length, maxLength: length });
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const first17 = fc.tuple(text(2), digits(6), text(9)).map((parts) => parts.join(''));
const valid = first17.map((text) => `${text}${checkCharacterOf(text)}`);

describe('A unified social credit code', () => {
  // Published codes of well-known organisations.
  it.each(['91110000802100433B', '91440300708461136T', '91440300192203821B', '914403001922038216'])(
    'is judged by its check character: %s',
    (code) => expect(isCreditCode(code)).toBe(checkCharacterOf(code.slice(0, 17)) === code[17]),
  );

  it('is accepted with the character computed for it', () => {
    fc.assert(fc.property(valid, (code) => isCreditCode(code)));
  });

  it('shows every change of a single character', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 17 }), character, (code, at, other) => {
        const changed = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
        return isCreditCode(changed) === (changed === code);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows two neighbours that changed places', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 16 }), (code, at) => {
        const swapped = [...code];
        [swapped[at], swapped[at + 1]] = [code[at + 1]!, code[at]!];
        return !isCreditCode(swapped.join('')) || swapped.join('') === code;
      }),
      { numRuns: 2_000 },
    );
  });

  it('may end in 0, which codes with remainder 0 do', () => {
    // 3^0 · 31 is no character, so the remainder 0 is reached with 9 · 1 + 2 · 27 (twice) and so on: all zeros is the plainest.
    expect(checkCharacterOf('0'.repeat(17))).toBe('0');
    expect(isCreditCode('0'.repeat(18))).toBe(true);
    const zeros = fc.sample(
      valid.filter((code) => code.endsWith('0')),
      20,
    );
    expect(zeros.every(isCreditCode)).toBe(true);
  });

  it.each([
    '',
    '91440704MA4UT01H5',
    '91440704MA4UT01H5EE',
    '91440704ma4ut01h5e',
    '9144070IMA4UT01H5E',
  ])('is not %j', (code) => expect(isCreditCode(code)).toBe(false));
});
