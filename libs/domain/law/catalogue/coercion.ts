import {
  alert,
  before,
  clearBefore,
  days,
  deadline,
  exclude,
  extend,
  head,
  hours,
  liability,
  limit,
  months,
  unrolled,
  workingDays,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.CL;

/** §3.6, coercive measures (行政强制措施). */
const measures = [
  deadline('COE-D1', 'CL 19', 'V', {
    from,
    zh: '情况紧急当场实施行政强制措施的，应当在二十四小时内向行政机关负责人报告并补办批准手续。',
    en: 'An urgent measure is reported to the head within 24 hours, and approved or lifted.',
    term: hours(24, '当场实施强制措施', 'the measure'),
    expiry: limit('未获批准的，立即解除', 'lifted at once if not approved'),
  }),
  deadline('COE-D2', 'CL 25', 'V', {
    from,
    zh: '查封、扣押的期限不得超过三十日；情况复杂的，经负责人批准可以延长，延长期限不得超过三十日；检测、检验、鉴定期间不计入。',
    en: 'Sealing or seizure for 30 days, at most 30 more by the head; testing time does not count.',
    term: unrolled(days(30, '查封、扣押决定', 'the decision to seal or seize')),
    can: [
      extend(30, head, 'CL 25'),
      exclude('检测、检验、检疫或者技术鉴定期间', 'testing or appraisal', ['CL 25', 'V']),
    ],
    expiry: limit('应当解除查封、扣押，退还财物', 'must be lifted and the goods returned'),
  }),
  deadline('COE-D3', 'CL 26', 'V', {
    from,
    zh: '因查封、扣押发生的保管费用由行政机关承担。',
    en: 'The organ bears the cost of custody.',
  }),
  deadline('COE-D4', 'WSL 70', 'V', {
    from: inForce.WSL,
    zh: '停止供电措施应当提前二十四小时通知生产经营单位，有危及生产安全的紧急情形除外。',
    en: 'A power cut is told to the unit 24 hours before, except in an emergency.',
    term: before(hours(24, '停止供电', 'the power cut')),
    expiry: alert('不得实施，紧急情形除外', 'no cut, except in an emergency'),
  }),
  deadline('COE-D5', 'CL 35, 37', 'V', {
    from,
    zh: '行政机关作出强制执行决定前，应当书面催告，载明履行义务的期限。',
    en: 'Before own enforcement a written demand sets a reasonable term (give its date).',
    expiry: alert('可以作出强制执行决定', 'an enforcement decision may be made'),
  }),
];

/** §3.6, execution through the court. */
const execution = [
  deadline('EXE-D1', 'CL 54, 69', 'V', {
    from,
    zh: '催告书送达十日后当事人仍未履行义务的，行政机关可以申请人民法院强制执行。',
    en: 'The court is applied to when 10 working days have passed after service of the demand.',
    term: workingDays(10, '催告书送达', 'service of the demand'),
    amounts: { workingDays: 10 },
    expiry: alert('可以申请强制执行', 'the court may be applied to from the next day'),
  }),
  deadline('EXE-D2', 'CL 53', 'V', {
    from,
    zh: '当事人在法定期限内不申请复议或者起诉又不履行的，行政机关可以自期限届满之日起三个月内申请强制执行。',
    en: 'Applied for within 3 months of the end of both the review and the litigation period (the later one).',
    term: months(3, '复议、起诉期限均届满', 'later end of the review and litigation periods'),
    expiry: limit('丧失申请权', 'the right to apply is lost'),
  }),
  deadline('EXE-D3', 'CL 56', 'V', {
    from,
    zh: '人民法院应当在五日内受理。',
    en: 'The court accepts within 5 working days.',
    term: workingDays(5, '接到申请', 'application'),
    expiry: liability,
  }),
  deadline('EXE-D4', 'CL 57', 'V', {
    from,
    zh: '人民法院书面审查，应当自受理之日起七日内作出执行裁定。',
    en: 'The court rules within 7 working days of acceptance.',
    term: workingDays(7, '法院受理', 'acceptance by the court'),
    expiry: liability,
  }),
  deadline('EXE-D4-DOUBT', 'CL 58', 'V', {
    from,
    zh: '有明显违法情形的，听取意见，自受理之日起三十日内裁定。',
    en: 'Where there are doubts, within 30 days of acceptance.',
    term: days(30, '法院受理', 'acceptance by the court'),
    expiry: liability,
  }),
  deadline('EXE-D5', 'CL 56, 58', 'V', {
    from,
    zh: '对不予受理、不予执行裁定有异议的，可以在十五日内向上一级人民法院申请复议。',
    en: 'Objection to the higher court within 15 days of the ruling.',
    term: days(15, '收到裁定', 'the ruling'),
    expiry: limit('丧失异议权', 'the right to object is lost'),
  }),
  deadline('EXE-D6', 'CL 51', 'V', {
    from,
    zh: '代履行三日前，催告当事人履行。',
    en: 'The party is called upon 3 full working days before substitute performance (as CAL-17 counts seven).',
    term: clearBefore(workingDays(3, '代履行', 'substitute performance')),
    expiry: alert('不得代履行', 'no substitute performance'),
  }),
  deadline('EXE-D7', 'CL 46', 'V', {
    from,
    zh: '加处罚款超过三十日，经催告仍不履行的，具有强制执行权的机关可以强制执行；没有的，申请人民法院。',
    en: 'Own collection after 30 days of surcharge and a demand, only by organs with that power.',
    term: days(30, '加处罚款起算', 'first day of surcharge'),
    expiry: alert('可以采取下一步', 'the next step is open'),
    amounts: { days: 30 },
  }),
  deadline('EXE-D8', 'CL 43', 'V', {
    from,
    zh: '不得在夜间或者法定节假日实施行政强制执行，情况紧急的除外；不得对居民生活停水、停电、停热、停燃气。',
    en: 'No execution at night or on legal holidays, unless urgent; never cut utilities of residents.',
  }),
  deadline('EXE-D8-NIGHT', '噪声污染防治法 88', 'U', {
    from: '2022-06-05',
    zh: '“夜间”按晚上十点至次日早晨六点理解（行政强制法未规定时刻，按配置）。',
    en: 'Night is taken as 22:00 to 6:00; CL 43 gives no hours.',
    amounts: { fromHour: 22, toHour: 6 },
  }),
];

export const coercion = [...measures, ...execution];
