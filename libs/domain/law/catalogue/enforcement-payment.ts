import {
  alert,
  before,
  days,
  deadline,
  liability,
  limit,
  months,
  stayAmount,
  unrolled,
  workingDays,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const stays = [
  stayAmount('行政复议或者行政诉讼期间不计算', 'no accrual during review or litigation', [
    'PL 73',
    'V',
  ]),
  stayAmount('经批准延期、分期的部分不计算', 'no accrual on what is deferred by approval', [
    'PL 66',
    'D',
  ]),
];
const collected = ['收取罚款', 'collection of the money'] as const;

/** §3.6, from payment to publication, and the orders of inspection. */
export const enforcementPayment = [
  deadline('ENF-D8', 'PL 67', 'V', {
    from: inForce.PL,
    zh: '当事人应当自收到行政处罚决定书之日起十五日内缴纳罚款；确有困难的，经批准可以暂缓或者分期缴纳。',
    en: 'The fine is paid within 15 days of receipt; deferral or instalments by approval (give the new date).',
    term: days(15, '收到行政处罚决定书', 'receipt of the decision'),
    expiry: alert('每日按罚款数额的百分之三加处罚款', 'surcharge of 3 % a day'),
  }),
  deadline('ENF-D9', 'PL1996 51', 'U', {
    from: inForce.PL1996,
    to: inForce.CL_BEFORE,
    keyedBy: 'accrual',
    zh: '到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款（当时法律未规定上限）。',
    en: 'Surcharge of 3 % of the fine a day; the law then had no cap.',
    can: stays,
    amounts: { basisPointsPerDay: 300 },
  }),
  deadline('ENF-D9', 'CL 45', 'V', {
    from: inForce.CL,
    to: inForce.PL1996_LAST,
    keyedBy: 'accrual',
    zh: '每日按罚款数额的百分之三加处罚款，加处罚款不得超出罚款数额。',
    en: 'Surcharge of 3 % of the fine a day, never more than the fine.',
    can: stays,
    amounts: { basisPointsPerDay: 300, capBasisPoints: 10_000 },
  }),
  deadline('ENF-D9', 'PL 72, 73; CL 45', 'V', {
    from: inForce.PL,
    keyedBy: 'accrual',
    zh: '每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额；复议、诉讼期间不予计算。',
    en: 'Surcharge of 3 % of the fine a day from the day after the due date, never more than the fine; none during review or litigation.',
    can: stays,
    amounts: { basisPointsPerDay: 300, capBasisPoints: 10_000 },
  }),
  deadline('ENF-D9-BASE', 'PL 72', 'U', {
    from: inForce.PL1996,
    keyedBy: 'accrual',
    zh: '部分缴纳后，加处罚款按未缴部分计算（1）或者按原罚款数额计算（0）。',
    en: 'After part payment the surcharge runs on the unpaid part (1) or on the whole fine (0).',
    amounts: { onUnpaidPart: 1 },
  }),
  deadline('ENF-D10', 'PL 71', 'V', {
    from: inForce.PL,
    zh: '执法人员当场收缴的罚款，应当自收缴之日起二日内交至行政机关。',
    en: 'Money collected on the spot is handed to the organ within 2 working days.',
    term: workingDays(2, ...collected),
    expiry: liability,
  }),
  deadline('ENF-D10-BANK', 'PL 71', 'V', {
    from: inForce.PL,
    zh: '行政机关应当在二日内将罚款缴付指定的银行。',
    en: 'The organ pays it into the bank within 2 working days.',
    term: workingDays(2, '交至行政机关', 'receipt by the organ'),
    expiry: liability,
  }),
  deadline('ENF-D11', 'PL1996 47', 'U', {
    from: inForce.PL1996,
    to: inForce.PL1996_LAST,
    keyedBy: 'decision',
    zh: '依法给予二十元以下罚款的，可以当场收缴（旧法）。',
    en: 'Old law: a fine up to 20 yuan may be collected on the spot.',
    amounts: { onSpotFen: 2_000 },
  }),
  deadline('ENF-D11', 'PL 68', 'V', {
    from: inForce.PL,
    keyedBy: 'decision',
    zh: '依法给予一百元以下罚款，或者不当场收缴事后难以执行的，可以当场收缴；边远地区经当事人提出也可当场收缴。',
    en: 'A fine up to 100 yuan, or one hard to collect later, or in a remote area on request, may be collected on the spot.',
    amounts: { onSpotFen: 10_000 },
  }),
  deadline('ENF-D12', 'WSL 78', 'V', {
    from: inForce.WSL,
    keyedBy: 'decision',
    zh: '应当在作出处罚决定后七个工作日内在监督管理部门公示系统予以公开曝光。',
    en: 'A penalty under work-safety law is published within 7 working days of the decision.',
    term: workingDays(7, '作出处罚决定', 'the decision'),
    expiry: liability,
  }),
  deadline('ENF-D13', 'PL 48', 'V', {
    from: inForce.PL,
    keyedBy: 'decision',
    zh: '公开的决定被变更、撤销、确认违法或者无效的，应当在三日内撤回处罚决定信息并公开说明理由。',
    en: 'A published decision that falls is withdrawn within 3 working days, with the reason.',
    term: workingDays(3, '变更、撤销、确认违法或者无效', 'the ruling'),
    expiry: liability,
  }),
  ...[
    { from: inForce.O15, to: inForce.O15_LAST, cites: ['O15 14', 'O15 17', 'O15 17', 'O15 64'] },
    { from: inForce.O18, cites: ['O18', 'O18', 'O18', 'O18'] },
  ].flatMap(({ cites: [stop = '', order = '', again = '', report = ''], ...dated }) => {
    const carried = 'to' in dated ? '' : '（令18号条文未取得，暂按原数配置）';
    return [
      deadline('ENF-D14', stop, 'to' in dated ? 'Vw S5' : 'U', {
        ...dated,
        zh: `暂时停产停业、停止使用的期限一般不超过六个月。${carried}`,
        en: 'A temporary suspension generally runs for 6 months at most.',
        term: unrolled(months(6, '作出暂时停产停业决定', 'the suspension order')),
        expiry: limit('应当作出下一步决定', 'the next step must be decided'),
      }),
      deadline('ENF-D15', order, 'U', {
        ...dated,
        zh: `收到延期整改申请后五日内书面答复。${carried}`,
        en: 'A request to extend a corrective order is answered within 5 days.',
        term: days(5, '收到延期申请', 'receipt of the request'),
        expiry: liability,
      }),
      deadline('ENF-D15-WINDOW', order, 'U', {
        ...dated,
        zh: `延期整改申请应当在整改期限届满前十日内提出。${carried}`,
        en: 'A request to extend is made in the last 10 days before the order runs out.',
        term: before(days(10, '整改期限届满', 'end of the time to correct')),
        expiry: alert('可以提出延期申请', 'the window for a request opens'),
      }),
      deadline('ENF-D16', again, 'U', {
        ...dated,
        zh: `自收到复查申请或者整改期限届满之日起十日内复查。${carried}`,
        en: 'Re-inspection within 10 days of the request or of the end of the time to correct.',
        term: days(10, '申请复查或者整改期满', 'request or end of the time to correct'),
        expiry: liability,
      }),
      deadline('ENF-D17', report, 'to' in dated ? 'Vw' : 'U', {
        ...dated,
        zh: `上级交办的案件，自作出处罚决定之日起十日内报告结果。${carried}`,
        en: 'The result of a case assigned from above is reported within 10 days of the decision.',
        term: days(10, '作出处罚决定', 'the decision'),
        expiry: liability,
      }),
    ];
  }),
  deadline('ENF-D18', 'WSL 112', 'V', {
    from: inForce.WSL,
    keyedBy: 'act',
    zh: '被责令改正且受到罚款处罚，拒不改正的，可以自作出责令改正之日的次日起，按照原处罚数额按日连续处罚。',
    en: 'Ordered, fined and still refusing: the same fine again for each day from the day after the order.',
    amounts: { firstDayAfterOrder: 1 },
  }),
];
