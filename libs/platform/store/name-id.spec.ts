import fc from 'fast-check';
import { v4, v5 } from 'uuid';
import { nameId, nameSpace } from './name-id.js';

describe('An id that follows from a name', () => {
  it('is the UUIDv5 that the reference makes of it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const space = v4();
        expect(nameId(name, nameSpace(space))).toBe(v5(name, space));
      }),
      { numRuns: 500 },
    ));
});
