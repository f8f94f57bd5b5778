import { wan } from '#domain/kernel';
import {
  deadline,
  duty,
  entries,
  extend,
  liability,
  limit,
  threshold,
  unrolled,
  workingDays,
  years,
} from './build/builders.js';
import { inForce } from './build/dates.js';
import { fine } from './fines/fine.js';

/** §7.1 and §7.3 to §7.5: rows with numbers. */
export const registries = [
  threshold('ARC-10', 'S36', 'Vw', {
    from: '2006-12-18',
    zh: '案卷保管期限分为永久和定期，定期为三十年、十年；定期十年的，自归档次年起保管满十年（起算为推定）。',
    en: 'Files are kept for ever, thirty or ten years; ten years count from the year after archiving (D).',
    amounts: { years: 10 },
  }),
  threshold('ARC-30', 'S36', 'Vw', {
    from: '2006-12-18',
    zh: '案卷保管期限分为永久和定期，定期为三十年、十年；定期三十年的，自归档次年起保管满三十年（起算为推定）。',
    en: 'Files are kept for ever, thirty or ten years; thirty years count from the year after archiving (D).',
    amounts: { years: 30 },
  }),
  threshold('ENT-3', 'WSL 24', 'V', {
    from: inForce.WSL,
    zh: '从业人员超过一百人的，应当设置安全管理机构或者配备专职安全管理人员；矿山、冶炼、建筑、运输、危险物品单位不论规模。',
    en: 'More than 100 workers (or high-risk trade of any size): safety body or full-time manager.',
    amounts: { workersAbove: 100 },
  }),
  deadline('ENT-7', 'S32', 'U', {
    from: '2020-01-01',
    zh: '类别变化的，企业一个月内申请，街道三十个工作日内核实（示例）。',
    en: 'Category change: street verifies in 30 working days (example).',
    term: workingDays(30, '申请变更类别', 'application'),
    expiry: liability,
    amounts: { applyWithinMonths: 1 },
  }),
  threshold('ENT-6', 'S32', 'U', {
    from: '2020-01-01',
    zh: '发生死亡事故、一年内三人以上重伤、否决项不合格或者红牌的，直接定为四级（示例）。',
    en: 'Direct level 4: fatal accident, 3 serious injuries in a year, veto item or red card (example).',
    amounts: { seriousInjuriesInYearMin: 3 },
  }),
  deadline('TSS-2', 'O36', 'Vw S22', {
    from: inForce.O36,
    zh: '受理之日起二十个工作日内作出设计审查决定，可以延长十个工作日。',
    en: 'Design review within 20 working days, 10 more.',
    term: workingDays(20, '受理', 'acceptance'),
    can: [extend(10, ['head-of-organ', 'principal-head'], 'O36', 'Vw S22')],
    expiry: liability,
  }),
  deadline('TSS-2-ACCEPTANCE', 'O36', 'U', {
    from: inForce.O36,
    zh: '五个工作日内作出是否受理的决定。',
    en: 'Acceptance decided within 5 working days.',
    term: workingDays(5, '收到申请', 'receipt'),
    expiry: liability,
  }),
  deadline('STD-1', '应急〔2021〕83号', 'Vw S57', {
    from: '2021-11-01',
    zh: '安全生产标准化证书有效期三年。',
    en: 'The certificate of standardisation is valid for 3 years.',
    term: unrolled(years(3, '公告', 'the announcement')),
    expiry: limit('等级失效', 'the grade lapses'),
  }),
  deadline('TRN-1', 'M19', 'Vw S29', {
    from: '2026-06-01',
    zh: '特种作业操作证有效期六年，每三年复审一次。',
    en: 'Special operation card: 6 years.',
    term: unrolled(years(6, '发证', 'issue of the card')),
    expiry: limit('证件失效', 'the card lapses'),
    amounts: { years: 6, reviewYears: 3 },
  }),
  deadline('TRN-1-REVIEW', 'M19', 'Vw S29', {
    from: '2026-06-01',
    zh: '特种作业操作证每三年复审一次。',
    en: 'The card is reviewed every 3 years.',
    term: unrolled(years(3, '发证（上次复审）', 'issue or the last review')),
    expiry: limit('证件失效', 'the card lapses'),
  }),
  threshold('TRN-2', '总局令3号', 'U', {
    from: '2006-03-01',
    zh: '培训学时：主要负责人和管理人员初次三十二、再培训十二；高危四十八、十六；新员工二十四（高危七十二），每年二十。',
    en: 'Training hours.',
    amounts: {
      managerHours: 32,
      managerYearlyHours: 12,
      highRiskManagerHours: 48,
      highRiskManagerYearlyHours: 16,
      newWorkerHours: 24,
      highRiskNewWorkerHours: 72,
      workerYearlyHours: 20,
    },
  }),
  entries('fine')('INS-I1', 'WSL 51, 109', 'V / Vw', {
    from: inForce.WSL,
    keyedBy: 'act',
    zh: '高危行业应当投保安全生产责任保险；未投保五万元以上十万元以下，逾期十万元以上二十万元以下。',
    en: 'Mandatory liability insurance: 50,000 to 100,000; then 100,000 to 200,000 yuan.',
    fines: [
      fine('first', 'unit', '初次', 'at first', { minFen: wan(5), maxFen: wan(10) }),
      fine('refuses', 'unit', '逾期未改正', 'not corrected', { minFen: wan(10), maxFen: wan(20) }),
    ],
  }),
  threshold('PLN-10', '江海府办〔2011〕46号', 'V', {
    from: '2011-01-01',
    to: '2015-12-31',
    zh: '到2015年底，高危行业规模以上生产经营单位应急预案备案率达到百分之百（计划目标）。',
    en: 'Seed of 2011: every high-risk unit above scale has filed its plan by the end of 2015.',
    amounts: { filedPercent: 100 },
  }),
  duty('PLN-3', 'R708 7', 'V', {
    from: inForce.R708,
    zh: '危险物品、矿山、冶炼、轨道交通、建筑施工单位及宾馆、商场、娱乐、旅游等场所应当备案。',
    en: 'Who must file a plan.',
  }),
  duty('PLN-4', 'HCR 70', 'V', {
    from: inForce.HCR,
    to: inForce.HCR_LAST,
    zh: '危险化学品单位应急预案报设区的市级备案。',
    en: 'Hazchem plans go to the city.',
  }),
  duty('PLN-4', 'HSL 91', 'V / U', {
    from: inForce.HSL,
    zh: '危险化学品单位应急预案按国家规定报县级以上主管部门备案；层级由本地配置，默认县级（HSL-14；E80）。',
    en: 'Hazchem plans go to the county or above by national rules: the level is the district’s, by default the county (HSL-14; E80).',
  }),
];
