import type { Act, LocalDate } from '#domain/kernel';
import { capacities, type Capacity } from './facts.js';
import { rules } from './listing.law.js';

/** A fact for which somebody is listed（列入情形）: its row of the law, and what it says. */
export type Trigger = Readonly<{ code: string; rule: string; zh: string }>;

const under = (rule: string, ...words: readonly (readonly [code: string, zh: string])[]) =>
  words.map(([code, zh]): Trigger => ({ code, rule, zh }));
const own = (code: string, zh: string): Trigger => ({ code, rule: code, zh });

/** The regimes by their citations (rules §4.1), each with its triggers; from when to when, and
 * who is listed by each, the catalogue of law says. */
const regimes: Readonly<Record<string, readonly Trigger[]>> = {
  '江海府办〔2011〕46号': under(
    rules.regime,
    ['JH11-1', '发生较大以上生产安全事故'],
    ['JH11-2', '重大事故隐患整改不力'],
  ),
  '安委办〔2015〕14号': under(
    rules.regime,
    ['BL15-1', '发生重大以上责任事故，或者责任事故累计死亡达到规定人数'],
    ['BL15-2', '瞒报事故、破坏事故现场'],
    ['BL15-3', '重大事故隐患逾期未整改'],
    ['BL15-4', '证照被暂扣、吊销'],
    ['BL15-5', '其他严重违法行为'],
  ),
  '安监总办〔2017〕49号': [
    ...under(
      'BL17-2',
      ['BL17-2-1', '发生较大以上责任事故，或者一般死亡责任事故达到规定起数'],
      ['BL17-2-2', '未取得安全生产许可'],
      ['BL17-2-3', '重大隐患（职业病危害严重超标）不整改仍然生产'],
      ['BL17-2-4', '抗拒安全执法'],
      ['BL17-2-5', '停产停业期间擅自生产'],
      ['BL17-2-6', '迟报、谎报、瞒报事故'],
      ['BL17-2-7', '高危项目未经验收投入使用'],
      ['BL17-2-8', '矿山超层越界开采'],
      ['BL17-2-9', '破坏、伪造事故现场，事故后负责人逃匿'],
      ['BL17-2-10', '技术服务机构出具虚假报告'],
    ),
    ...under(
      'BL17-3',
      ['BL17-3-1', '重大、特别重大责任事故'],
      ['BL17-3-2', '规定期间内多起较大责任事故'],
      ['BL17-3-3', '性质恶劣、影响重大的典型较大责任事故'],
    ),
  ],
  应急管理部令11号: [
    own('M11-6a', '特别重大、重大生产安全事故'),
    own('M11-6b', '规定期间内累计发生规定起数的较大事故'),
    own('M11-6c', '情节特别严重、影响特别恶劣，按二至五倍处罚的事故'),
    own('M11-6d', '瞒报、谎报事故'),
    own('M11-6e', '主要负责人不立即组织抢救、擅离职守或者逃匿'),
    own('M11-7a', '未取得许可、停产期间或者吊销后从事生产经营'),
    own('M11-7b', '安全评价、认证、检测、检验机构出借资质、出具虚假报告证明'),
    own('M11-7c', '有能力履行处罚决定而拒不履行、逃避履行'),
    own('M11-7d', '其他受到行政处罚、性质恶劣情节严重的违法行为'),
  ],
};

/** The rule in force on a day（适用的名单规定）, by its citation. */
export const regimeOn = (day: LocalDate, { law }: Pick<Act, 'law'>): string =>
  law.cited(rules.regime, 'unit', day).law;

/** The triggers of the rule in force on a day. */
export const triggersOn = (day: LocalDate, act: Pick<Act, 'law'>): readonly Trigger[] =>
  regimes[regimeOn(day, act)] ?? [];

/** As what anybody is listed by a trigger on a day（列入对象）. */
export const listedBy = (
  { rule }: Trigger,
  day: LocalDate,
  { law }: Pick<Act, 'law'>,
): readonly Capacity[] => capacities.filter((one) => law.amountIf(rule, one, day) === 1);
