import { alert, days, deadline, duty, hours, limit } from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.R310;
const late = alert(
  '责令限期移送，对正职负责人给予记过以上处分',
  'ordered to transfer; discipline of the main head (CRM-9)',
);
const refused = ['收到不予立案通知书', 'receipt of the refusal to file'] as const;
const closed = limit('不再提请，依法自行处理', 'this way is lost; the bureau deals with the case');

/** §3.4.1, what the bureau does (行政执法机关). Plain days: natural days (CAL-7). */
const bureau = [
  duty('CRM-1', 'R310 5', 'V', {
    from,
    zh: '涉嫌犯罪的，立即指定两名以上执法人员组成专案组专门负责，核实情况后提出移送的书面报告，报正职负责人审批。',
    en: 'Suspicion of a crime: at once a team of two or more, which verifies and reports in writing to the main head.',
    amounts: { officersMin: 2 },
  }),
  deadline('CRM-2', 'R310 5', 'V', {
    from,
    zh: '正职负责人或者主持工作的负责人应当自接到移送报告之日起三日内作出批准移送或者不批准移送的决定。',
    en: 'The main head decides within 3 days of the report whether the case is transferred.',
    term: days(3, '接到移送报告', 'receipt of the report'),
    expiry: late,
  }),
  deadline('CRM-3', 'R310 5', 'V', {
    from,
    zh: '决定批准的，应当在二十四小时内向同级公安机关移送；决定不批准的，应当将不予批准的理由记录在案。',
    en: 'Transferred to the police of the same level within 24 hours; a refusal is recorded with its reasons.',
    term: hours(24, '批准移送', 'the decision to transfer'),
    expiry: late,
  }),
  duty('CRM-4', 'R310 6, 7', 'V', {
    from,
    zh: '移送应当附涉嫌犯罪案件移送书、调查报告、涉案物品清单、检验报告或者鉴定结论、其他有关材料，公安机关在回执上签字。',
    en: 'Five papers: transfer letter, report, list of goods, test report or appraisal, other material; the police sign the slip.',
    amounts: { papers: 5 },
  }),
  deadline('CRM-6', 'R310 9', 'V', {
    from,
    zh: '对不予立案有异议的，可以自接到通知书之日起三日内提请复议，也可以建议人民检察院进行立案监督。',
    en: 'After a refusal: reconsideration by the police or supervision by the procuratorate, within 3 days.',
    term: days(3, ...refused),
    expiry: closed,
  }),
  deadline('CRM-6-PROCURATORATE', 'R310 9', 'V', {
    from,
    zh: '对复议仍不予立案有异议的，应当自收到复议决定通知书之日起三日内建议人民检察院进行立案监督。',
    en: 'Refused again: supervision by the procuratorate is asked for within 3 days of the answer.',
    term: days(3, '收到复议决定通知书', 'receipt of the answer'),
    expiry: closed,
  }),
  deadline('CRM-7', 'R310 12', 'V', {
    from,
    zh: '对公安机关决定立案的案件，应当自接到立案通知书之日起三日内移交涉案物品及有关材料，并办结交接手续。',
    en: 'Goods and papers are handed over within 3 days of the notice that the police have filed.',
    term: days(3, '接到立案通知书', 'receipt of the filing notice'),
    expiry: late,
  }),
  duty('CRM-8', 'R310 11', 'V', {
    from,
    zh: '不得以行政处罚代替移送；已作出的警告、责令停产停业、暂扣或者吊销许可证的决定不停止执行；已罚款的，折抵罚金。',
    en: 'No penalty in place of transfer; warning, suspension, revocation already imposed go on; a fine is set off by the court.',
  }),
  duty('CRM-9', 'R310 16', 'V', {
    from,
    zh: '逾期不移送的，责令限期移送，对正职负责人给予记过以上处分；以处罚代替移送的，责令改正，拒不改正的，同样处分。',
    en: 'Transferred late or penalised instead: ordered, and discipline of the main head.',
  }),
  duty('CRM-11', 'R310 10', 'V', {
    from,
    zh: '公安机关不予立案的，应当依法作出处理；需要给予行政处罚的，依法处罚。',
    en: 'Where the police do not file, the bureau deals with the case, penalty where due.',
  }),
  duty('CRM-12', 'R310 13; PL 27', 'V', {
    from,
    zh: '公安机关认为没有犯罪事实但应当追究行政责任而移送的，应当及时依法处理。',
    en: 'No crime but an offence: the case comes to the bureau, which must deal with it.',
  }),
  duty('CRM-13', 'R310 18, 19', 'V', {
    from,
    zh: '公职人员涉嫌职务犯罪的，及时移送监察机关或者人民检察院；违反移送规定的线索移送监察机关。',
    en: 'Suspected crimes of public servants go to the supervision organ or the procuratorate.',
  }),
];

/** §3.4.1, what the police owe: watched, so that somebody asks after it. */
const police = [
  deadline('CRM-5', 'R310 8', 'V', {
    from,
    zh: '公安机关应当自接受移送之日起三日内决定是否立案，书面通知；不予立案的，说明理由，退回案卷材料。',
    en: 'The police decide within 3 days whether to file, in writing; on refusal reasons and papers come back.',
    term: days(3, '公安机关接受移送', 'receipt of the transfer'),
    expiry: alert('催询，可以建议人民检察院监督', 'asked after; the procuratorate may be asked'),
  }),
  deadline('CRM-5-FORWARD', 'R310 7', 'V', {
    from,
    zh: '不属于本机关管辖的，应当在二十四小时内转送有管辖权的机关并书面告知。',
    en: 'What is not theirs is forwarded within 24 hours, and the bureau told.',
    term: hours(24, '公安机关接受移送', 'receipt of the transfer'),
    expiry: alert('催询', 'asked after'),
  }),
  deadline('CRM-6-ANSWER', 'R310 9', 'V', {
    from,
    zh: '公安机关应当自收到提请复议的文件之日起三日内作出立案或者不予立案的决定，书面通知。',
    en: 'The police answer a request to reconsider within 3 days.',
    term: days(3, '收到提请复议文件', 'receipt of the request'),
    expiry: alert('可以建议人民检察院监督', 'the procuratorate may be asked'),
  }),
  deadline('CRM-10', 'YJ54 7', 'Vw S52', {
    from: inForce.YJ54,
    zh: '公安机关应当自作出立案或者不予立案决定之日起三日内书面通知应急管理部门，抄送检察机关；事故案件由调查组移送。',
    en: 'The police tell the bureau within 3 days of their decision; in accidents the investigation team hands over.',
    term: days(3, '公安机关作出决定', 'the decision of the police'),
    expiry: alert('催询', 'asked after'),
  }),
];

export const criminalTransfer = [...bureau, ...police];
