import { documentNumber, issue, numbered, plain } from './papers.js';

const receipt = numbered('回', '文书送达回执');
const notice = numbered('罚告', '行政处罚告知书');
const parts = { prefix: '（江海）应急', code: '罚', year: 2026, serial: 12, ordinal: 1 };

describe('A document number', () => {
  it('has the brackets of the standard, no zeros and no 第', () =>
    expect(documentNumber(parts)).toBe('（江海）应急罚〔2026〕12号'));

  it('tells a second document of the same code by its ordinal', () =>
    expect(documentNumber({ ...parts, ordinal: 2 })).toBe('（江海）应急罚〔2026〕12-2号'));
});

describe('Issuing documents', () => {
  it('counts each code of the case on its own, within one step too', () =>
    expect(
      issue(
        { prefix: '（江海）应急', serial: 12, year: 2026, papers: { 回: 1 } },
        [receipt, {}],
        [receipt, {}],
        [notice, {}],
      ),
    ).toMatchObject([
      { number: '（江海）应急回〔2026〕12-2号', ordinal: 2 },
      { number: '（江海）应急回〔2026〕12-3号', ordinal: 3 },
      { number: '（江海）应急罚告〔2026〕12号', ordinal: 1 },
    ]));

  it('gives records no number, and nothing a number before filing', () => {
    const [record] = issue({ prefix: 'x', serial: 1, year: 2026, papers: {} }, [
      plain('询问笔录'),
      {},
    ]);
    const [summons] = issue({ prefix: 'x', papers: {} }, [numbered('询', '询问通知书'), {}]);
    expect([record?.number, summons?.number]).toEqual([undefined, undefined]);
  });
});
