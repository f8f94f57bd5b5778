import {
  alert,
  before,
  days,
  deadline,
  deemed,
  liability,
  limit,
  months,
  workingDays,
} from './build/builders.js';
import { inForce } from './build/dates.js';

import { excluded } from './licensing.js';

const from = inForce.LL;
/** HSL names no excluded time: LL 45 by analogy (U). */
const byAnalogy = { ...excluded, mark: 'U' };
const accepted = ['受理', 'acceptance'] as const;
const expiry = ['许可有效期届满', 'expiry of the licence'] as const;

/** HCR counted natural days to 2026-04-30, HSL says working days (CAL-9; T9). */
const hazchem = [
  { dated: { from: inForce.HCR, to: inForce.HCR_LAST }, law: 'HCR', count: days },
  { dated: { from: inForce.HSL }, law: 'HSL', count: workingDays },
] as const;
const proof = ['收到证明材料', 'receipt of the proof material'] as const;

/** §2.4, renewal and the licences with periods of their own. */
export const licensingTerms = [
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
  ...hazchem.map(({ dated, law, count }) =>
    deadline('LIC-D13', law === 'HCR' ? 'HCR 35' : 'HSL 55', 'V', {
      ...dated,
      zh: `应当自收到证明材料之日起${law === 'HCR' ? '三十日' : '二十个工作日'}内作出危险化学品经营许可决定。`,
      en: `Hazchem business licence: decided within ${law === 'HCR' ? '30 days' : '20 working days'} of receipt of the proof material.`,
      term: count(law === 'HCR' ? 30 : 20, ...proof),
      can: [law === 'HCR' ? excluded : byAnalogy],
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
    zh: '应当自收到申请之日起四十五日内审查完毕（安全生产许可证）。',
    en: 'Safety production licence: within 45 days of receipt.',
    term: days(45, '收到申请', 'receipt of the application'),
    can: [excluded],
    expiry: liability,
  }),
  ...hazchem.map(({ dated, law, count }) =>
    deadline('LIC-D15-USE', law === 'HCR' ? 'HCR 31' : 'HSL 50', 'V', {
      ...dated,
      zh: `应当自收到证明材料之日起${law === 'HCR' ? '四十五日' : '二十个工作日'}内作出危险化学品安全使用许可决定。`,
      en: `Hazchem use licence: decided within ${law === 'HCR' ? '45 days' : '20 working days'} of receipt of the proof material.`,
      term: count(law === 'HCR' ? 45 : 20, ...proof),
      can: [law === 'HCR' ? excluded : byAnalogy],
      expiry: liability,
    }),
  ),
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
