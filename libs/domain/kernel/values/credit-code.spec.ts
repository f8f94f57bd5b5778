import fc from 'fast-check';
import { checkCharacterOf, isCreditCode } from './credit-code.js';

const alphabet = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const character = fc.constantFrom(...alphabet);
const digit = fc.constantFrom(...alphabet.slice(0, 10));
const text = (unit: typeof character, length: number) =>
  fc.string({ unit, minLength: length, maxLength: length });
const first17 = fc
  .tuple(text(character, 2), text(digit, 6), text(character, 9))
  .map((parts) => parts.join(''));
const valid = first17.map((text) => `${text}${checkCharacterOf(text)}`);

describe('A unified social credit code', () => {
  // Codes of companies, a foundation (its check character is 0) and a cultural institute, as they
  // publish them.
  it.each([
    '91370000728611939A',
    '91110108551385082Q',
    '9144030071526726XG',
    '914403001922038216',
    '531000005000160090',
    '52410000663412719U',
  ])('is accepted: %s', (code) => expect(isCreditCode(code)).toBe(true));

  it.each(['91110108551385082F', '91350211M00013FA1N'])(
    'is refused for its check character: %s',
    (code) => expect(isCreditCode(code)).toBe(false),
  );

  it('is accepted with the character computed for it', () =>
    fc.assert(fc.property(valid, isCreditCode)));

  it('shows every change of a single character', () =>
    fc.assert(
      fc.property(valid, fc.nat({ max: 17 }), character, (code, at, other) => {
        const changed = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
        return isCreditCode(changed) === (changed === code);
      }),
      { numRuns: 5_000 },
    ));

  it('shows two neighbours that changed places', () =>
    fc.assert(
      fc.property(valid, fc.nat({ max: 16 }), (code, at) => {
        const swapped = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        return swapped === code || !isCreditCode(swapped);
      }),
      { numRuns: 5_000 },
    ));

  it('may end in 0', () => {
    const endsIn0 = valid.filter((code) => code.endsWith('0'));
    fc.assert(
      fc.property(endsIn0, character, (code, other) => {
        const changed = `${code.slice(0, 17)}${other}`;
        return isCreditCode(code) && isCreditCode(changed) === (other === '0');
      }),
    );
  });

  it.each([
    '',
    '91440704MA4UT01H5',
    '91440704MA4UT01H5EE',
    '91440704ma4ut01h5e',
    '9144070IMA4UT01H5E',
    ' 91440704MA4UT01H5E',
  ])('is not %j', (code) => expect(isCreditCode(code)).toBe(false));
});
