import { wordsFor } from './differences.js';
import { text } from './fields.js';

const asks = { reasons: text({ about: 'Reasons（理由）' }) };

describe('What differs in a request', () => {
  it('is told as people call it', () =>
    expect(wordsFor(asks, ['reasons', 'another'])).toBe('理由（reasons）'));

  it('is told by no name that only a program knows', () =>
    expect(wordsFor(asks, ['another'])).toBe('办理时查得的情况'));
});
