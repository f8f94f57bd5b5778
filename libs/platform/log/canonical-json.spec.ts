import canonicalizeModule from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

const reference = canonicalizeModule as unknown as (value: unknown) => string | undefined;

describe('Canonical JSON', () => {
  it('is what the reference says, of whatever JSON there is', () =>
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(reference(value));
      }),
      { numRuns: 2_000 },
    ));

  it.each([
    ['letters that must be escaped', { text: '"\\\u0000\u001f\u007f\u2028é案😀', half: '\ud800x' }],
    ['keys in the order of their code units', { 案: 1, b: 2, a: 3, B: 4, '': 5, '😀': 6, ﬁ: 7 }],
    ['many keys', Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`k${at * 7}`, at]))],
    ['numbers', [0, -0, 1e21, 1e-7, 123456789012345680000, 0.1 + 0.2, Number.MAX_VALUE, 5e-324]],
    ['what is left out', { none: undefined, list: [undefined, null], nested: { gone: undefined } }],
    ['what writes itself', { at: new Date(0) }],
  ])('says the same of %s', (_, value) => expect(canonicalJson(value)).toBe(reference(value)));

  it('refuses what is no number', () => {
    expect(() => canonicalJson({ fine: NaN })).toThrow('not allowed');
    expect(() => canonicalJson([Infinity])).toThrow('not allowed');
  });
});
