import 'reflect-metadata';
import { isTold, lineOf } from '../../libs/platform/papers/composing/told.js';
import { LacksItem } from '#platform/papers';
import {
  book,
  everyForm,
  faceOf,
  formOf,
  fullest,
  issued,
  sheetOf,
  telling,
  textOf,
} from './issued.js';

// Papers that a party can hold: every form of rules §9.2 that any context issues, with every
// item of §9.3.

const whole = (text: string): string => text.replaceAll(/\s/g, '');
const on = (title: string): string => whole(textOf(sheetOf(fullest(title))));
const everyOneOf = (title: string): readonly string[] =>
  issued.filter((one) => one.title === title).map((one) => whole(textOf(sheetOf(one))));

/** What the law wants to stand in a paper (rules §9.3), as it stands there. */
const fixed: readonly (readonly [title: string, law: string, items: readonly string[]])[] = [
  [
    '行政处罚决定书',
    'PL 59',
    [
      '当事人：江门市江海区宏达化工经营部',
      '违法事实：',
      '证据证明：',
      '罚款',
      '《中华人民共和国安全生产法》第',
      '履行方式和期限：',
      '六十日内向',
      '申请行政复议',
      '六个月内',
      '人民法院提起行政诉讼',
      '江门市江海区应急管理局',
      '2026年5月12日',
    ],
  ],
  [
    '行政（当场）处罚决定书',
    'PL 52',
    ['违法行为：', '罚款', '《', '，在', '六十日内', '六个月内', '执法人员（签名）：', '2026年'],
  ],
  [
    '查封决定书',
    'CL 24',
    ['江门市江海区宏达化工经营部', '经查，', '依照', '期限至', '甲苯', '六十日内', '六个月内'],
  ],
  [
    '扣押决定书',
    'CL 24',
    ['江门市江海区宏达化工经营部', '经查，', '依照', '期限至', '甲苯', '六十日内', '六个月内'],
  ],
  ['查封扣押清单', 'CL 24', ['甲苯', '一式']],
  [
    '催告书',
    'CL 35',
    ['履行期限：', '履行方式：', '应缴金额合计人民币', '罚款人民币', '陈述和申辩'],
  ],
  ['鉴定委托书', 'CL 25', ['委托你单位', '甲苯', '送检日期', '加盖单位印章']],
  [
    '罚款催缴通知书',
    'CL 35',
    ['缴纳期限：', '缴纳方式：', '应缴金额合计人民币', '罚款人民币', '陈述和申辩'],
  ],
  [
    '信用修复告知书',
    'N36',
    ['一般失信信息', '三个月', '十二个月', '三十六个月', '信用承诺', '信用中国'],
  ],
  ['案件移送书', 'R310 6', ['案件调查报告、涉案物品清单、有关检验报告或者鉴定意见', '送达回执']],
  [
    '涉嫌犯罪案件移送书',
    'R310 6',
    ['涉嫌危险作业罪', '调查报告', '涉案物品清单', '检验报告或者鉴定意见', '回执', '三日内'],
  ],
  ['提请复议书', 'R310 9', ['不予立案', '三日内', '提请复议']],
  ['立案监督建议书', 'R310 9', ['立案监督']],
  ['涉案物品、材料移交清单', 'R310 12', ['移交材料', '移交日期', '接收人']],
  ['行政许可证件', 'FWR 19', ['持证人', '许可内容', '有效期自']],
  ['准予行政许可决定书', 'FWR 19', ['负责人：', '地址：', '种类：', '最大储存量：', '有效期至']],
  ['行政处罚告知书', 'PL 44', ['违法事实：', '依照', '罚款', '陈述、申辩']],
  ['行政处罚听证告知书', 'PL 63', ['违法事实：', '听证', '五个工作日内']],
  ['不予行政许可决定书', 'LL 38', ['理由如下：', '60日内', '行政复议', '6个月内', '行政诉讼']],
  ['不予受理决定书', 'LL 32', ['不予受理', '行政复议', '行政诉讼']],
  ['挂牌督办公告', 'HAZ-S7', ['挂牌督办', '整改期限', '江门日报', '公布日期', '监督']],
  ['摘牌（销号）公告', 'HAZ-S18', ['摘牌（销号）', '江门日报', '公布日期']],
  ['终止挂牌公告', 'HAZ-S20', ['该单位已依法关闭', '终止挂牌', '江门日报', '公布日期']],
  ['文书送达回执', 'CPL 87', ['送达情况', '送达日期', '受送达人（签名或者盖章）']],
  ['送达回证', 'CPL 87', ['送达方式', '送达日期', '受送达人（签名或者盖章）']],
];

/** Papers of rules §9.2 that the contexts which are built issue, as they are called there. */
const observed = `
  现场检查记录 现场处理措施决定书 责令限期整改指令书 整改复查意见书 立案审批表 询问通知书
  询问笔录 勘验笔录 抽样取证凭证 先行登记保存证据审批表 先行登记保存证据通知书
  先行登记保存证据处理审批表 先行登记保存证据处理决定书 鉴定委托书 查封决定书 扣押决定书
  案件调查报告 行政处罚告知书 行政处罚听证告知书 听证会通知书 听证笔录 听证会报告书
  当事人陈述申辩笔录 案件处理呈批表 行政处罚集体讨论记录 行政处罚决定书 行政（当场）处罚决定书
  文书送达回执 延期（分期）缴纳罚款审批表 延期（分期）缴纳罚款批准书 催告书 罚款催缴通知书
  强制执行申请书 移送涉嫌犯罪案件的报告 案件移送审批表 案件移送书 涉嫌犯罪案件移送书
  不批准移送理由记录 涉案物品、材料移交清单 提请复议书 立案监督建议书 信用修复告知书
  行政复议答复书 行政诉讼答辩状 证据清单 结案审批表 隐患登记表 重大事故隐患认定意见
  挂牌督办审批表 挂牌督办通知书 重大事故隐患治理方案 整改进度报告 延期申请表 延期批复
  现场审查意见 验收（恢复生产经营）申请 继续挂牌通知书 摘牌（销号）通知书 约谈通知书 约谈记录
  挂牌督办公告 摘牌（销号）公告 终止挂牌公告
  受理通知书 不予受理决定书 一次性补正告知书 审查意见 期限告知书 听证告知书 准予行政许可决定书
  不予行政许可决定书 行政许可证件 送达回证 准予变更决定书 准予延续决定书 注销行政许可决定书
  撤销行政许可决定书`
  .trim()
  .split(/\s+/);

describe('The forms of papers', () => {
  it('leave out none of those that are in use for what is built', () => {
    const known = everyForm.map(({ title }) => title);
    expect(observed.filter((title) => !known.includes(title))).toEqual([]);
  });

  it('are there for every paper that any context issues', () =>
    expect(everyForm.filter(({ code, title }) => !formOf({ code, title }))).toEqual([]));

  it('are known for whatever a command issues', () => {
    const known = new Set(everyForm.map(({ code, title }) => `${code} ${title}`));
    expect(issued.filter(({ code, title }) => !known.has(`${code} ${title}`))).toEqual([]);
  });

  it('are for papers that somebody issues', () => {
    const known = new Set(everyForm.map(({ code, title }) => `${code} ${title}`));
    const forms = everyForm.map(({ code, title }) => formOf({ code, title }));
    expect(forms.filter(({ code, title }) => !known.has(`${code} ${title}`))).toEqual([]);
    expect(new Set(forms.map(({ digest }) => digest)).size).toBe(forms.length);
  });

  it('say that they are ours, where they are not the ministry’s', () => {
    for (const { code, title } of everyForm) expect(formOf({ code, title }).mark).toBe('U');
    expect(sheetOf(fullest('行政处罚决定书')).footer).toBe('本文书格式由本机关拟定');
  });

  it('are not known before their first day', () =>
    expect(
      book.on({ code: '罚', title: '行政处罚决定书' }, '1999-12-31' as never),
    ).toBeUndefined());
});

describe.each(fixed)('%s (%s)', (title, _, items) => {
  it('CASE-23 has every item that the law wants in it', () =>
    expect(
      everyOneOf(title).map((text) => items.filter((item) => !text.includes(item))),
    ).toContainEqual([]));
});

describe.each(everyForm.map(({ title }) => [title] as const))('%s', (title) => {
  it('leaves out nothing of what the act told', () => {
    const document = fullest(title);
    const { content } = faceOf(document);
    const text = on(title);
    const missing = Object.entries(content).filter(
      ([name, value]) =>
        isTold(value) &&
        !flagsOf(title).includes(name) &&
        !(formOf(document).told ?? []).includes(name) &&
        !telling.words.silent.includes(name) &&
        leavesOf(name, value).some((leaf) => !text.includes(whole(leaf))),
    );
    expect(missing).toEqual([]);
  });

  it('has a Chinese name for each field', () => {
    const labels = sheetOf(fullest(title)).blocks.flatMap((block) =>
      block.kind === 'rows' ? block.rows.map(([label]) => label) : [],
    );
    expect(labels.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([]);
  });
});

/** Flags that a paragraph tells by being there. */
const flagsOf = (title: string): readonly string[] =>
  formOf(fullest(title)).body.flatMap((part) =>
    typeof part !== 'string' && 'when' in part ? [part.when] : [],
  );

/** The texts of a field, each as it is told. The choice of law is told by its ground. */
const leavesOf = (name: string, value: unknown): readonly string[] => {
  if (name === 'choiceOfLaw') return [];
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(name, one));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([key, one]) => isTold(one) && one !== 0 && !telling.words.silent.includes(key))
      .flatMap(([key, one]) => leavesOf(key, one));
  return [lineOf(name, value, telling).replace(/[，。；]+$/, '')];
};

describe('A paper', () => {
  it('that lacks what its form must say is not set', () => {
    const { basis: _, ...content } = fullest('行政处罚决定书').content as Record<string, unknown>;
    expect(() => sheetOf({ ...fullest('行政处罚决定书'), content })).toThrow(LacksItem);
  });

  it('is never set with a name that is sealed', () => {
    const document = { ...fullest('受理通知书') };
    const content = { ...document.content, note: 'sealed:abc' };
    expect(() => sheetOf({ ...document, content })).toThrow(LacksItem);
  });

  it('is issued by a command of the catalogue or stands among the seldom ones', () =>
    expect(issued.length).toBeGreaterThan(70));
});
