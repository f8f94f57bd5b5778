import fc from 'fast-check';
import { asNumbered, localDate } from '#domain/kernel';
import { itemOn } from './catalogue.js';
import { certificateNumber, checkCertificateNumber, checkDigit } from './certificate-number.js';

const on = localDate('2026-09-07');
const hazchem = itemOn('hazchem-business', on);
const fireworks = itemOn('fireworks-retail', on);
const some = { place: '江海', year: 2026, serial: 12 };

describe('A certificate number', () => {
  it('has the check digit of ISO 7064 MOD 11,10', () => {
    // Example of the standard.
    expect(checkDigit('0794')).toBe(5);
  });
  it('has the form of its item', () => {
    expect(certificateNumber(hazchem, some)).toMatch(/^粤江海危化经字〔2026〕000012-\d$/);
    expect(certificateNumber(fireworks, some)).toMatch(/^（粤）LS〔2026〕000012-\d$/);
    expect(certificateNumber(itemOn('design-review', on), some)).toBeUndefined();
  });
  it('is read back to item, year and serial', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(hazchem, fireworks, itemOn('standardisation', on)),
        fc.integer({ min: 2012, max: 2099 }),
        fc.integer({ min: 1, max: 999_999 }),
        (item, year, serial) => {
          const number = certificateNumber(item, { place: '江海', year, serial })!;
          expect(checkCertificateNumber(number)).toEqual({
            wellFormed: true,
            item: item.id,
            year,
            serial,
          });
        },
      ),
    ));
  it('betrays every single wrong digit', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (serial, at, shift) => {
          const number = certificateNumber(fireworks, { ...some, serial })!;
          const places = Array.from(number, (char, n) => (/\d/.test(char) ? n : -1)).filter(
            (n) => n >= 0,
          );
          const place = places[at]!;
          const wrong =
            number.slice(0, place) +
            String((Number(number[place]) + shift) % 10) +
            number.slice(place + 1);
          expect(checkCertificateNumber(wrong).wellFormed).toBe(false);
        },
      ),
    ));
  it('tells a number of no form of ours from a mistyped one', () => {
    expect(checkCertificateNumber('粤江海某字〔2026〕000012-1')).toEqual({
      wellFormed: false,
      reason: 'unknown-form',
    });
    const number = certificateNumber(hazchem, some)!;
    const digit = Number(number.at(-1));
    const wrong = `${number.slice(0, -1)}${(digit + 1) % 10}`;
    expect(checkCertificateNumber(wrong)).toEqual({
      wellFormed: false,
      reason: 'wrong-check-digit',
    });
  });

  it('FLD-9 is read in whatever brackets and width it was copied', () => {
    const number = certificateNumber(hazchem, some)!;
    const copies = [
      number.replace('〔', '[').replace('〕', ']'),
      number.replace('〔', '（').replace('〕', '）'),
      number.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)),
      ` ${number.replace('〔', ' 〔')} `,
      number,
    ];
    for (const copy of copies) expect(asNumbered(copy)).toBe(number);
    expect(asNumbered('(粤)LS[2026]000012-4')).toBe('（粤）LS〔2026〕000012-4');
  });
});
