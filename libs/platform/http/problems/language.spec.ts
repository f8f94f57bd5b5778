import { inChinese } from './in-chinese.js';
import { languageOf, worded } from './language.js';

describe('A sentence', () => {
  it.each([
    ['The case is closed（案件已结）.', '案件已结。The case is closed.'],
    [
      '黄伟强 holds no certificate（黄伟强无有效证件）.',
      '黄伟强无有效证件。黄伟强 holds no certificate.',
    ],
    ['It is due（届满（暂定））.', '届满（暂定）。It is due.'],
    [
      'Start anew（翻页标记无效）; from the first page.',
      '翻页标记无效。Start anew; from the first page.',
    ],
    ['可按下列各项排序 Sort by one of: due.', '可按下列各项排序 Sort by one of: due.'],
    ['No words of ours.', 'No words of ours.'],
    ['It rests (案件已中止).', '案件已中止。It rests.'],
    [
      'The act was fined by （江海）应急罚〔2026〕4号（该违法行为已处罚款）.',
      '该违法行为已处罚款。The act was fined by （江海）应急罚〔2026〕4号.',
    ],
    ['By （江海）应急罚〔2026〕4号.', 'By （江海）应急罚〔2026〕4号.'],
    [
      'Only ¥1 is open（缴款超过未缴金额）; pay back（退款）.',
      '缴款超过未缴金额。Only ¥1 is open; pay back（退款）.',
    ],
  ])('is heard in Chinese first: %s', (text, chinese) => {
    expect(worded(text, 'zh')).toBe(chinese);
    expect(worded(text, 'en')).toBe(text.replace(/ \((.*)\)/, '（$1）'));
  });

  it('tells a moment on the clock of the place, in either language', () => {
    const said = 'It is 2026-11-29T13:45:01.571Z（现为 2026-11-29T13:45:01.571Z）.';
    expect(worded(said, 'zh')).toBe('现为 2026-11-29 21:45。It is 2026-11-29 21:45.');
    expect(worded(said, 'en')).toContain('It is 2026-11-29 21:45');
  });

  it('leaves what only looks like a moment as whoever asked wrote it', () => {
    const said = 'No 2026-13-45T99:00:00Z here（没有 2026-13-45T99:00:00Z）.';
    expect(worded(said, 'zh')).toContain('没有 2026-13-45T99:00:00Z');
  });

  it.each([
    ['尚无送达记录（no service is on record）.', '尚无送达记录。', 'No service is on record'],
    ['罚款 ¥3 超出幅度。（the fine is above it）.', '罚款 ¥3 超出幅度。', 'The fine is above it'],
    ['票据 R-1（甲）已登记（It is on record）.', '票据 R-1（甲）已登记。', 'It is on record'],
  ])('that begins in Chinese is heard the same way: %s', (text, zh, en) => {
    expect(worded(text, 'zh')).toBe(`${zh}${en}.`);
    expect(worded(text, 'en')).toBe(`${en}（${zh.slice(0, -1)}）.`);
  });

  it.each([
    [undefined, 'zh'],
    ['*', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.5, zh;q=0.4', 'en'],
    ['en;q=nonsense', 'en'],
  ])('is heard by %s in %s first', (header, language) => expect(languageOf(header)).toBe(language));

  it.each([
    ['maxLength', 'name must be shorter than or equal to 60 characters', '至多 60 个字'],
    ['isIn', 'kind must be one of the following values: a, b', '须为下列之一：a, b'],
    ['neverHeardOf', 'x is odd', '不合要求'],
  ])('about a field is said in Chinese by its check: %s', (rule, message, chinese) => {
    const fault = inChinese({ field: 'name', rule, message });
    expect(worded(fault.message, 'zh')).toBe(`${chinese}。${message}`);
    expect(inChinese(fault)).toEqual(fault);
  });
});
