import {
  alert,
  clearBefore,
  deadline,
  deemed,
  exclude,
  extend,
  head,
  liability,
  limit,
  workingDays,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.LL;
/** What does not count when a licence is decided (LL 45). */
export const excluded = exclude(
  '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间（书面告知）',
  'hearing, tender, auction, inspection, testing, quarantine, appraisal, expert review, told in writing',
  ['LL 45', 'V'],
);
const accepted = ['受理', 'acceptance'] as const;

/** §2.4, the application. */
export const licensing = [
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
