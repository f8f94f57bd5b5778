import {
  alert,
  before,
  days,
  deadline,
  duty,
  liability,
  limit,
  unrolled,
  workingDays,
  years,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.HSL;
const until = { from: inForce.HCR, to: inForce.HCR_LAST };

/** §2.6: the licences of 危险化学品安全法, and what 国务院令591号 said before. */
const licences = [
  duty('HSL-1', 'HCR 35', 'V', {
    ...until,
    zh: '不带储存设施的危险化学品经营许可由县级应急管理部门审批。',
    en: 'Business licence without storage: the county bureau.',
  }),
  duty('HSL-1', 'HSL 55', 'V', {
    from,
    zh: '危险化学品经营许可由县级应急管理部门审批，HSL-2所列的除外。',
    en: 'Business licence: the county bureau, for everything except HSL-2.',
  }),
  duty('HSL-2', 'HCR 35', 'V', {
    ...until,
    zh: '经营剧毒、易制爆危险化学品，或者有储存设施的，由设区的市级应急管理部门审批。',
    en: 'Highly toxic, explosive precursors, or any storage: the city bureau.',
  }),
  duty('HSL-2', 'HSL 55', 'V', {
    from,
    zh: '经营剧毒、易制爆危险化学品，或者有储存设施且储存数量构成重大危险源的，由设区的市级应急管理部门审批。',
    en: 'Highly toxic, explosive precursors, or storage whose quantity is a major hazard source (MHS-1): the city bureau.',
  }),
  duty('HSL-4', 'HSL 55', 'V', {
    from,
    zh: '应当对申请人的经营场所、储存设施进行实地核查。',
    en: 'Premises and storage are checked on site.',
  }),
  duty('HSL-8', 'HSL 53', 'V', {
    from,
    zh: '生产企业在其厂区范围内销售本企业产品，港口经营人在港区内从事仓储经营的，不需要取得危险化学品经营许可。',
    en: 'No business licence: a producer selling its own goods in its works, a port operator in the port.',
  }),
  duty('HSL-9', 'HSL 54', 'V', {
    from,
    zh: '经营单位应当具备五项条件：场所和储存设施符合标准，人员培训考核合格，有规章制度，有专职安全管理人员且主要负责人等考核合格，有预案和器材。',
    en: 'Five conditions of a dealer: premises, trained staff, rules, examined managers, plan and equipment.',
    amounts: { conditions: 5 },
  }),
  duty('HSL-10', 'HSL 30, 50, 55', 'V', {
    from,
    zh: '颁发许可证的，应当及时向社会公布。',
    en: 'Licences issued are published in time.',
  }),
  deadline('HSL-18', 'O55', 'Vw S25', {
    from: inForce.O55,
    zh: '危险化学品经营许可证有效期三年。',
    en: 'The hazchem business licence is valid for 3 years.',
    term: unrolled(years(3, '颁发许可证', 'issue of the licence')),
    expiry: limit('许可失效', 'the licence lapses'),
    amounts: { years: 3 },
  }),
];

/** §3.2, §7.4 and §7.5: seizure, plans, projects. */
const projects = [
  duty('HSL-17', 'HCR 7(4)', 'V', {
    ...until,
    zh: '查封场所、扣押危险化学品及原材料、设备、运输工具，须经本部门主要负责人批准，两名以上执法人员出示证件。',
    en: 'Sealing and seizure need the main head of the department and two officers with certificates.',
    amounts: { officersMin: 2 },
  }),
  duty('HSL-17', 'HSL 8(5)', 'V', {
    from,
    zh: '查封场所、扣押危险化学品及原材料、设备、运输工具，须经本部门主要负责人批准，两名以上执法人员出示证件。',
    en: 'Sealing and seizure need the main head of the department and two officers with certificates.',
    amounts: { officersMin: 2 },
  }),
  duty('HSL-14', 'HSL 91', 'V / U', {
    from,
    zh: '危险化学品单位的应急预案按国家规定报县级以上应急管理部门备案并向社会公布；层级由本地配置，默认县级。',
    en: 'Plans of hazchem units are filed with the county or above and published; the level is the district’s (E80).',
  }),
  deadline('HSL-6', 'HCR 12', 'V', {
    ...until,
    zh: '危险化学品建设项目安全条件审查，自收到报告之日起四十五日内作出决定。',
    en: 'Safety-condition review of a hazchem project: 45 days.',
    term: days(45, '收到安全条件论证报告', 'receipt of the report'),
    expiry: liability,
  }),
  deadline('HSL-6', 'HSL 23', 'V', {
    from,
    zh: '危险化学品建设项目安全条件审查，由设区的市级以上应急管理部门自收到报告之日起二十个工作日内作出决定，书面通知建设单位。',
    en: 'Safety-condition review by the city or above within 20 working days, told to the builder in writing.',
    term: workingDays(20, '收到安全评价报告', 'receipt of the report'),
    expiry: liability,
  }),
  duty('HSL-7', 'HSL 26', 'V', {
    from,
    zh: '危险化学品建设项目安全设施设计由设区的市级以上应急管理部门审查。',
    en: 'The design of the safety facilities of hazchem projects is reviewed by the city or above.',
  }),
  deadline('HSL-15', 'HCR 13', 'V', {
    ...until,
    zh: '可能危及危险化学品管道安全的施工，应当在开工七日前书面通知管道所属单位。',
    en: 'Works near a hazchem pipeline: told to its owner 7 days before the start.',
    term: before(days(7, '开工', 'start of the works')),
    expiry: alert('不得开工', 'no start'),
  }),
  deadline('HSL-15', 'HSL 28', 'V', {
    from,
    zh: '可能危及危险化学品管道安全的施工，应当在开工七日前书面通知管道所属单位，共同制定方案，派人现场指导。',
    en: 'Works near a hazchem pipeline: told to its owner 7 days before, plan made together, its person on site.',
    term: before(days(7, '开工', 'start of the works')),
    expiry: alert('不得开工', 'no start'),
  }),
];

export const hazchemRules = [...licences, ...projects];
