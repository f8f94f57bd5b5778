import {
  alert,
  before,
  days,
  deadline,
  duty,
  exclude,
  extend,
  hours,
  liability,
  limit,
  unrolled,
  years,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.R493;
const late = alert('构成迟报，依法处罚', 'a late report, WSL 110');
const government = ['responsible-government'];
const appraisal = exclude('技术鉴定所需时间', 'technical appraisal', ['R493 27', 'V']);

/** §6.3. */
export const accidents = [
  deadline('ACC-D1', 'R493 9', 'V', {
    from,
    zh: '单位负责人接到报告后，应当于一小时内向县级以上应急管理部门报告。',
    en: 'The head of the unit reports to the county department within 1 hour.',
    term: hours(1, '接到内部报告', 'receipt of the internal report'),
    expiry: late,
  }),
  deadline('ACC-D2', 'R493 11', 'V', {
    from,
    zh: '逐级上报事故情况，每级上报的时间不得超过二小时。',
    en: 'Each level reports to the next within 2 hours.',
    term: hours(2, '接到报告', 'receipt of the report'),
    expiry: alert('对责任人员给予处分', 'discipline, R493 39'),
  }),
  duty('ACC-D3', 'R493 10', 'V', {
    from,
    zh: '一般事故报至市级，较大事故报至省级，重大以上报至国务院部门；必要时可以越级。',
    en: 'Ordinary to the city, larger to the province, major and above to the State Council department.',
  }),
  deadline('ACC-D4', 'O21', 'Vw / U', {
    from: inForce.O21,
    zh: '发生较大以上事故的，应当在一小时内电话快报省级部门。',
    en: 'From larger accidents on: by telephone to the province within 1 hour.',
    term: hours(1, '接到报告', 'receipt of the report'),
    expiry: late,
  }),
  deadline('ACC-D15', 'R302 19', 'V', {
    from: inForce.R302,
    zh: '特大安全事故发生之日起六十日内，调查组提出调查报告。',
    en: 'Accident of R302: investigation within 60 days of the accident.',
    term: days(60, '事故发生', 'the accident'),
    expiry: liability,
  }),
  deadline('ACC-D15-PERSONS', 'R302 19', 'V', {
    from: inForce.R302,
    zh: '省级人民政府应当自调查报告提交之日起三十日内，对有关责任人员作出处理决定。',
    en: 'The province decides on the persons responsible within 30 days of the report.',
    term: days(30, '提交调查报告', 'submission of the report'),
    expiry: liability,
  }),
  deadline('ACC-D17', 'O21', 'Vw / U', {
    from: inForce.O21,
    zh: '发生较大以上事故的，事故发生单位除向县级报告外，一小时内报告省级部门。',
    en: 'From larger accidents on the unit itself also reports to the province within 1 hour.',
    term: hours(1, '接到内部报告', 'receipt of the internal report'),
    expiry: late,
  }),
  deadline('ACC-D18', 'O21', 'Vw S65', {
    from: inForce.O21,
    zh: '发生较大涉险事故的，单位负责人一小时内报告县级部门。',
    en: 'A grave near-accident is reported to the county within 1 hour, like an accident.',
    term: hours(1, '接到内部报告', 'receipt of the internal report'),
    expiry: late,
  }),
  deadline('ACC-D5', 'R493 13', 'V', {
    from,
    zh: '自事故发生之日起三十日内伤亡人数发生变化的，应当及时补报。',
    en: 'A change of casualties within 30 days of the accident is reported.',
    term: unrolled(days(30, '事故发生', 'the accident')),
    expiry: limit('统计等级不再因此变更', 'the grade does not change statistically any more'),
  }),
  deadline('ACC-D5-ROAD', 'R493 13', 'V', {
    from,
    zh: '道路交通、火灾事故自发生之日起七日内。',
    en: 'Road and fire accidents: within 7 days.',
    term: unrolled(days(7, '事故发生', 'the accident')),
    expiry: limit('统计等级不再因此变更', 'the grade does not change statistically any more'),
  }),
  deadline('ACC-D6', 'R493 29, 27', 'V', {
    from,
    zh: '调查组应当自事故发生之日起六十日内提交调查报告；经批准可以延长，最长不超过六十日；技术鉴定时间不计入。',
    en: 'Investigation report within 60 days of the accident, at most 60 more; appraisal does not count.',
    term: days(60, '事故发生', 'the accident'),
    can: [extend(60, government, 'R493 29'), appraisal],
    expiry: liability,
  }),
  deadline('ACC-D7', 'R493 32', 'V', {
    from,
    zh: '负责事故调查的人民政府应当自收到调查报告之日起十五日内批复。',
    en: 'The government approves within 15 days of the report.',
    term: days(15, '收到事故调查报告', 'receipt of the report'),
    expiry: liability,
  }),
  deadline('ACC-D7-EXTRAORDINARY', 'R493 32', 'V', {
    from,
    zh: '特别重大事故三十日内批复，可以延长，最长不超过三十日。',
    en: 'Extraordinary accidents: 30 days, at most 30 more.',
    term: days(30, '收到事故调查报告', 'receipt of the report'),
    can: [extend(30, government, 'R493 32')],
    expiry: liability,
  }),
  deadline('ACC-D8', 'WSL 86', 'V', {
    from: inForce.WSL,
    zh: '应当在批复事故调查报告后一年内，组织评估整改和防范措施落实情况。',
    en: 'Rectification is evaluated within 1 year of the approval.',
    term: years(1, '批复', 'the approval'),
    expiry: alert('追究责任', 'accountability'),
  }),
  deadline('ACC-D9', 'PL 60', 'V / D', {
    from: inForce.PL,
    keyedBy: 'filing',
    zh: '事故处罚案件的办案期限自批复后立案之日起算，适用普通办案期限。',
    en: 'The penalty case after an accident has the ordinary case period from its filing.',
    term: days(90, '立案', 'filing of the penalty case'),
    expiry: liability,
    unless: 'ENF-D3b',
  }),
  deadline('ACC-D10', 'PL 36', 'V', {
    from: inForce.PL,
    keyedBy: 'act',
    zh: '事故处罚的追责时效为五年（涉及生命健康安全且有危害后果）。',
    en: 'Limitation of accident penalties: 5 years.',
    term: unrolled(years(5, '违法行为发生之日或者终了之日', 'the act or its end')),
    expiry: limit('不再给予行政处罚', 'no penalty any more'),
  }),
  duty('ACC-D11', 'WSL 73', 'V', {
    from: inForce.WSL,
    zh: '涉及人员死亡的举报事项，由县级以上人民政府组织核查处理。',
    en: 'Reports of deaths are checked by the government, not by the department alone.',
  }),
  duty('ACC-D12', 'WSL 89', 'V', {
    from: inForce.WSL,
    zh: '定期统计分析并公布生产安全事故情况。',
    en: 'Accident statistics are published periodically.',
  }),
  duty('ACC-S13', '挂牌督办通知书', 'Vw / U', {
    from,
    zh: '挂牌督办的事故，调查报告经挂牌督办机关审核同意后方可批复。',
    en: 'Of a listed accident the lister consents to the report before it is approved.',
  }),
  deadline('ACC-D13', '挂牌督办通知书', 'U', {
    from,
    zh: '挂牌督办的事故，应当自收到挂牌督办通知书之日起六十日内完成调查；通知书另有规定的，从其规定（外省规定，本区参照）。',
    en: 'Inquiry of a listed accident: 60 days from the notice; the notice prevails (U).',
    term: days(60, '收到挂牌督办通知书', 'receipt of the notice'),
    expiry: alert('报告挂牌督办机关', 'the lister is told'),
  }),
  deadline('HAZ-D9', 'WSL 70', 'V', {
    from: inForce.WSL,
    zh: '停止供电应当提前二十四小时通知。',
    en: 'A power cut is told 24 hours before.',
    term: before(hours(24, '停止供电', 'the power cut')),
    expiry: alert('不得实施，紧急情形除外', 'no cut, except in an emergency'),
  }),
];
