import { deadline, exclude, extend, head, liability, workingDays } from './build/builders.js';
import { inForce } from './build/dates.js';

/** §10.1: periods of publicity. */
export const publicity = [
  deadline('PUB-14', 'OGI 33', 'V', {
    from: inForce.OGI,
    zh: '政府信息公开申请二十个工作日内答复，经负责人同意可以延长二十个工作日；征求第三方意见时间不计入。',
    en: 'Requests for information: 20 working days, 20 more; third-party time does not count.',
    term: workingDays(20, '收到申请', 'receipt of the request'),
    can: [
      extend(20, head, 'OGI 33'),
      exclude('征求第三方意见', 'third-party consultation', ['OGI 33', 'V']),
    ],
    expiry: liability,
  }),
  deadline('PUB-14-OBJECTION', 'OGI 41', 'D / U', {
    from: inForce.OGI,
    zh: '对公示信息提出异议的，核查后十个工作日内答复（条例未定期限，由区级配置）。',
    en: 'An objection to what is public is answered within 10 working days; the law sets no time.',
    term: workingDays(10, '收到异议', 'receipt of the objection'),
    expiry: liability,
  }),
  deadline('PUB-4', 'OGI 26', 'V', {
    from: inForce.OGI,
    zh: '行政处罚、强制的依据、条件、程序自形成或者变更之日起二十个工作日内公开。',
    en: 'Basis and procedure of coercion and penalties: 20 working days.',
    term: workingDays(20, '形成或者变更', 'making or change'),
    expiry: liability,
  }),
  deadline('PUB-2', 'PL 48; WSL 78', 'V', {
    from: inForce.WSL,
    keyedBy: 'decision',
    zh: '具有一定社会影响的处罚决定依法公开；安全生产处罚七个工作日内公开。',
    en: 'Penalty decisions of social influence are public, work-safety ones within 7 working days.',
    term: workingDays(7, '作出处罚决定', 'the decision'),
    expiry: liability,
  }),
  // 20 working days are verified; the 7 of 双公示 are LIC-D17 (U).
  deadline('PUB-3', 'OGI 20, 26', 'V', {
    from: inForce.OGI,
    zh: '行政许可的条件、程序和结果最迟二十个工作日内公开。',
    en: 'Licence conditions and results: 20 working days at latest.',
    term: workingDays(20, '许可决定', 'the decision'),
    expiry: liability,
  }),
  deadline('PUB-12', 'PL 48', 'V', {
    from: inForce.PL,
    keyedBy: 'decision',
    zh: '处罚决定被撤回的，三个工作日内从公开处撤下并说明理由。',
    en: 'A withdrawn penalty is removed within 3 working days, with the reason.',
    term: workingDays(3, '变更、撤销、确认违法或者无效', 'the ruling'),
    expiry: liability,
  }),
];
