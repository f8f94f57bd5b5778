import { instant } from '#domain/kernel';
import type { Place } from '../place.js';
import type { Scene, Story } from '../story.js';

const momentOf = (at: string) => instant(`${at.replace(' ', 'T')}:00+08:00`);

const calm = {
  endangered: 0,
  trapped: 0,
  evacuated: 0,
  pollution: false,
  importantPlace: false,
} as const;
const hurt = (deaths: number, seriousInjuries = 0) => ({
  deaths,
  missing: 0,
  seriousInjuries,
  lossFen: 0,
});

/** What somebody says of it: when it came in, when it happened, whom it hit. */
export const saying = (
  source: string,
  [saidAt, occurredAt]: readonly [saidAt: string, occurredAt: string],
  deaths: number,
  more: object = {},
): object => ({
  source,
  channel: 'telephone',
  saidAt: momentOf(saidAt),
  occurredAt: momentOf(occurredAt),
  figures: hurt(deaths, deaths === 1 ? 1 : 0),
  danger: calm,
  course: '拆除脚手架时坠落',
  measures: '现场停工，伤者送医',
  ...more,
});

/** The first report of an accident in that unit. */
export const reported = (place: Place, unit: string, said: object): object => ({
  unitId: unit,
  kind: 'general',
  hazchem: false,
  place: '二车间外脚手架',
  area: '440704004',
  sectorDepartment: '江海区住房和城乡建设局',
  unknown: ['loss', 'cause'],
  organ: place.bureau,
  handlingOrgan: place.bureau,
  ...said,
});

const bodies = [
  ['government', '江海区人民政府'],
  ['upper-department', '江门市应急管理局'],
  ['sector-department', '江海区住房和城乡建设局'],
  ['police', '江门市公安局江海分局'],
  ['labour', '江海区人力资源和社会保障局'],
  ['union', '江海区总工会'],
  ['procuratorate', '江海区人民检察院'],
] as const;

/** Everybody whom the law names is told within two hours. */
export const everybodyTold = (path: string, day: string): readonly Scene[] =>
  bodies.map(([to, body], n) => ({
    at: `${day} 09:${10 + n}`,
    who: 'duty',
    path: `${path}/tellings`,
    body: {
      to,
      body,
      channel: 'telephone',
      toldAt: momentOf(`${day} 09:${10 + n}`),
      receiver: '值班人员',
      receipt: `值${day.replaceAll('-', '')}${10 + n}`,
    },
    zh: `二小时内报告${body}，有回执`,
    en: `Told within two hours: ${to}`,
  }));

const file = '/accidents/{accident}';
const proof = (as: string, what: string) =>
  ({ handsIn: { as, what, matter: file.slice(1) } }) as const;

const firstHours = (place: Place, unit: string): readonly Scene[] => [
  {
    at: '2026-06-18 08:30',
    who: 'duty',
    path: '/accidents',
    body: reported(
      place,
      unit,
      saying('ambulance-120', ['2026-06-18 08:25', '2026-06-18 08:10'], 1),
    ),
    as: 'accident',
    zh: '120报告：一人死亡、一人重伤；一般事故，各级时限起算',
    en: 'The ambulance reports one dead: an ordinary accident, and every hour runs',
  },
  ...everybodyTold(file, '2026-06-18'),
  {
    at: '2026-06-18 09:45',
    who: 'duty',
    path: `${file}/follow-ups`,
    body: saying('unit', ['2026-06-18 09:40', '2026-06-18 09:00'], 1, {
      unitKnewAt: momentOf('2026-06-18 09:05'),
      sectorToldAt: momentOf('2026-06-18 09:20'),
    }),
    zh: '单位补报，称事故发生于九时：与120所报不一致，系统列为疑点',
    en: 'The unit says it was at nine: another hour than 120 told, found by comparison',
  },
  {
    at: '2026-06-18 11:00',
    who: 'duty',
    path: `${file}/casualties/c1`,
    body: { name: '韦大海', outcome: 'dead', since: '2026-06-18' },
    zh: '登记死亡人员，姓名封存',
    en: 'Who died is named under seal',
  },
  {
    at: '2026-06-19 10:05',
    who: 'duty',
    path: `${file}/follow-ups`,
    body: saying('police-110', ['2026-06-19 10:00', '2026-06-18 08:10'], 1, {
      unitKnewAt: momentOf('2026-06-18 08:15'),
    }),
    zh: '公安查明：单位负责人八时十五分已接到报告',
    en: 'The police: the head of the unit was telephoned at a quarter past eight',
  },
  {
    at: '2026-06-22 10:00',
    who: 'head',
    path: `${file}/reporting-findings`,
    body: {
      doubt: 'time-2',
      finding: 'false',
      intent: 'purpose',
      reason: '负责人要求推迟一小时上报',
      evidence: ['{calls}'],
    },
    ...proof('calls', '通话记录.png'),
    zh: '认定谎报事故时间',
    en: 'Found: the hour was told falsely, on purpose',
  },
  {
    at: '2026-06-22 10:30',
    who: 'head',
    path: `${file}/reporting-findings`,
    body: {
      doubt: 'silence',
      finding: 'late',
      reason: '超过一小时报告',
      evidence: ['{calls}'],
    },
    zh: '认定迟报',
    en: 'Found: the report came after its hour',
  },
  {
    at: '2026-06-22 10:40',
    who: 'head',
    path: `${file}/reporting-findings`,
    body: { doubt: 'hour-sector', finding: 'none', reason: '主管部门已由120通知', evidence: [] },
    zh: '另一疑点不成立',
    en: 'Another doubt comes to nothing',
  },
];

const team = (place: Place) =>
  [
    ['m1', 'emergency', '江海区应急管理局', '李文静', place.account('head').person],
    ['m2', 'sector', '江海区住房和城乡建设局', '莫立新'],
    ['m3', 'police', '江门市公安局江海分局', '古建平'],
    ['m4', 'union', '江海区总工会', '岑美玲'],
  ].map(([member, of, body, name, person]) => ({
    member,
    of,
    body,
    name,
    ...(person !== undefined && { person }),
    interested: false,
  }));

const inquiry = (place: Place): readonly Scene[] => [
  {
    at: '2026-06-23 10:00',
    who: 'mayor',
    path: `${file}/team`,
    body: {
      approval: '江海府函〔2026〕12号',
      leader: 'm1',
      members: team(place),
      procuratorate: { body: '江海区人民检察院', letter: '江海应急函〔2026〕7号' },
    },
    zh: '区政府成立调查组，邀请检察院；六十日自事故之日起算',
    en: 'The government forms the team; its sixty days run from the accident itself',
  },
  {
    at: '2026-06-24 10:00',
    who: 'duty',
    path: `${file}/team/invitation-answer`,
    body: { accepted: true, number: '江海检函〔2026〕3号' },
    zh: '检察院派员参加',
    en: 'The procuratorate sends somebody',
  },
  {
    at: '2026-06-25 10:00',
    who: 'head',
    path: `${file}/follow-ups/end`,
    body: { reason: '应急处置结束' },
    zh: '应急处置结束，终止续报',
    en: 'Rescue is over: the daily follow-ups end',
  },
  {
    at: '2026-06-29 10:00',
    who: 'duty',
    path: `${file}/appraisals`,
    body: {
      appraisal: 'a1',
      body: '广东省建筑科学研究院',
      subject: '脚手架连墙件强度',
      startedOn: '2026-06-29',
    },
    zh: '委托技术鉴定，其间不计入期限',
    en: 'An appraisal: its time is left out',
  },
  {
    at: '2026-07-08 09:00',
    who: 'duty',
    path: `${file}/follow-ups`,
    body: saying('upper-level', ['2026-07-08 08:50', '2026-06-18 08:10'], 2),
    zh: '第二十日又一人死亡：仍为一般事故，罚款分档上移',
    en: 'A second death on day 20: the grade stays, the tier of the fine moves',
  },
  {
    at: '2026-07-08 15:00',
    who: 'duty',
    path: `${file}/appraisals/a1/end`,
    body: { opinion: '连墙件缺失', evidence: ['{opinion}'], endedOn: '2026-07-08' },
    ...proof('opinion', '鉴定意见书.png'),
    zh: '收到鉴定意见，期限继续',
    en: 'The opinion is there: the days go on',
  },
  {
    at: '2026-08-20 10:00',
    who: 'mayor',
    path: `${file}/team/extension`,
    body: { days: 30, approval: '江海府函〔2026〕20号', reason: '案情复杂' },
    zh: '期限届满前批准延长三十日',
    en: 'Thirty days more, granted before the end',
  },
  {
    at: '2026-09-10 10:00',
    who: 'head',
    path: `${file}/report`,
    body: {
      report: {
        unit: '江海区宏达化工有限公司',
        course: '拆除脚手架时坠落，二人死亡',
        deaths: 2,
        seriousInjuries: 0,
        lossFen: 320_000_000,
        cause: '连墙件提前拆除，未系安全带',
        nature: 'responsible',
        responsibility: '单位未落实责任；主要负责人谎报；监管部门检查不到位',
        prevention: '重新编制拆除方案，全员培训',
      },
      evidence: ['{report}'],
      signatures: [
        { member: 'm1' },
        { member: 'm2', dissent: '对监管责任的认定不同意' },
        { member: 'm3' },
        { member: 'm4' },
      ],
    },
    ...proof('report', '调查报告.png'),
    zh: '提交调查报告，一名成员保留意见',
    en: 'The report, signed by all, one of them with dissent',
  },
];

/** From the first call to the report of the inquiry. */
export const accidentToReport = (place: Place, unit: string): readonly Scene[] => [
  {
    at: '2026-06-18 08:05',
    who: 'registrar',
    path: '/citizens',
    body: { name: '梁宏达', identityNumber: '440524188001010014' },
    as: 'citizen',
    zh: '主要负责人登记为自然人当事人，身份加密',
    en: 'The principal is an entry of the register, sealed',
  },
  ...firstHours(place, unit),
  ...inquiry(place),
];

/** A story of those scenes. */
export const storyOf = (title: string, ...scenes: readonly Scene[]): Story => ({ title, scenes });
