import { article, day, inCapitals, moment, money, numeral } from './spelled.js';

describe('On paper', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [10_005, '壹佰元零伍分'],
    [1_050, '壹拾元伍角整'],
    [100_000, '壹仟元整'],
    [10_050_000, '壹拾万零伍佰元整'],
    [10_500_000, '壹拾万伍仟元整'],
    [15_000_000, '壹拾伍万元整'],
    [9_999_999, '玖万玖仟玖佰玖拾玖元玖角玖分'],
    [10_000_000_000, '壹亿元整'],
    [-100, '负壹元整'],
  ])('%i fen are %s', (fen, capitals) => expect(inCapitals(fen)).toBe(capitals));

  it('an amount stands in capitals and in figures', () =>
    expect(money(3_000_000)).toBe('人民币叁万元整（￥30,000.00）'));

  it.each([
    [5, '五'],
    [10, '十'],
    [12, '十二'],
    [60, '六十'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [112, '一百一十二'],
  ])('%i is %s', (value, said) => expect(numeral(value)).toBe(said));

  it('days and moments are those of Asia/Shanghai', () => {
    expect(day('2026-05-02')).toBe('2026年5月2日');
    expect(moment('2026-03-04T16:30:00.000Z')).toBe('2026年3月5日00时30分');
  });

  it('articles bear the name of their law, where it is known', () => {
    const laws = { WSL: '中华人民共和国安全生产法', LL: '中华人民共和国行政许可法' };
    expect(article('WSL 101', laws)).toBe('《中华人民共和国安全生产法》第一百零一条');
    expect(article('LL 32(4)', laws)).toBe('《中华人民共和国行政许可法》第三十二条第四项');
    expect(article('《省条例》第5条', laws)).toBe('《省条例》第5条');
  });
});
