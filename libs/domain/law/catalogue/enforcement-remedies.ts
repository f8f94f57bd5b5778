import {
  days,
  deadline,
  deemed,
  exclude,
  extend,
  liability,
  limit,
  months,
  stay,
  unrolled,
  workingDays,
  years,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const known = ['知道或者应当知道该行政行为', 'knowledge of the act'] as const;
const lost = limit('丧失申请（起诉）权利', 'the right is lost');
const impediment = exclude('不可抗力或者其他正当理由耽误的时间', 'time lost to an impediment', [
  'ARL 20',
  'V',
]);
const suspended = stay('行政复议中止', 'review suspended', ['ARL 39', 'V']);

const review = {
  zh: '自知道或者应当知道该行政行为之日起六十日内可以申请行政复议。',
  en: 'Administrative review is applied for within 60 days of knowledge.',
  term: days(60, ...known),
  can: [impediment],
  expiry: lost,
  amounts: { days: 60 },
} as const;

const claimed = ['收到起诉状副本', 'receipt of the copy of the claim'] as const;
const copied = ['收到复议申请书副本', 'receipt of the copy of the application'] as const;
const unproven = limit(
  '视为没有证据、依据（第三人提供的除外）',
  'the act counts as without evidence and basis, that of a third party excepted',
);

/** §3.6, what the organ itself owes in review and in court: the organ's own duties. */
const ownDuties = [
  deadline('ENF-D22', 'ARL 48', 'V', {
    from: inForce.ARL,
    zh: '被申请人应当自收到申请书副本之日起十日内提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。',
    en: 'As respondent the organ answers in writing with all evidence and basis within 10 working days.',
    term: workingDays(10, ...copied),
    expiry: unproven,
  }),
  deadline('ENF-D22-SUMMARY', 'ARL 54', 'V', {
    from: inForce.ARL,
    zh: '适用简易程序的，应当自收到申请书副本之日起五日内提出书面答复并提交证据、依据。',
    en: 'In summary review the answer is due within 5 working days.',
    term: workingDays(5, ...copied),
    expiry: unproven,
  }),
  deadline('ENF-D23', 'ALL 67', 'V', {
    from: inForce.ALL,
    zh: '被告应当在收到起诉状副本之日起十五日内向人民法院提交作出行政行为的证据和所依据的规范性文件，并提出答辩状。',
    en: 'As defendant the organ files evidence, rules relied on and its defence within 15 days of the copy of the claim.',
    term: days(15, ...claimed),
    expiry: limit('视为没有相应证据', 'counts as no evidence (ALL 34)'),
  }),
  deadline('ENF-D24', 'ALL 85', 'V', {
    from: inForce.ALL,
    zh: '不服第一审判决的，有权在判决书送达之日起十五日内提起上诉。',
    en: 'Appeal against a judgment of first instance within 15 days of its service.',
    term: days(15, '判决书送达', 'service of the judgment'),
    expiry: limit('判决发生法律效力', 'the judgment takes effect'),
  }),
  deadline('ENF-D24-RULING', 'ALL 85', 'V', {
    from: inForce.ALL,
    zh: '不服第一审裁定的，有权在裁定书送达之日起十日内提起上诉。',
    en: 'Appeal against a ruling of first instance within 10 days of its service.',
    term: days(10, '裁定书送达', 'service of the ruling'),
    expiry: limit('裁定发生法律效力', 'the ruling takes effect'),
  }),
];

/** §3.6, review and litigation. */
export const enforcementRemedies = [
  deadline('ENF-D19', 'ARL1999 9', 'U', {
    ...review,
    from: '1999-10-01',
    to: inForce.ARL_BEFORE,
  }),
  deadline('ENF-D19', 'ARL 20', 'V', { ...review, from: inForce.ARL }),
  deadline('ENF-D19-UNTOLD', 'ARL 20', 'V', {
    from: inForce.ARL,
    zh: '未告知复议权利、机关和期限的，自知道行政行为内容之日起最长不超过一年。',
    en: 'Where the remedy was not told: at most 1 year from knowledge of the act.',
    term: years(1, ...known),
    can: [impediment],
    expiry: lost,
  }),
  deadline('ENF-D20', 'ARL 30', 'V', {
    from: inForce.ARL,
    zh: '复议机关应当在五日内审查；期满未作出不予受理决定的，期满之日起视为受理。',
    en: 'The application is examined within 5 working days; silence is acceptance.',
    term: workingDays(5, '收到复议申请', 'receipt of the application'),
    expiry: deemed('视为受理', 'deemed accepted'),
  }),
  deadline('ENF-D20-NOTICE', 'ARL 31', 'V', {
    from: inForce.ARL,
    zh: '申请材料不齐全的，应当自收到申请之日起五日内书面通知补正。',
    en: 'Missing material is asked for within 5 working days.',
    term: workingDays(5, '收到复议申请', 'receipt of the application'),
    expiry: liability,
  }),
  deadline('ENF-D20-SUPPLEMENT', 'ARL 31', 'V', {
    from: inForce.ARL,
    zh: '申请人应当自收到补正通知之日起十日内提交补正材料。',
    en: 'The applicant supplements within 10 working days of the notice.',
    term: workingDays(10, '收到补正通知', 'receipt of the notice'),
    expiry: limit('视为放弃申请', 'the application counts as given up'),
  }),
  deadline('ENF-D20-DECISION', 'ARL 62', 'V', {
    from: inForce.ARL,
    zh: '适用普通程序的，自受理之日起六十日内作出复议决定；情况复杂的，经批准可以延长最多三十日。',
    en: 'Ordinary procedure: decision within 60 days of acceptance, at most 30 more when complex.',
    term: days(60, '受理复议申请', 'acceptance'),
    can: [extend(30, ['head-of-review-organ'], 'ARL 62'), suspended],
    expiry: liability,
  }),
  deadline('ENF-D20-SUMMARY', 'ARL 62', 'V', {
    from: inForce.ARL,
    zh: '适用简易程序的，自受理之日起三十日内作出复议决定。',
    en: 'Summary procedure: decision within 30 days of acceptance.',
    term: days(30, '受理复议申请', 'acceptance'),
    can: [suspended],
    expiry: liability,
  }),
  deadline('ENF-D21', 'ALL 46', 'V', {
    from: inForce.ALL,
    zh: '直接起诉的，应当自知道或者应当知道作出行政行为之日起六个月内提出。',
    en: 'A suit is brought within 6 months of knowledge of the act.',
    term: months(6, ...known),
    expiry: lost,
    amounts: { months: 6 },
  }),
  deadline('ENF-D21-AFTER-REVIEW', 'ALL 45', 'V', {
    from: inForce.ALL,
    zh: '不服复议决定的，可以在收到复议决定书之日起十五日内起诉。',
    en: 'After a review decision a suit is brought within 15 days of its receipt.',
    term: days(15, '收到复议决定书', 'receipt of the review decision'),
    expiry: lost,
  }),
  deadline('ENF-D21-OUTER', 'ALL 46', 'V', {
    from: inForce.ALL,
    zh: '自行政行为作出之日起超过五年提起诉讼的，人民法院不予受理。',
    en: 'No suit after 5 years from the act.',
    term: unrolled(years(5, '作出行政行为', 'the act')),
    expiry: lost,
  }),
  ...ownDuties,
];
