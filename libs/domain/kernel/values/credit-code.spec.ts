import fc from 'fast-check';
import { checkCharacterOf, isCreditCode } from './credit-code.js';

const alphabet = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const character = fc.constantFrom(...alphabet);
const digit = fc.constantFrom(...alphabet.slice(0, 10));
const text = (unit: typeof character, length: number) =>
  fc.string({ unit, minLength: length, maxLength: length });
const department = fc.constantFrom(...'123456789ANY');
const kind = fc.constantFrom(...'123459');
const province = fc.constantFrom('10', '11', '31', '44', '65', '82');
const first17 = fc
  .tuple(department, kind, province, text(digit, 4), text(character, 9))
  .map((parts) => parts.join(''));
const ofAPerson = /^\d{6}(19|20)\d{9}[\dX]$/;
const valid = first17
  .map((text) => `${text}${checkCharacterOf(text)}`)
  .filter((code) => !ofAPerson.test(code));

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

  const identityNumbers = fc
    .tuple(
      fc.constantFrom('110105', '440704', '511102', '820000', '520103'),
      fc.integer({ min: 1900, max: 2020 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      text(digit, 3),
    )
    .map(([area, year, month, date, serial]) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      return `${area}${year}${two(month)}${two(date)}${serial}`;
    });
  it('FLD-6 is no identity number, even where the check characters of both agree', () =>
    fc.assert(
      fc.property(identityNumbers, (text) => {
        const code = `${text}${checkCharacterOf(text)}`;
        return !/[\dX]$/.test(code) || !isCreditCode(code);
      }),
      { numRuns: 5_000 },
    ));
  it.each(['F1440704MA4UT01H5', '90440704MA4UT01H5', '91990704MA4UT01H5', '91000704MA4UT01H5'])(
    'FLD-6 is refused for a department, kind or area that there is not: %s',
    (text) => expect(isCreditCode(`${text}${checkCharacterOf(text)}`)).toBe(false),
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
