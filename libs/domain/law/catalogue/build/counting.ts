import { days, deadline, entries, limit, unrolled } from './builders.js';
import { inForce } from './dates.js';

const counting = entries('counting');

type Row = readonly [id: string, cite: string, mark: string, from: string, zh: string, en: string];

const rules: readonly Row[] = [
  [
    'CAL-1',
    'PL 85',
    'V',
    inForce.PL,
    '行政处罚法中“二日”“三日”“五日”“七日”指工作日，其余为自然日。',
    'In PL only 2, 3, 5 and 7 days are working days.',
  ],
  [
    'CAL-2',
    'LL 82',
    'V / D',
    inForce.LL,
    '行政机关实施许可的期限以工作日计算；申请人的期限取较晚的日期。',
    'Periods of the agency are working days; the applicant is given the later date.',
  ],
  [
    'CAL-3',
    'CL 69',
    'V',
    inForce.CL,
    '行政强制法中十日以内的期限为工作日。',
    'In CL periods of 10 days or less are working days.',
  ],
  [
    'CAL-4',
    'ARL 88',
    'V',
    inForce.ARL,
    '行政复议法中“三日”“五日”“七日”“十日”指工作日。',
    'In ARL 3, 5, 7 and 10 days are working days.',
  ],
  [
    'CAL-5',
    'WSL 78',
    'V',
    inForce.WSL,
    '安全生产法仅在写明“工作日”时为工作日。',
    'In WSL only what is called working days.',
  ],
  [
    'CAL-6',
    'OGI 26, 33',
    'V',
    inForce.OGI,
    '政府信息公开条例写明二十个工作日。',
    'OGI says 20 working days.',
  ],
  [
    'CAL-7',
    'HCR 35',
    'V / U',
    inForce.HCR,
    '危化品、烟花爆竹、安全生产许可证条例及493号令中的“日”按自然日。',
    'Plain days in HCR, FWR, SPL and R493 are natural days.',
  ],
  [
    'CAL-8',
    'O36',
    'Vw / U',
    inForce.O36,
    '部门规章仅在写明“工作日”时为工作日。',
    'In departmental rules only what is called working days.',
  ],
  [
    'CAL-9',
    'HSL 23, 28, 50, 55',
    'V / U',
    inForce.HSL,
    '危险化学品安全法仅在写明“工作日”时为工作日，“七日前”“三日内”为自然日。',
    'In HSL only what is called working days; 7 days before and within 3 days are natural days.',
  ],
  [
    'CAL-10',
    'CPL 85',
    'V',
    inForce.CPL,
    '期间开始的时和日，不计算在期间内。',
    'The day of the start is not counted.',
  ],
  [
    'CAL-11',
    'CPL 85',
    'V / U',
    inForce.CPL,
    '期间届满的最后一日是法定休假日的，以法定休假日后的第一日为期间届满的日期。',
    'A period that ends on a rest day runs to the next working day.',
  ],
  [
    'CAL-12',
    'CPL 85',
    'V',
    inForce.CPL,
    '期间不包括在途时间，在期满前交邮的，不算过期。',
    'Posting before expiry is in time.',
  ],
  [
    'CAL-13',
    'R493 9',
    'V / D',
    inForce.R493,
    '以小时计算的期限连续计算，不因夜间、节假日顺延。',
    'Hours run through nights and holidays and never roll.',
  ],
  [
    'CAL-15',
    'HOL 6, 7',
    'V / Vw',
    '2025-01-01',
    '工作日为周一至周五扣除放假日，加上年度通知规定的调休上班日。',
    'Monday to Friday less the holidays, plus the make-up days of the yearly notice.',
  ],
  [
    'CAL-16',
    'D',
    'D',
    inForce.O15,
    '期限跨入尚未发布放假通知的年度的，日期为暂定，通知发布后重新计算并保留两个结果。',
    'A date that crosses into a year without its notice is provisional and is computed again.',
  ],
  [
    'CAL-17',
    'PL 64; LL 48',
    'V',
    inForce.PL,
    '“七日前”指通知与听证之间至少有七个完整的工作日。',
    'Seven days before: 7 full working days lie between.',
  ],
  [
    'CAL-18',
    'D',
    'D',
    inForce.O15,
    '按北京时间计日，以UTC保存时刻。',
    'Days are those of Asia/Shanghai; moments are kept in UTC.',
  ],
];

/** §1.1 and §1.2. */
export const countingRules = [
  ...rules.map(([id, cite, mark, from, zh, en]) => counting(id, cite, mark, { from, zh, en })),
  deadline('CAL-14', 'CPL 95', 'V', {
    from: inForce.CPL,
    zh: '公告送达的，自发出公告之日起经过三十日即视为送达；直接送达以签收日、邮寄以回执收件日、电子送达以到达特定系统日为送达日。',
    en: 'Public notice: served when 30 days have passed; direct: signature; mail: receipt; electronic: arrival.',
    term: unrolled(days(30, '发出公告', 'publication of the notice')),
    expiry: limit('视为送达', 'counts as served'),
    amounts: { publicNoticeDays: 30 },
  }),
];
