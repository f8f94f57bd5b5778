import { localDate, wan } from '#domain/kernel';
import {
  articleCited,
  clauseNumbers,
  finesFor,
  rowsCited,
  standardCatalogue,
  theRowOf,
  widestFor,
} from '../index.js';

const code = (text: string) => expect.objectContaining({ code: text });
const on = localDate('2026-11-23');

describe('LAW-1 An article as people cite it', () => {
  it.each([
    ['WSL 101', 'WSL-101'],
    ['WSL-101', 'WSL-101'],
    ['WSL101', 'WSL-101'],
    [' WSL  101（2） ', 'WSL-101'],
    ['《安全生产法》第一百零一条第二项', 'WSL-101'],
    ['《中华人民共和国安全生产法》第九十九条', 'WSL-99'],
    ['安全生产法第110条', 'WSL-110'],
    ['WSL2014 109', 'WSL-114'],
    ['安全生产法（2014年）第一百零九条', 'WSL-114'],
    ['HCR 77', 'LIC-B5'],
    ['危险化学品安全管理条例 第七十七条', 'LIC-B5'],
    ['危化安全法 100', 'LIC-B5'],
    ['HSL 100(3)', 'LIC-B5'],
    ['LIC-B5', 'LIC-B5'],
    ['SPL 19', 'LIC-B3'],
    ['SPL 21', 'LIC-B4'],
    ['安全生产许可证条例第二十条', 'SPL-20'],
    ['FWR 36', 'LIC-B6'],
    ['FWR 38', 'LIC-B6'],
    ['R493 37', 'WSL-114'],
    ['R493 38', 'WSL-95'],
    ['WSL2014 98', 'WSL-101'],
    ['HCR 80', 'HSL 103'],
    ['HCR 77(2)', 'HSL 100(2)'],
    ['HSL 100(2)', 'HSL 100(2)'],
    ['《危险化学品安全法》第一百零四条第二款', 'HSL 104(2)'],
    ['R493 35', 'R493-35'],
    ['WSL 106', 'WSL-106'],
  ])('%s is the row %s', (article, id) => expect(theRowOf(article)).toBe(id));

  it.each(['WSL 9999', 'PL 42', '某法第三条', '', 'constructor', 'WSL', 'WSL 1010'])(
    '%s is none, and nothing is fined by it',
    (article) => {
      expect(rowsCited(article)).toEqual([]);
      expect(() => theRowOf(article)).toThrow(code('article-not-in-catalogue'));
    },
  );

  it('has no more articles than its law: 危险化学品安全法 ends with 127', () => {
    expect(articleCited('HSL 127')).toMatchObject({ law: 'HSL', article: '127' });
    expect([articleCited('HSL 128'), articleCited('危化安全法第一百二十八条')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('asks for the paragraph where the paragraphs are rows of their own', () => {
    expect(rowsCited('HSL 105')).toEqual(['HSL 105(1)', 'HSL 105(2)']);
    expect(() => theRowOf('HSL 105')).toThrow(code('article-ambiguous'));
  });

  it('finds every row of the fine table by what the row itself cites', () => {
    const priced = standardCatalogue.entries.filter(({ fines }) => fines !== undefined);
    const repeated = ['MHS-8', 'INS-I1'];
    const own = priced.filter(({ id }) => !repeated.includes(id));
    const found = own.map(({ id, cite }) => [id, rowsCited(cite.replace(/, .*/, ''))]);
    expect(found).toEqual(own.map(({ id }) => [id, [id]]));
  });
});

describe('LAW-2 The widest that an article allows', () => {
  it('is that for the kind of party', () => {
    const table = finesFor('WSL 105', on);
    expect(widestFor('organisation', table)).toEqual({ minFen: 0, maxFen: wan(5) });
    expect(widestFor('citizen', table)).toEqual({ minFen: 0, maxFen: wan(1) });
    expect(widestFor('organisation', finesFor('WSL 101', on))).toEqual({
      minFen: 0,
      maxFen: wan(20),
    });
  });
  it('counts shares and multiples only where what they are counted from was proven', () => {
    const table = finesFor('WSL 92', on);
    expect(widestFor('organisation', table).maxFen).toBe(wan(20));
    expect(widestFor('organisation', table, { gainFen: wan(30) }).maxFen).toBe(wan(150));
    expect(() => widestFor('citizen', finesFor('WSL 95', on))).toThrow(code('means-not-proven'));
    expect(widestFor('citizen', finesFor('WSL 95', on), { incomeFen: wan(10) }).maxFen).toBe(
      wan(10),
    );
  });
  it('is nothing for whom the article does not fine', () => {
    for (const article of ['SPL 19', 'WSL 109'])
      expect(() => widestFor('citizen', finesFor(article, on))).toThrow(
        code('no-fine-for-such-a-party'),
      );
    expect(() => widestFor('organisation', finesFor('WSL 94', on))).toThrow(
      code('no-fine-for-such-a-party'),
    );
  });
});

describe('LAW-3 The fines of 2014 and of 危险化学品安全法 (3.7.1, 3.7.2)', () => {
  const range = (article: string, day: string, step: string) =>
    finesFor(article, localDate(day)).ranges.find((one) => one.step === step);
  it.each([
    ['WSL 101', '2021-08-31', 'refuses', 10, 20],
    ['WSL 97', '2021-08-31', 'refuses', 5, 10],
    ['WSL 97', '2021-09-01', 'refuses', 10, 20],
    ['WSL 102', '2021-08-31', 'refuses', 10, 50],
    ['WSL 98', '2021-08-31', 'person-refuses', 2, 5],
    ['WSL 103', '2026-01-01', 'unfit', 10, 20],
    ['WSL 103', '2026-01-01', 'builder', 0, 10],
    ['HSL 103', '2026-04-30', 'first', 5, 10],
    ['HSL 103', '2026-05-01', 'refuses', 10, 20],
    ['HSL 106', '2026-04-30', 'first', 10, 20],
    ['HSL 106', '2026-05-01', 'first', 20, 50],
    ['HSL 116', '2026-05-01', 'first', 20, 30],
    ['HCR 75', '2026-04-30', 'first', 20, 50],
    ['HSL 98', '2026-05-01', 'first', 30, 50],
  ] as const)('%s on %s, %s: %s to %s 万', (...[article, day, step, min, max]) =>
    expect(range(article, day, step)).toMatchObject({ minFen: wan(min), maxFen: wan(max) }),
  );
  it('had no fine at the first step where the old law only ordered', () => {
    for (const article of ['WSL 94', 'WSL 98', 'WSL 102'])
      expect(range(article, '2021-08-31', 'first')).not.toHaveProperty('maxFen');
  });
});

describe('A clause as people cite it', () => {
  it.each([
    ['第四条第一项', [4, 1]],
    ['第四条第（一）项', [4, 1]],
    ['4条1项', [4, 1]],
    ['（十三）', [13]],
    ['第十三项 储量超过10吨', [13]],
    ['十三', [13]],
    ['见判定标准', []],
  ])('%s', (clause, numbers) => expect(clauseNumbers(clause)).toEqual(numbers));
});
