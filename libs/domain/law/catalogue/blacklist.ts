import {
  alert,
  before,
  days,
  deadline,
  deemed,
  liability,
  limit,
  months,
  unrolled,
  workingDays,
  years,
} from './build/builders.js';
import { inForce } from './build/dates.js';

const from = inForce.M11;
const out = deemed('移出名单，停止公示，解除措施', 'removed, publication stopped, measures lifted');
const stop = deemed(
  '停止公示、共享，同时解除措施',
  'publication and sharing stop, measures lifted',
);
const may = limit('可以申请', 'may apply');
const listing = ['列入决定', 'listing decision'] as const;
/** The years of 安委办〔2015〕14号. */
export const BL15 = { from: '2015-07-29', to: '2017-05-08' };
/** Those of 安监总办〔2017〕49号, until 令11号. */
export const BL17 = { from: '2017-05-09', to: '2023-09-30' };
const credit = '2026-04-01';
const document = ['文书作出', 'date of the document'] as const;

/** §4.3. */
export const blacklistDeadlines = [
  deadline('BLK-D1', 'M11', 'Vw S11', {
    from,
    keyedBy: 'decision',
    zh: '严重失信主体名单管理期限为三年。',
    en: 'The term on the list is 3 years.',
    term: unrolled(years(3, ...listing)),
    expiry: out,
    amounts: { years: 3 },
  }),
  deadline('BLK-D2', 'M11', 'Vw S11', {
    from,
    keyedBy: 'decision',
    zh: '被列入满十二个月，可以申请提前移出。',
    en: 'Early exit may be asked for after 12 months.',
    term: unrolled(months(12, ...listing)),
    expiry: may,
    amounts: { months: 12 },
  }),
  deadline('BLK-D3', 'M11 10', 'U', {
    from,
    zh: '列入决定作出后三个工作日内录入信用系统。',
    en: 'Entered in the system within 3 working days.',
    term: workingDays(3, ...listing),
    expiry: liability,
  }),
  deadline('BLK-D4', 'M11 10', 'U', {
    from,
    zh: '列入决定作出后二十个工作日内公示。',
    en: 'Published within 20 working days.',
    term: workingDays(20, ...listing),
    expiry: liability,
  }),
  deadline('BLK-D5', 'M11 15', 'U', {
    from,
    zh: '处罚被撤销、确认违法或者无效的，三个工作日内撤销列入。',
    en: 'The listing is revoked within 3 working days when the penalty falls.',
    term: workingDays(3, '知悉裁决', 'ruling known'),
    expiry: liability,
  }),
  deadline('BLK-D6', 'M11', 'U', {
    from,
    zh: '提前移出申请的决定期限：条文尚未取得，按配置。',
    en: 'Time to decide on early exit: not obtained, to be configured.',
    expiry: liability,
  }),
  deadline('BLK-D7', 'BL15', 'Vw S12', {
    ...BL15,
    keyedBy: 'decision',
    zh: '黑名单管理期限为一年，自公布之日起算。',
    en: 'Term 1 year from publication.',
    term: unrolled(years(1, '公布', 'publication')),
    expiry: out,
    amounts: { years: 1, yearsAgain: 3 },
  }),
  deadline('BLK-D7-AGAIN', 'BL15', 'Vw S12', {
    ...BL15,
    keyedBy: 'decision',
    zh: '再次纳入的，管理期限为三年。',
    en: 'The second time: 3 years.',
    term: unrolled(years(3, '公布', 'publication')),
    expiry: out,
  }),
  deadline('BLK-D8', 'BL15', 'Vw S12', {
    ...BL15,
    zh: '每季度第一个月二十日前公布。',
    en: 'Published by the 20th of the first month of the quarter.',
    term: unrolled(days(20, '上季度末日', 'last day of the quarter before')),
    expiry: liability,
  }),
  deadline('BLK-D9', 'BL15', 'Vw S12', {
    ...BL15,
    zh: '对名单单位每半年至少检查一次，每年至少约谈一次。',
    en: 'At least one inspection per half-year and one interview per year.',
    term: months(6, '列入（上次检查）', 'listing or the last inspection'),
    expiry: liability,
    amounts: { inspectionsPerHalfYear: 1, interviewsPerYear: 1 },
  }),
  deadline('BLK-D10', 'BL17', 'Vw / U', {
    ...BL17,
    zh: '“期满前三十日”提出移出申请：可解为最后三十日内，亦可解为至少三十日前；当日申请两解皆合。',
    en: 'Removal is applied for “30 days before the end”: within the last 30 or at least 30 before; that day fits both.',
    term: before(days(30, '管理期限届满', 'end of the term')),
    expiry: alert('可以提出申请', 'the window opens'),
  }),
  ...(
    [
      [
        'BLK-D11',
        'BLK-D11-MIN',
        12,
        3,
        '一般失信信息公示期最短三个月、最长一年。',
        'Ordinary dishonesty: 3 months to 1 year.',
      ],
      [
        'BLK-D12',
        'BLK-D12-MIN',
        36,
        12,
        '严重失信信息公示期最短一年、最长三年。',
        'Serious dishonesty: 1 to 3 years.',
      ],
    ] as const
  ).flatMap(([id, least, max, min, zh, en]) => [
    deadline(id, '发改委令36号', 'Vw S15', {
      from: credit,
      keyedBy: 'document',
      zh,
      en,
      term: unrolled(months(max, ...document)),
      expiry: stop,
      amounts: { monthsMin: min, monthsMax: max },
    }),
    deadline(least, '发改委令36号', 'Vw S15', {
      from: credit,
      keyedBy: 'document',
      zh: `${zh}最短期满可以修复。`,
      en: `${en} Repair from the end of the shortest time.`,
      term: unrolled(months(min, ...document)),
      expiry: may,
    }),
  ]),
  deadline('BLK-D13', '发改委令36号', 'Vw S15', {
    from: credit,
    keyedBy: 'document',
    zh: '轻微失信信息不公示，或者公示不超过三个月，履行后随时可以修复。',
    en: 'Light cases: not published, or 3 months at most.',
    term: unrolled(months(3, ...document)),
    expiry: stop,
    amounts: { monthsMax: 3 },
  }),
];
