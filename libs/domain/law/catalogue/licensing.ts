import {
  alert,
  before,
  clearBefore,
  days,
  deadline,
  deemed,
  exclude,
  extend,
  head,
  liability,
  limit,
  months,
  workingDays,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.LL;
const excluded = exclude(
  '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间（书面告知）',
  'hearing, tender, auction, inspection, testing, quarantine, appraisal, expert review, told in writing',
  ['LL 45', 'V'],
);
const accepted = ['受理', 'acceptance'] as const;
const expiry = ['许可有效期届满', 'expiry of the licence'] as const;

/**
 * HCR 591 to 2026-04-30; afterwards the same numbers until the transition to 危险化学品安全法 has
 * been read (T9).
 */
const hazchem = [
  { from: inForce.HCR, to: inForce.HCR_LAST, mark: 'V' },
  { from: inForce.HSL, mark: 'U' },
] as const;

/** §2.4, the application. */
const application = [
  deadline('LIC-D1', 'LL 32(4)', 'V', {
    from,
    zh: '申请材料不齐全的，应当当场或者在五日内一次告知补正的全部内容，逾期不告知的，自收到材料之日起即为受理。',
    en: 'All that is missing is told at once or within 5 working days; otherwise accepted from the day of receipt.',
    term: workingDays(5, '收到申请材料', 'receipt of the material'),
    expiry: deemed('自收到申请材料之日起即为受理', 'deemed accepted from the date of receipt'),
  }),
  deadline('LIC-D2', 'LL 42', 'V', {
    from,
    zh: '应当自受理之日起二十日内作出许可决定；经本机关负责人批准，可以延长十日。',
    en: 'Decided within 20 working days of acceptance; 10 more by the head, reasons told.',
    term: workingDays(20, ...accepted),
    can: [extend(10, head, 'LL 42'), excluded],
    expiry: liability,
  }),
  deadline('LIC-D3', 'LL 42, 26', 'V', {
    from,
    zh: '统一办理、联合办理或者集中办理的，不得超过四十五日；经本级人民政府负责人批准，可以延长十五日。',
    en: 'Joint handling within 45 working days; 15 more by the head of the government.',
    term: workingDays(45, ...accepted),
    can: [extend(15, ['head-of-government'], 'LL 42'), excluded],
    expiry: liability,
  }),
  deadline('LIC-D4', 'LL 43', 'V', {
    from,
    zh: '下级行政机关先行审查的，应当自受理之日起二十日内审查完毕。',
    en: 'First review by the lower level within 20 working days.',
    term: workingDays(20, '下级机关受理', 'acceptance by the lower level'),
    can: [excluded],
    expiry: liability,
  }),
  deadline('LIC-D5', 'LL 45', 'V', {
    from,
    zh: '听证、检验、检测、鉴定和专家评审等所需时间不计算在期限内，应当书面告知申请人。',
    en: 'Time for hearing, testing, appraisal and expert review does not count; told in writing.',
    can: [excluded],
  }),
  deadline('LIC-D6', 'LL 44', 'V', {
    from,
    zh: '应当自作出准予许可决定之日起十日内颁发、送达许可证件。',
    en: 'The certificate is issued within 10 working days of the decision.',
    term: workingDays(10, '准予许可决定', 'positive decision'),
    expiry: liability,
  }),
  deadline('LIC-D7', 'LL 47', 'V / D', {
    from,
    zh: '申请人、利害关系人在被告知听证权利之日起五日内提出听证申请（按对申请人较晚的日期：工作日）。',
    en: 'A hearing is asked for within 5 days of being told; the later reading, working days, is given to the applicant (CAL-2).',
    term: workingDays(5, '告知听证权利', 'notice of the right to a hearing'),
    expiry: limit('丧失听证权利', 'the right is lost'),
  }),
  deadline('LIC-D8', 'LL 47', 'V', {
    from,
    zh: '应当在收到听证申请之日起二十日内组织听证。',
    en: 'The hearing is held within 20 working days of the request.',
    term: workingDays(20, '收到听证申请', 'request for a hearing'),
    expiry: liability,
  }),
  deadline('LIC-D9', 'LL 48', 'V', {
    from,
    zh: '应当于举行听证的七日前将时间、地点通知申请人、利害关系人。',
    en: 'Time and place are told with 7 full working days before the hearing.',
    term: clearBefore(workingDays(7, '举行听证', 'date of the hearing')),
    expiry: alert('听证程序违法', 'the hearing is defective'),
    amounts: { workingDaysMin: 7 },
  }),
  deadline('LIC-D9-EARLIEST', 'LL 48', 'V / D', {
    from,
    zh: '通知后满七个工作日，次日起方可举行听证（从严理解）。',
    en: 'The 7th working day after the notice; the hearing may be held from the day after.',
    term: workingDays(7, '送达听证通知', 'notice of the hearing'),
    expiry: alert('次日起可举行听证', 'a hearing may be held from the next day'),
  }),
];

/** §2.4, renewal and the licences with periods of their own. */
const renewal = [
  deadline('LIC-D10', 'LL 50', 'V / D', {
    from,
    zh: '需要延续的，应当在有效期届满三十日前提出申请（自然日，对申请人较晚的日期）。',
    en: 'Renewal is applied for 30 days before expiry (natural days: the later date, CAL-2).',
    term: before(days(30, ...expiry)),
    expiry: limit('不受视为准予延续保护', 'no protection by deemed renewal'),
  }),
  deadline('LIC-D11', 'SPL 9', 'V', {
    from: inForce.SPL,
    zh: '安全生产许可证、危险化学品经营许可证应当于期满前三个月申请延期。',
    en: 'Safety production and hazchem business licences: renewal applied for 3 months before expiry.',
    term: before(months(3, ...expiry)),
    expiry: limit('不受视为准予延续保护', 'no protection by deemed renewal'),
  }),
  deadline('LIC-D12', 'LL 50', 'V', {
    from,
    zh: '应当在该许可有效期届满前作出是否准予延续的决定；逾期未作决定的，视为准予延续（以有效期届满日为期限）。',
    en: 'Decided before the licence expires (give that date); otherwise deemed renewed.',
    expiry: deemed('视为准予延续', 'deemed renewed'),
  }),
  ...hazchem.map(({ mark, ...dated }) =>
    deadline('LIC-D13', 'HCR 35', mark, {
      ...dated,
      zh: '应当自收到证明材料之日起三十日内作出危险化学品经营许可决定。',
      en: 'Hazchem business licence: decided within 30 days of receipt of the proof material.',
      term: days(30, '收到证明材料', 'receipt of the proof material'),
      can: [excluded],
      expiry: liability,
    }),
  ),
  deadline('LIC-D14', 'FWR 19', 'V', {
    from: inForce.FWR,
    zh: '应当自受理申请之日起二十日内作出烟花爆竹零售许可决定。',
    en: 'Fireworks retail: decided within 20 days of acceptance.',
    term: days(20, ...accepted),
    can: [excluded],
    expiry: liability,
  }),
  deadline('LIC-D14-WHOLESALE', 'FWR 19', 'V', {
    from: inForce.FWR,
    zh: '应当自受理申请之日起三十日内作出烟花爆竹批发许可决定。',
    en: 'Fireworks wholesale: decided within 30 days of acceptance.',
    term: days(30, ...accepted),
    can: [excluded],
    expiry: liability,
  }),
  deadline('LIC-D15', 'SPL 7', 'V', {
    from: inForce.SPL,
    zh: '应当自收到申请之日起四十五日内审查完毕（安全生产许可证、安全使用许可证）。',
    en: 'Safety production or use licence: within 45 days of receipt.',
    term: days(45, '收到申请', 'receipt of the application'),
    can: [excluded],
    expiry: liability,
  }),
  deadline('LIC-D16', 'O55 14', 'U', {
    from: inForce.O55,
    zh: '企业名称、主要负责人、注册地址变更的，应当自变更之日起二十个工作日内申请变更。',
    en: 'A change of name, principal or address is applied for within 20 working days.',
    term: workingDays(20, '变更', 'the change'),
    expiry: alert('依法处罚', 'a penalty'),
  }),
  deadline('LIC-D17', '双公示', 'U', {
    from: inForce.OGI,
    zh: '行政许可结果自决定之日起七个工作日内公示（双公示）。',
    en: 'The result is published within 7 working days of the decision.',
    term: workingDays(7, '许可决定', 'the decision'),
    expiry: liability,
  }),
  deadline('LIC-D17-LATEST', 'OGI 26', 'V', {
    from: inForce.OGI,
    zh: '政府信息自形成之日起二十个工作日内公开。',
    en: 'Published within 20 working days at the latest.',
    term: workingDays(20, '许可决定', 'the decision'),
    expiry: liability,
  }),
  deadline('PLN-1', 'M2 26', 'Vw S20', {
    from: inForce.M2,
    zh: '生产经营单位应当在应急预案公布之日起二十个工作日内备案。',
    en: 'An emergency plan is filed within 20 working days of its publication by the unit.',
    term: workingDays(20, '应急预案公布', 'publication by the unit'),
    expiry: alert(
      '责令改正，逾期处三万元以上五万元以下罚款',
      'order; overdue 30,000 to 50,000 yuan',
    ),
  }),
  deadline('PLN-2', 'M2 28', 'Vw S20', {
    from: inForce.M2,
    zh: '应当在五个工作日内对备案材料核对并一次性告知补正；逾期不备案又不说明理由的，视为已经备案。',
    en: 'Completeness is checked within 5 working days, one supplement notice; silence is filing.',
    term: workingDays(5, '收到备案材料', 'receipt of the material'),
    expiry: deemed('视为已经备案', 'deemed filed'),
  }),
];

export const licensing = [...application, ...renewal];
