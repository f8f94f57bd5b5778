import { entries, limit, unrolled, years } from './build/builders.js';
import { inForce } from './build/dates.js';

const ban = entries('ban');

/** §6.6. */
export const bans = [
  ban('ACB-1', 'R493 40', 'V', {
    from: inForce.R493,
    to: inForce.WSL2014_LAST,
    keyedBy: 'act',
    zh: '主要负责人受刑事处罚或者撤职的，五年内不得担任任何生产经营单位的主要负责人（旧规定）。',
    en: 'Principal punished or removed: no unit for 5 years (before 2021-09-01).',
    term: unrolled(years(5, '刑罚执行完毕或者撤职', 'end of the criminal penalty, or removal')),
    expiry: limit('限制届满', 'the ban ends'),
    amounts: { years: 5 },
  }),
  ban('ACB-1', 'WSL 94(3)', 'V', {
    from: inForce.WSL,
    keyedBy: 'act',
    zh: '主要负责人受刑事处罚或者撤职的，自刑罚执行完毕或者受处分之日起，五年内不得担任任何生产经营单位的主要负责人。',
    en: 'Principal punished or removed: principal of no production unit for 5 years.',
    term: unrolled(years(5, '刑罚执行完毕或者撤职', 'end of the criminal penalty, or removal')),
    expiry: limit('限制届满', 'the ban ends'),
    amounts: { years: 5 },
  }),
  ban('ACB-2', 'WSL 94(3)', 'V', {
    from: inForce.WSL,
    keyedBy: 'act',
    zh: '对重大、特别重大事故负有责任的，终身不得担任本行业生产经营单位的主要负责人。',
    en: 'Responsible for a major or extraordinary accident: never again principal in the same industry.',
    amounts: { lifetime: 1, sameIndustryOnly: 1 },
  }),
  ban('ACB-3', 'WSL 113', 'V / D', {
    from: inForce.WSL,
    keyedBy: 'act',
    zh: '被依法关闭的，主要负责人五年内不得担任任何单位的主要负责人；情节严重的，终身不得担任本行业的主要负责人（自关闭决定起算）。',
    en: 'Closure: 5 years, any unit; serious: lifetime, same industry; from the closure decision (D).',
    term: unrolled(years(5, '关闭决定', 'the closure decision')),
    expiry: limit('限制届满', 'the ban ends'),
    amounts: { years: 5 },
  }),
  ban('ACB-4', 'WSL 92', 'V / D', {
    from: inForce.WSL,
    keyedBy: 'act',
    zh: '出借资质、虚假报告的机构及责任人员五年内不得从事安全评价、认证、检测、检验；情节严重的终身。',
    en: 'Assessment bodies and staff: 5 years; serious: lifetime.',
    term: unrolled(years(5, '吊销决定', 'the revocation')),
    expiry: limit('限制届满', 'the ban ends'),
    amounts: { years: 5 },
  }),
  ban('ACB-5', '江海府办〔2011〕46号', 'V / Vw', {
    from: '2011-01-01',
    to: inForce.WSL2014_LAST,
    keyedBy: 'act',
    zh: '对重大事故负有主要责任的，终身不得担任企业主要负责人（计划文本）。',
    en: 'Seed of 2011: lifetime ban, wider wording.',
    amounts: { lifetime: 1 },
  }),
];
