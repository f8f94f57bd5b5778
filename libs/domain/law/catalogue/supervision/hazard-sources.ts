import { wan } from '#domain/kernel';
import {
  alert,
  days,
  deadline,
  duty,
  entries,
  hours,
  liability,
  months,
  threshold,
  unrolled,
  workingDays,
  years,
} from '../build/builders.js';
import { inForce } from '../build/dates.js';
import { fine } from '../fines/fine.js';

const correct = alert('责令改正，依法处罚', 'order to correct, penalty');
const own = '区级重大危险源监管配置';

/** §7.3: major hazard sources（重大危险源）: what is filed, looked at again, watched and ended. */
export const hazardSources = [
  deadline('MHS-4', 'O40 11', 'Vw', {
    from: inForce.O40,
    zh: '重大危险源安全评估已满三年的，应当重新辨识、评估、分级。',
    en: 'Identified and assessed again every 3 years.',
    term: unrolled(years(3, '上次安全评估', 'the last assessment')),
    expiry: correct,
  }),
  deadline('MHS-5', 'O40 23', 'Vw S21', {
    from: inForce.O40,
    zh: '完成安全评估报告后十五日内报县级备案。',
    en: 'Filed with the county within 15 days of the assessment report.',
    term: days(15, '安全评估报告', 'the assessment report'),
    expiry: correct,
  }),
  deadline('MHS-7', 'O40 28', 'U', {
    from: inForce.O40,
    zh: '收到核销申请材料后三十日内审查。',
    en: 'Deregistration reviewed within 30 days.',
    term: days(30, '收到核销材料', 'receipt of the documents'),
    expiry: liability,
  }),
  entries('fine')('MHS-8', 'WSL 101(2)', 'V', {
    from: inForce.WSL,
    keyedBy: 'act',
    zh: '重大危险源未登记建档、未评估监控的，处十万元以下；逾期未改正的，十万元以上二十万元以下。',
    en: 'Major hazard source not filed or monitored: up to 100,000; then 100,000 to 200,000 yuan.',
    fines: [
      fine('first', 'unit', '初次', 'at first', { minFen: 0, maxFen: wan(10) }),
      fine('refuses', 'unit', '逾期未改正', 'not corrected', { minFen: wan(10), maxFen: wan(20) }),
    ],
  }),
  deadline('MHS-9', 'HCR 22', 'V', {
    from: inForce.HCR,
    to: inForce.HCR_LAST,
    zh: '每三年进行一次安全评价，报告报县级备案。',
    en: 'Safety assessment every 3 years.',
    term: unrolled(years(3, '上次安全评价', 'the last assessment')),
    expiry: correct,
  }),
  deadline('MHS-9', 'HSL 39', 'V', {
    from: inForce.HSL,
    zh: '每三年进行一次安全评价，按结论整改后公布，报告及整改情况报县级备案（HSL-13）。',
    en: 'Safety assessment every 3 years, published after correction, filed with the county (HSL-13).',
    term: unrolled(years(3, '上次安全评价报告', 'the last report')),
    expiry: correct,
  }),
  deadline('MHS-6', 'O40 23', 'U', {
    from: inForce.O40,
    zh: '区级每季度将一级、二级重大危险源备案材料报送设区的市级（季度末日前）。',
    en: 'Each quarter those of grades 1 and 2 are reported to the city, by the end of the quarter.',
    expiry: liability,
    amounts: { lowestGrade: 2 },
  }),
  duty('MHS-10', 'HCR 25', 'V', {
    from: inForce.HCR,
    to: inForce.HCR_LAST,
    zh: '剧毒化学品和构成重大危险源的，储存数量、地点、管理人员情况报县级安全监管部门和公安机关备案。',
    en: 'Quantity, place and keepers are filed with the county department and the police.',
    amounts: { police: 1, fireRescue: 0 },
  }),
  duty('MHS-10', 'HSL 13, 42', 'V', {
    from: inForce.HSL,
    zh: '重大危险源按HSL-11备案，剧毒化学品按HSL-12备案。',
    en: 'Major hazard sources are filed by HSL-11, highly toxic storage by HSL-12.',
    amounts: { police: 0, fireRescue: 1 },
  }),
  threshold('MHS-11', 'AQ 3072-2026', 'Vw', {
    from: '2026-09-30',
    zh: '重大危险源设主要负责人、技术负责人、操作负责人包保，各一人（AQ 3072-2026）。',
    en: 'Guarantee persons: one principal, one technical, one of operation.',
    amounts: { persons: 3 },
  }),
  duty('MHS-17', 'O40 2', 'Vw S69', {
    from: inForce.O40,
    zh: '城镇燃气、用于国防科研生产的危险化学品重大危险源以及港区内的重大危险源不适用。',
    en: 'Not for town gas, chemicals for defence production, nor inside ports.',
  }),
  deadline('MHS-18', 'O40 23', 'U', {
    from: inForce.O40,
    zh: '省级每年二月十五日前将上一年度一级重大危险源报送国家主管部门（区级只供数据）。',
    en: 'Province to ministry by 15 February; the district only gives its figures.',
    term: unrolled(days(46, '年度末日', 'last day of the year')),
    expiry: liability,
  }),
  duty('HSL-11', 'HSL 13', 'V', {
    from: inForce.HSL,
    zh: '重大危险源登记建档，定期检测、评估、监控，制定应急预案，落实责任制；数量、地点、管理人员及安全应急措施报县级应急管理部门、消防救援机构等备案。',
    en: 'Registered, tested, assessed, watched, with a plan and persons responsible; filed with county, fire rescue and others.',
  }),
  duty('HSL-12', 'HSL 42', 'V', {
    from: inForce.HSL,
    zh: '剧毒化学品储存数量、地点、管理人员报县级应急管理部门、消防救援机构和公安机关备案。',
    en: 'Highly toxic storage is filed with the county, fire rescue and the police.',
    amounts: { police: 1, fireRescue: 1 },
  }),
  duty('HSL-16', 'HCR 27', 'V', {
    from: inForce.HCR,
    to: inForce.HCR_LAST,
    zh: '转产、停产、停业或者解散的，处置方案报县级有关部门和公安机关备案。',
    en: 'Change, stop or closing: the disposal plan is filed with the county and the police.',
  }),
  duty('HSL-16', 'HSL 45', 'V', {
    from: inForce.HSL,
    zh: '转产、停产、停业或者解散的，处置方案报县级应急、工信、生态环境、公安和消防救援机构备案。',
    en: 'Change, stop or closing: the plan is filed with county departments, police and fire rescue.',
  }),
  deadline('HSL-22', 'HSL 13(2)', 'V / U', {
    from: inForce.HSL,
    zh: '一级、二级重大危险源每半年专项检查一次（检查频次由区级配置）。',
    en: 'Grades 1 and 2: special inspection every half-year; the rhythm is the district’s own.',
    term: unrolled(months(6, '备案（上次专项检查）', 'the filing or the last inspection')),
    expiry: liability,
    amounts: { lowestGrade: 2 },
  }),
  deadline('HSL-22-LOWER', own, 'D / U', {
    from: inForce.HSL,
    zh: '三级、四级重大危险源每年专项检查一次（检查频次由区级配置）。',
    en: 'Grades 3 and 4: special inspection every year; the district’s own.',
    term: unrolled(years(1, '备案（上次专项检查）', 'the filing or the last inspection')),
    expiry: liability,
  }),
  duty('HSL-23', 'HSL 22(2)', 'V / D', {
    from: inForce.HSL,
    zh: '与居民区、学校、水源等距离不符的，由设区的市级督促限期整改，转产、停产、搬迁、关闭由市政府决定；区级只上报，不决定。',
    en: 'Too near: the city supervises and the city government decides; the district reports upwards.',
  }),
  deadline('MHS-4-FIRST', own, 'D / U', {
    from: inForce.O40,
    zh: '辨识确定为重大危险源的，三十日内完成安全评估（法律未定期限，由区级配置）。',
    en: 'What was identified is assessed within 30 days; no period in law, the district’s own.',
    term: days(30, '辨识', 'the identification'),
    expiry: correct,
  }),
  deadline('MHS-4-CHANGE', own, 'D / U', {
    from: inForce.O40,
    zh: '装置、工艺、物料、储存、周边环境变化，发生事故或者标准变化的，三十日内重新辨识、评估、分级（法律未定期限，由区级配置）。',
    en: 'Identified and assessed again within 30 days of a change; no period in law, the district’s own.',
    term: days(30, '变化', 'the change'),
    expiry: correct,
  }),
  deadline('MHS-5-CHECK', own, 'D / U', {
    from: inForce.O40,
    zh: '收到备案材料后十个工作日内核对并答复（法律未定期限，由区级配置）。',
    en: 'What was filed is checked and answered within 10 working days; the district’s own.',
    term: workingDays(10, '收到备案材料', 'receipt of the filing'),
    expiry: liability,
  }),
  deadline('MHS-ALARM', own, 'D / U', {
    from: inForce.O40,
    zh: '监测报警两小时内处置答复（法律未定期限，由区级配置）。',
    en: 'An alarm is answered within 2 hours; no period in law, the district’s own.',
    term: hours(2, '报警', 'the alarm'),
    expiry: liability,
  }),
  threshold('MHS-READINGS', own, 'D / U', {
    from: inForce.O40,
    zh: '监测数据：保存十二个月；晚于当前时间一百二十秒以上的不收（由区级配置）。',
    en: 'Readings are kept for 12 months; none from more than 120 seconds ahead is taken.',
    amounts: { keptMonths: 12, aheadSeconds: 120 },
  }),
];
