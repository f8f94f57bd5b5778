import { notOf } from './held-paper.js';

const paper = {
  number: '（江海）应急罚〔2026〕1号',
  bears: null,
  check: '7KQ2-M0XA-93TD',
};
const code = '7kq2m0xa93td';

describe('A paper that somebody holds', () => {
  it.each([
    '（江海）应急罚〔2026〕1号',
    '(江海)应急罚[2026]01号',
    '（江海）应急罚〔2026〕第001号',
    '（江海）应急罚〔２０２６〕１',
    ' （江海）应急罚〔2026〕01 ',
  ])('is known by its number however it is typed: %s', (number) =>
    expect(notOf(paper, { number, code })).toEqual([]),
  );

  it('is not the one of another number or code', () => {
    expect(notOf(paper, { number: '（江海）应急罚〔2026〕10号', code })).toEqual(['number']);
    expect(notOf(paper, { number: 'zz', code: 'yy' })).toEqual(['number', 'code']);
    expect(notOf({ ...paper, number: null }, { number: '', code })).toEqual(['number']);
    expect(notOf(paper, {})).toEqual([]);
  });
});
