import {
  alert,
  before,
  days,
  deadline,
  extend,
  head,
  liability,
  months,
  threshold,
  unrolled,
  workingDays,
  years,
} from '../build/builders.js';
import { inForce } from '../build/dates.js';

const from = inForce.O16;
/** The body that proposes, lists and follows: national law leaves it to the district. */
const own = '区级挂牌督办配置';
const enforcement = alert('立案查处，继续挂牌', 'enforcement; the listing goes on');

const ownDuty = (
  id: string,
  term: ReturnType<typeof days>,
  [zh, en]: readonly [string, string],
  since: readonly [string, string],
) =>
  deadline(id, own, 'D / U', {
    from,
    zh: `${zh}（法律未定期限，由区级配置）。`,
    en: `${en}; no period in law, the district’s own.`,
    term: { ...term, start: { zh: since[0], en: since[1] } },
    expiry: liability,
  });

/**
 * §5.1.3, §5.3: listing supervision（挂牌督办）. WSL 41(3) sets no level, no period and no form:
 * each row is a default seen elsewhere, named, and for a district to set from a date on (E81).
 */
export const listing = [
  deadline('HAZ-D1-CAP', '青岛市规定', 'U S48', {
    from,
    zh: '挂牌督办的整改期限最长不超过一年（青岛）。',
    en: 'The limit of a listing, extensions included, is at most a year (Qingdao).',
    term: unrolled(years(1, '送达挂牌督办通知书', 'service of the notice')),
    expiry: enforcement,
  }),
  deadline('HAZ-D11', '青岛市规定', 'U S48', {
    from,
    zh: '挂牌后三个工作日内报上级安委会办公室（青岛；福建按季度）。',
    en: 'A listing is reported upwards within 3 working days (Qingdao; Fujian: quarterly).',
    term: workingDays(3, '挂牌', 'the listing'),
    expiry: liability,
  }),
  deadline('HAZ-D12', '青岛市规定', 'U S48', {
    from,
    zh: '挂牌后五个工作日内公布（青岛）。',
    en: 'A listing is published within 5 working days (Qingdao).',
    term: workingDays(5, '挂牌', 'the listing'),
    expiry: liability,
  }),
  deadline('HAZ-D13', '交通运输部规定', 'U S63', {
    from,
    zh: '治理方案按通知书所定日期报送，最迟不超过三十日。',
    en: 'The plan is filed by the date in the notice, at most 30 days (transport ministry).',
    term: unrolled(days(30, '送达挂牌督办通知书', 'service of the notice')),
    expiry: alert('提醒，仍不报送的立案查处', 'reminder, then enforcement'),
  }),
  deadline('HAZ-D14', '宁波市规定', 'U S49', {
    from,
    zh: '期限届满十五个工作日前书面申请延期（宁波；青岛二十个工作日）。',
    en: 'An extension is asked for 15 working days before the limit (Ningbo; Qingdao: 20).',
    term: before(workingDays(15, '整改期限届满', 'the limit')),
    expiry: alert('逾期申请可以不予批准', 'a late request may be refused; the limit stands'),
  }),
  deadline('HAZ-D15', '青岛市规定', 'U S48', {
    from,
    zh: '收到延期申请之日起十个工作日内答复；逾期未答复不视为同意。',
    en: 'An extension is answered within 10 working days; silence grants nothing.',
    term: workingDays(10, '收到延期申请', 'receipt of the request'),
    expiry: liability,
  }),
  deadline('HAZ-D16', '青岛市规定', 'U S48', {
    from,
    zh: '验收合格之日起五个工作日内在原媒体公布摘牌（青岛）。',
    en: 'The delisting is published in the same media within 5 working days (Qingdao).',
    term: workingDays(5, '验收合格（终止挂牌）', 'acceptance passed, or the end'),
    expiry: liability,
  }),
  ownDuty(
    'HAZ-D17-VERIFY',
    workingDays(5, '', ''),
    ['核实上报隐患', 'Verified'],
    ['上报', 'the report'],
  ),
  ownDuty(
    'HAZ-D17-PROPOSE',
    workingDays(5, '', ''),
    ['提请挂牌', 'Listing proposed'],
    ['认定重大隐患', 'the verification'],
  ),
  ownDuty(
    'HAZ-D17-DECIDE',
    workingDays(10, '', ''),
    ['决定是否挂牌', 'Listing decided'],
    ['提请挂牌', 'the proposal'],
  ),
  ownDuty(
    'HAZ-D17-VISIT',
    months(1, '', ''),
    ['现场督查', 'Visited'],
    ['送达通知书（上次督查）', 'service of the notice, or the last visit'],
  ),
  threshold('HAZ-S5', own, 'U', {
    from,
    zh: '各级挂牌机关：区级由区政府（安委会）挂牌，街道级由街道办事处挂牌（1为有权，0为无权）。',
    en: 'Who lists at which level: the government for the district, the street for a street (1 may, 0 may not).',
    amounts: { districtByGovernment: 1, districtByBureau: 0, streetByStreet: 1 },
  }),
  threshold('HAZ-S9', own, 'D / U', {
    from,
    zh: '整改期限只能延长一次。',
    en: 'The limit is extended once.',
    amounts: { extensionsMax: 1 },
  }),
  threshold('HAZ-S11', own, 'U S61', {
    from,
    zh: '验收次数和验收人数：一次验收，验收人员不少于两人（广东消防挂牌为两次验收）。',
    en: 'Acceptances and reviewers: one acceptance by two (fire listings in Guangdong: two acceptances).',
    amounts: { acceptances: 1, reviewersMin: 2 },
  }),
];

/** §3.3: clocks of corrective orders（责令限期整改）. */
export const correctiveOrders = [
  deadline('INS-4-TERM', 'WSL 65(2)', 'V', {
    from: inForce.WSL,
    zh: '整改期限由责令限期整改指令书确定（以确定的日期为准）。',
    en: 'The order sets the date by which it is corrected (give the date).',
    can: [extend(180, head, 'O15 17', 'U')],
    expiry: alert('复查；未整改的立案查处', 're-inspection; if not corrected, a penalty case'),
  }),
  deadline('INS-4-CAP', own, 'D / U', {
    from: inForce.WSL,
    zh: '责令限期整改的期限（含延长）自责令之日起最长不超过一年（法律未定上限，由区级配置）。',
    en: 'The time to correct, more time included, is at most a year from the order; the district’s own.',
    term: unrolled(years(1, '责令整改', 'the order')),
    expiry: alert('不得超过上限', 'not beyond it'),
  }),
  deadline('INS-6-REVIEW', 'O15 17', 'U', {
    from: inForce.O15,
    zh: '收到复查申请或者整改期限届满之日起十日内复查（令18号条文未取得，暂按原数配置）。',
    en: 'Re-inspection within 10 days of the request or of the end of the time to correct.',
    term: days(10, '申请复查或者期限届满', 'the request, or the end of the time'),
    expiry: liability,
  }),
];
