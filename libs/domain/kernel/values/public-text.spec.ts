import { maskedName } from './masked-name.js';
import { publicText } from './public-text.js';

describe('FLD-7 A text for the public', () => {
  it.each([
    ['a telephone number', '电话13800138000。'],
    ['with blanks', '电话138 0013 8000。'],
    ['with hyphens', '电话138-0013-8000。'],
    ['in full width', '电话１３８００１３８０００。'],
    ['spelled out', '电话一三八零零一三八零零零。'],
    ['an identity number', '电话11010519491231002X。'],
    ['with blanks in it', '电话110105 19491231 002X。'],
    ['in full width, with its X', '电话１１０１０５１９４９１２３１００２Ｘ。'],
    ['an account number in groups of four', '电话6222 0210 0101 2345 678。'],
    ['a passport', '电话E12345678。'],
    ['a permit of entry', '电话Ｈ１２３４５６７８。'],
  ])('has no number of anybody: %s', (_, text) => expect(publicText(text)).toBe('电话＊＊＊。'));

  it.each([
    '于2026-03-05 14时罚款150000元',
    '（江海）应急罚〔2026〕12号',
    '2026-03-05 2026-03-06',
    '2026年3月5日，5000吨',
    '统一社会信用代码91440704MA4XREG00X',
  ])('keeps what is of nobody: %s', (text) => expect(publicText(text)).toBe(text));

  it.each([
    ['阿依古丽·买买提', '阿依古丽•买买提', '阿某某'],
    ['阿依古丽·买买提', '阿依古丽 ・ 买买提', '阿某某'],
    ['阿依古丽·买买提', '阿依古丽买买提', '阿某某'],
    ['黄伟强', '黄 伟 强', '黄某某'],
    ['欧阳勇', '欧阳勇', '欧阳某'],
    ['John Smith', 'ＪＯＨＮ smith', 'J***'],
  ])('calls %s, written %s, by the one masked name', (name, written, masked) => {
    expect(publicText(`对${written}罚款`, [name])).toBe(`对${masked}罚款`);
    expect(maskedName(name)).toBe(masked);
  });
});
