import { BL15, BL17 } from './blacklist.js';
import { entries } from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.M11;
const regime = entries('regime');

/** §4.1: which regime, by the date of the listing decision. */
export const blacklistRegimes = [
  regime('BLK-REGIME', '江海府办〔2011〕46号', 'V', {
    from: '2011-01-01',
    to: '2015-07-28',
    keyedBy: 'decision',
    zh: '较大以上事故、重大隐患整改不力的列入，定期公告，限期整改，整改完成移出。',
    en: 'Seed regime: larger accident or poor rectification; removed when rectified.',
    amounts: { unit: 1 },
  }),
  regime('BLK-REGIME', '安委办〔2015〕14号', 'Vw S12', {
    ...BL15,
    keyedBy: 'decision',
    zh: '重大以上责任事故或者一年内责任事故累计死亡十人以上、瞒报破坏现场、重大隐患逾期未改、证照被暂扣吊销等；一年，再次三年。',
    en: 'BL15: responsible major accident or 10 deaths in a year, concealment, overdue major hazard, licence revoked; 1 year, again 3.',
    amounts: { years: 1, yearsAgain: 3, deathsInYearMin: 10, unit: 1 },
  }),
  regime('BLK-REGIME', '安监总办〔2017〕49号', 'Vw S13', {
    ...BL17,
    keyedBy: 'decision',
    zh: '联合惩戒对象（第二条）十种行为：较大以上责任事故或者一年三起以上一般死亡责任事故、无证、重大隐患未改、拒不停产、瞒报迟报等；一年。',
    en: 'BL17 article 2, joint punishment: ten behaviours, responsible larger accident or 3 fatal ordinary ones in a year; 1 year. Its blacklist is BL17-3.',
    amounts: { years: 1, behaviours: 10, fatalAccidentsInYearMin: 3, unit: 1 },
  }),
  regime('BLK-REGIME', '应急管理部令11号', 'Vw S11', {
    from,
    keyedBy: 'decision',
    zh: '九种情形，均以已受行政处罚且性质恶劣、情节严重为前提；三年，满十二个月可申请提前移出；谁处罚谁决定。',
    en: 'M11: nine triggers, each after a penalty already imposed; 3 years, early exit after 12 months.',
    amounts: { years: 3, earlyExitMonths: 12, triggers: 9, unit: 1 },
  }),
];

/** Two circles of one rule of 2017: joint punishment (article 2), blacklist (article 3). */
const circles = [
  regime('BL17-2', '安监总办〔2017〕49号 2', 'Vw S13,S68', {
    ...BL17,
    keyedBy: 'decision',
    zh: '联合惩戒对象：十种行为之一；期限一年；省级汇总、总局审核公布。',
    en: 'Joint punishment: one of ten behaviours; 1 year; the province collects, the ministry decides.',
    amounts: { years: 1, behaviours: 10, fatalAccidentsInYearMin: 3, unit: 1 },
  }),
  regime('BL17-3', '安监总办〔2017〕49号 3', 'Vw S13,S68', {
    ...BL17,
    keyedBy: 'decision',
    zh: '“黑名单”：严重违法且发生重大以上责任事故，或者一年内二起较大责任事故，或者性质恶劣影响重大的典型较大责任事故；期限一年。',
    en: 'Blacklist: serious breach and a responsible major accident, two larger ones within a year, or a typical one; 1 year.',
    amounts: { years: 1, largerAccidentsInYearMin: 2, unit: 1 },
  }),
];

/** Who is listed by a trigger: the unit, its principal, others who answer for it. */
type WhoIsListed = Readonly<
  Partial<Record<'unit' | 'principal' | 'responsible' | 'accidentsMin' | 'windowMonths', number>>
>;
const unitAndPrincipal = { unit: 1, principal: 1 };

const trigger = (
  amounts: WhoIsListed,
  ...row: readonly [code: string, mark: string, zh: string, en: string]
) => {
  const [code, mark, zh, en] = row;
  return regime(code, `M11 ${code.slice(4, 5)}`, mark, {
    from,
    keyedBy: 'decision',
    zh,
    en,
    amounts,
  });
};

export const blacklistTriggers = [
  ...circles,
  trigger(
    { ...unitAndPrincipal, responsible: 1 },
    'M11-6a',
    'Vw S43',
    '特别重大、重大事故的单位及其主要负责人，以及应当列入的其他责任单位和人员。',
    'Extraordinary or major accident: unit, principal, and others found responsible.',
  ),
  trigger(
    { accidentsMin: 2, windowMonths: 12, ...unitAndPrincipal },
    'M11-6b',
    'Vw S43',
    '十二个月内累计发生二起以上较大事故的单位及其主要负责人。',
    'Two larger accidents within 12 months.',
  ),
  trigger(
    unitAndPrincipal,
    'M11-6c',
    'Vw S43',
    '情节特别严重、影响特别恶劣，按二至五倍处罚的事故。',
    'Egregious accident fined 2 to 5 times.',
  ),
  trigger(
    { unit: 1, responsible: 1 },
    'M11-6d',
    'Vw S43',
    '瞒报、谎报事故的单位及有关责任人员。',
    'Concealed or false report: unit and the responsible persons.',
  ),
  trigger(
    { principal: 1 },
    'M11-6e',
    'Vw S43',
    '主要负责人不立即组织抢救、在调查处理期间擅离职守或者逃匿的，列入主要负责人。',
    'Principal does not rescue at once, leaves the post during the inquiry, or flees: the principal only.',
  ),
  trigger(
    unitAndPrincipal,
    'M11-7a',
    'Vw S43',
    '无证、停产期间或者吊销后生产经营。',
    'Production without licence, while suspended or after revocation.',
  ),
  trigger(
    { unit: 1, responsible: 1 },
    'M11-7b',
    'Vw S44',
    '安全评价、认证、检测、检验机构出借资质、虚假报告。',
    'Hired-out qualification, false report.',
  ),
  trigger(
    unitAndPrincipal,
    'M11-7c',
    'U',
    '有能力履行而拒不履行处罚决定。',
    'Able to perform the penalty but refuses.',
  ),
  trigger(
    { ...unitAndPrincipal, responsible: 1 },
    'M11-7d',
    'U',
    '法律、行政法规规定的其他情形。',
    'Other cases in law.',
  ),
];
