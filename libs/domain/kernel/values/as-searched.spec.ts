import fc from 'fast-check';
import { asNumbered, asSearched } from './as-searched.js';

const same: readonly (readonly [string, string, string])[] = [
  ['brackets of a document number', '（江海）应急立〔2026〕2号', '(江海)应急立[2026]2号'],
  ['full width', '应急立〔２０２６〕２号', '应急立[2026]2号'],
  ['wide square brackets', '［2026］2号', '〔2026〕2号'],
  ['the dots of a name', '阿依古丽·买买提', '阿依古丽•买买提'],
  ['other dots', '阿依古丽・买买提', '阿依古丽‧买买提'],
  ['a full-width full stop for a dot', '阿依古丽．买买提', '阿依古丽·买买提'],
  ['half-width brackets of a place', '(外海)明达五金', '（外海）明达五金'],
  ['capitals', '91440704MA4ABC', '91440704ma4abc'],
  ['compatibility characters', '㈱東', '(株)東'],
  ['white space', ' 明达　五金 ', '明达 五金'],
];

describe('FLD-9 A text as it is searched', () => {
  it.each(same)('is one in spite of %s', (_, one, other) =>
    expect(asSearched(one)).toBe(asSearched(other)),
  );

  it('tells what differs apart', () => {
    const all = ['宏达', '宏大', '2026', '2025', '(1)', '1'].map(asSearched);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is its own form', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(asSearched(asSearched(text))).toBe(asSearched(text));
      }),
    ));
});

describe('FLD-9 The number of a paper', () => {
  const number = '（江海）应急立〔2026〕2号';
  it.each([
    number,
    '(江海)应急立[2026]2号',
    '（江海）应急立〔2026〕02号',
    '(江海)应急立[2026]第００２号',
    '（江海）应急立［２０２６］２号',
    '（江海）应急立【2026】第2号',
    '(江海) 应急立 〔2026〕 第 ２ 号',
    '﹙江海﹚应急立(2026)2号',
  ])('is one however it was copied: %s', (copy) => expect(asNumbered(copy)).toBe(number));

  it('keeps the zeros of a certificate, and a serial that ends with one', () =>
    expect(['（粤）LS〔2026〕000012-4', '（江海）应急罚〔2026〕100号'].map(asNumbered)).toEqual([
      '（粤）LS〔2026〕000012-4',
      '（江海）应急罚〔2026〕100号',
    ]));

  it('is found by a part of it', () =>
    expect(['[2026]2号', '(江海)', '［２０２６］'].map(asNumbered)).toEqual([
      '〔2026〕2号',
      '（江海）',
      '〔2026〕',
    ]));

  it('is its own form', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(asNumbered(asNumbered(text))).toBe(asNumbered(text));
      }),
    ));
});
