import { emptyRegistry } from '#domain/kernel';
import { documentNumber, drawUp, numbered, plain } from './papers.js';

const receipt = numbered('回', '文书送达回执');
const notice = numbered('罚告', '行政处罚告知书');
const parts = { prefix: '（江海）应急', code: '罚', year: 2026, serial: 12, ordinal: 1 };

describe('A document number', () => {
  it('has the brackets of the standard, no zeros and no 第', () =>
    expect(documentNumber(parts)).toBe('（江海）应急罚〔2026〕12号'));

  it('tells a second document of the same code by its ordinal', () =>
    expect(documentNumber({ ...parts, ordinal: 2 })).toBe('（江海）应急罚〔2026〕12-2号'));
});

const registry = {
  ...emptyRegistry,
  organ: (id: string) =>
    id === 'bureau'
      ? { id, name: id, kind: 'bureau' as const, documentPrefix: '（江海）应急', area: '440704' }
      : undefined,
};
const act = { registry };

describe('Drawing up papers', () => {
  it('counts each code of the case on its own, within one step too', () =>
    expect(
      drawUp(
        { organ: 'bureau', serial: 12, year: 2026, papers: { 回: 1 } },
        act,
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
    const of = { organ: 'bureau', papers: {} };
    const [record] = drawUp({ ...of, serial: 1, year: 2026 }, act, [plain('询问笔录'), {}]);
    const [summons] = drawUp(of, act, [numbered('询', '询问通知书'), {}]);
    expect([record.number, summons.number]).toEqual([undefined, undefined]);
  });

  it('DESK-41 bears the year of its matter, whatever year it is drawn up in (DOC-3)', () => {
    const of = { organ: 'bureau', serial: 2, year: 2026, papers: {} };
    const years = [2026, 2029].map((year) => `${year}-11-20`);
    const drawn = years.map((revokedOn) => drawUp(of, act, [notice, { revokedOn }])[0].number);
    expect(drawn).toEqual(years.map(() => '（江海）应急罚告〔2026〕2号'));
  });

  it('keeps the prefix on record for an organ the registry no longer knows, and knows no other', () => {
    const of = { organ: 'gone', serial: 3, year: 2026, papers: {} };
    expect(drawUp({ ...of, prefix: '（旧）应急' }, act, [notice, {}])[0].number).toBe(
      '（旧）应急罚告〔2026〕3号',
    );
    expect(() => drawUp(of, act, [notice, {}])).toThrow(
      expect.objectContaining({ kind: 'refused', code: 'organ-unknown' }),
    );
  });

  it('says in each paper what all papers of the matter say', () => {
    const of = { organ: 'bureau', papers: {}, heading: { to: '宏达' } };
    expect(drawUp(of, act, [plain('听证笔录'), { said: 'a' }])[0].content).toEqual({
      to: '宏达',
      said: 'a',
    });
  });
});
