import { codeMarkOf, queryCodeOf } from './query-code.js';

/** A key that is none: what is marked can be read. */
const open = { markOf: (word: string): string => `0123456789abcdef of ${word}` };

describe('WHI-7 The code of a tip-off', () => {
  const code = queryCodeOf(open, 'tip-off-1');

  it('is shown in groups', () => expect(code).toBe('0123-4567-89ab-cdef'));

  it('is known however it is typed: in capitals, without hyphens, in any width', () => {
    const mark = codeMarkOf(open, code);
    for (const typed of [
      ' 0123-4567-89AB-CDEF ',
      '0123456789abcdef',
      '0123 4567 89ab cdef',
      '０１２３－４５６７－８９ａｂ－ｃｄｅｆ',
    ])
      expect(codeMarkOf(open, typed)).toBe(mark);
    expect(codeMarkOf(open, '0123-4567-89ab-cdee')).not.toBe(mark);
  });
});
