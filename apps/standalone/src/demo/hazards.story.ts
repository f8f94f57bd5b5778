import { type PenaltyDays, penaltyScenes } from './penalty.story.js';
import type { Place } from './place.js';
import type { Scene, Story } from './story.js';

const inspected = (place: Place, tip: string, unit: string): readonly Scene[] => {
  const [officer1, officer2] = [place.account('officer1').person, place.account('officer2').person];
  const present = [place.shown('officer1'), place.shown('officer2')];
  return [
    {
      at: '2026-05-21 09:00',
      who: 'head',
      path: `/tip-offs/${tip}/acceptance`,
      body: { checkers: [officer1, officer2] },
      zh: '受理，指定两名执法人员核查，六十日起算',
      en: 'Accepted and given to two officers; sixty days run',
    },
    {
      at: '2026-05-21 09:10',
      who: 'head',
      path: `/reporters/${tip}/custodian`,
      body: { custodian: officer1, reason: '核查需要联系举报人' },
      zh: '指定一人可以知悉举报人身份',
      en: 'One person is named who may know the reporter',
    },
    {
      at: '2026-05-21 09:20',
      who: 'officer2',
      path: `/reporters/${tip}/openings`,
      body: { reason: '想知道是谁' },
      zh: '（错误示范）未被指定的人查阅举报人',
      en: '(refused) another officer wants to know who it was',
      refused: { status: 403, law: 'PRV-1' },
    },
    {
      at: '2026-05-22 09:00',
      who: 'officer1',
      path: '/inspections',
      body: {
        source: 'tip-off',
        cameFrom: `tip-offs/${tip}`,
        unit,
        address: '江门市江海区外海街道东升路18号甲类仓库',
        area: '440704004',
        on: '2026-05-25',
        officers: [officer1, officer2],
        organ: place.bureau,
        handlingOrgan: place.brigade,
      },
      as: 'inspection',
      zh: '制定检查方案',
      en: 'An inspection is planned',
    },
    {
      at: '2026-05-25 10:30',
      who: 'officer1',
      path: '/inspections/{inspection}/record',
      body: {
        findings: [{ findingId: 'w1', facts: '甲类仓库超量储存，安全出口堵塞', major: true }],
        present,
        signature: { refusal: '现场负责人拒绝签字，已录像' },
      },
      zh: '现场检查记录：疑似重大隐患，随即上报；负责人拒签',
      en: 'Recorded on site, the unit refused to sign; what may be major is reported at once',
    },
    {
      at: '2026-05-26 10:00',
      who: 'officer1',
      path: '/hazards/{inspection}-1/verification',
      body: {
        grade: 'major',
        criterion: { set: 'CRI-2', clause: '第十三项' },
        findings: '核实属实',
        present,
      },
      zh: '两人现场认定重大隐患，版本随发现日',
      en: 'Two officers verify it by the criteria of the day it was found',
    },
    {
      at: '2026-06-01 15:00',
      who: 'officer1',
      path: `/tip-offs/${tip}/check`,
      body: {
        result: 'verified',
        findings: '举报属实',
        ledToInspection: '{inspection}',
        present,
      },
      zh: '举报核查属实',
      en: 'What was told is true',
    },
    {
      at: '2026-06-02 09:00',
      who: 'intake',
      path: `/tip-offs/${tip}/feedback`,
      body: { summary: '举报属实，已挂牌督办' },
      zh: '十日内反馈举报人',
      en: 'The reporter is told',
    },
  ];
};

const hazard = '/hazards/{inspection}-1';

const listed = (place: Place): readonly Scene[] => [
  {
    at: '2026-06-03 09:00',
    who: 'head',
    path: `${hazard}/controls`,
    body: {
      measures: ['stop-use'],
      reason: '整改期间无法保证安全',
      officers: [place.account('officer1').person, place.account('officer2').person],
    },
    zh: '责令停止使用该仓库',
    en: 'The store must not be used',
  },
  {
    at: '2026-06-03 10:00',
    who: 'head',
    path: `${hazard}/proposal`,
    body: {
      level: 'district',
      lister: place.government,
      reason: '危险性大，整改周期长',
      leader: '分管副区长',
      supervisor: place.bureau,
      demands: '清空超量物料，恢复安全出口',
    },
    zh: '提请区级挂牌督办',
    en: 'The bureau proposes a listing by the district',
  },
  {
    at: '2026-06-05 09:00',
    who: 'head',
    path: `${hazard}/listing`,
    body: { limit: '2026-11-30', planBy: '2026-06-30' },
    zh: '（错误示范）区局自行挂牌',
    en: '(refused) the bureau lists by itself',
    refused: { status: 403, law: 'HAZ-S5' },
  },
  {
    at: '2026-06-05 10:00',
    who: 'mayor',
    path: `${hazard}/listing`,
    body: { limit: '2026-11-30', planBy: '2026-06-30', reportEveryMonths: 2 },
    zh: '区政府挂牌督办',
    en: 'The district government lists it',
  },
  {
    at: '2026-06-08 10:00',
    who: 'officer1',
    path: `${hazard}/listing/service`,
    body: { service: { method: 'direct', receiver: '梁宏达', signed: true } },
    zh: '送达挂牌督办通知书：整改、方案、进度、督查期限起算',
    en: 'The notice is served: limit, plan, reports and visits run',
  },
  {
    at: '2026-06-09 10:00',
    who: 'head',
    path: `${hazard}/listing/publication`,
    body: { places: ['区政府网站'] },
    zh: '公布挂牌',
    en: 'Published',
  },
  {
    at: '2026-06-10 10:00',
    who: 'officer1',
    path: `${hazard}/listing/report`,
    body: { to: '江门市安委会办公室', paper: '江海安办〔2026〕21号' },
    zh: '挂牌情况上报市安委办',
    en: 'The city hears of the listing',
  },
  {
    at: '2026-06-25 10:00',
    who: 'applicant',
    path: `${hazard}/plan`,
    body: {
      aims: '消除超量储存',
      measures: '分批转运，恢复通道',
      responsible: '总经理梁宏达',
      funds: '80万元',
      finishBy: '2026-11-20',
      emergencyPlan: '专人值守，现场处置方案',
    },
    zh: '企业报送治理方案，五到位',
    en: 'The unit files its plan, five in place',
  },
];

const deputised = (place: Place): Scene => ({
  at: '2026-07-02 17:00',
  who: 'leader',
  path: `/people/${place.account('officer1').person}/leaves`,
  body: {
    from: '2026-07-03',
    to: '2026-07-09',
    reason: '年休假',
    deputy: place.account('officer2').person,
    basis: '江应急执〔2026〕代3号',
  },
  zh: '承办人3日至9日休假，书面指定代行人员',
  en: 'The handler is away from day 3 to day 9, and a deputy is named in writing',
});

/** On day 12 posts change, while nothing rings: what was missed on day 8 is not on record yet. */
const moved = (place: Place): readonly Scene[] => {
  const [officer1, officer3] = [place.account('officer1').person, place.account('officer3').person];
  return [
    {
      at: '2026-07-12 09:00',
      who: 'registrar',
      path: `/people/${officer1}/posts/post-officer1/end`,
      body: { lastDay: '2026-07-11', reason: '岗位调整' },
      zh: '12日岗位变动：承办人离开一中队',
      en: 'Day 12, posts change: the handler leaves the squad',
    },
    {
      at: '2026-07-12 09:10',
      who: 'registrar',
      path: `/people/${officer1}/posts`,
      body: {
        post: 'post-officer1-3',
        organ: place.brigade,
        title: '三中队执法员',
        roles: ['officer'],
        from: '2026-07-12',
      },
      zh: '任三中队执法员',
      en: 'and is of another one',
    },
    {
      at: '2026-07-12 09:30',
      who: 'leader',
      path: `${hazard}/handler`,
      body: { to: officer3, reason: '岗位调整' },
      zh: '移交承办',
      en: 'Another officer has the hazard in hand',
    },
  ];
};

const visit = (place: Place, day: string, findings: string): Scene => ({
  at: `${day} 10:00`,
  who: 'officer3',
  path: `${hazard}/visits`,
  body: { findings, present: [place.shown('officer3'), place.shown('officer2')] },
  zh: `现场督查：${findings}`,
  en: 'The site is visited',
});

/** A week later the registry is mended: for two of those days another was deputy. */
const mended = (place: Place): readonly Scene[] => {
  const person = place.account('officer1').person;
  return [
    visit(place, '2026-07-21', '补作督查，已转运二成'),
    {
      at: '2026-07-27 09:00',
      who: 'head',
      path: `/people/${person}/deputies/leave-2026-07-03-post-officer1/end`,
      body: { lastDay: '2026-07-06' },
      zh: '登记簿补正：原代行人员只代行至6日',
      en: 'The registry is corrected: the deputy was so until day 6 only',
    },
    {
      at: '2026-07-27 09:10',
      who: 'head',
      path: `/people/${person}/deputies`,
      body: {
        deputyship: 'deputy-2026-7',
        post: 'post-officer1',
        deputy: place.account('leader').person,
        from: '2026-07-07',
        to: '2026-07-09',
        basis: '江应急执〔2026〕代4号',
      },
      zh: '7日至9日由大队长代行，凭书面文件补登',
      en: 'From day 7 to day 9 it was the team leader, by a written order entered now',
    },
  ];
};

const pressed = (place: Place): readonly Scene[] => [
  visit(place, '2026-08-20', '已转运四成'),
  {
    at: '2026-09-07 09:00',
    who: 'mayor',
    path: `${hazard}/interviews`,
    body: { interviewed: '梁宏达', demands: '立即补报进度，加快整改' },
    zh: '第一次进度逾期未报，逐级上报至区安委会，约谈企业',
    en: 'A first report was missed and climbed to the committee: the lister interviews the unit',
  },
  {
    at: '2026-09-07 10:00',
    who: 'applicant',
    path: `${hazard}/progress`,
    body: { summary: '超量物料已清运六成', proof: [{ sha256: '{progress}' }] },
    handsIn: { as: 'progress', what: '整改进度照片.png', matter: hazard.slice(1) },
    zh: '企业补报进度；下一期又逾期，再次逐级上报',
    en: 'The unit reports late; the next report is missed again and climbs again',
  },
  visit(place, '2026-09-18', '已转运六成'),
  visit(place, '2026-10-16', '已转运六成半'),
];

const apply = { purpose: 'acceptance', evaluatedBy: '省安全科学研究院', report: '{report}' };
const acceptors = (place: Place) => [place.shown('officer3'), place.shown('leader')];

const failed = (place: Place): readonly Scene[] => [
  {
    at: '2026-11-09 10:00',
    who: 'applicant',
    path: `${hazard}/extension`,
    body: { until: '2027-02-28', reason: '设备到货延误', interim: '仓库停用，专人值守' },
    zh: '企业申请延期',
    en: 'The unit asks for more time',
  },
  {
    at: '2026-11-10 10:00',
    who: 'head',
    path: `${hazard}/extension/answer`,
    body: { granted: true, reason: '同意' },
    zh: '（错误示范）督办部门批准延期',
    en: '(refused) the department that follows it grants it',
    refused: { status: 403, law: 'HAZ-S9' },
  },
  {
    at: '2026-11-12 10:00',
    who: 'mayor',
    path: `${hazard}/extension/answer`,
    body: { granted: false, reason: '进度迟缓，无正当理由' },
    zh: '挂牌机关不予延期',
    en: 'The lister refuses',
  },
  visit(place, '2026-11-16', '已转运七成'),
  {
    at: '2026-11-18 10:00',
    who: 'applicant',
    path: `${hazard}/review-application`,
    body: apply,
    handsIn: { as: 'report', what: '评估报告.png', matter: hazard.slice(1) },
    zh: '申请验收',
    en: 'Acceptance is applied for',
  },
  {
    at: '2026-11-20 09:00',
    who: 'officer1',
    path: `${hazard}/review`,
    body: {
      passed: true,
      findings: '合格',
      present: [place.shown('officer1'), place.shown('officer3')],
    },
    zh: '（错误示范）发现隐患的人员验收',
    en: '(refused) who found it accepts it',
    refused: { status: 403, law: 'HAZ-S11' },
  },
  {
    at: '2026-11-20 10:00',
    who: 'officer3',
    path: `${hazard}/review`,
    body: { passed: false, findings: '仍超量三成', present: acceptors(place) },
    zh: '验收不合格：线索转执法',
    en: 'Not up to standard: enforcement hears of it',
  },
  {
    at: '2026-11-23 10:00',
    who: 'mayor',
    path: `${hazard}/listing/continuation`,
    body: { limit: '2026-12-31', reason: '验收不合格' },
    zh: '继续挂牌，新期限',
    en: 'It stays listed under a new limit',
  },
];

const accepted = (place: Place): readonly Scene[] => [
  {
    at: '2026-11-25 09:00',
    who: 'applicant',
    path: `${hazard}/progress`,
    body: { summary: '剩余物料本周清运完毕', proof: [{ sha256: '{later}' }] },
    handsIn: { as: 'later', what: '清运照片.png', matter: hazard.slice(1) },
    zh: '企业补报第二次逾期的进度',
    en: 'The second report comes, late',
  },
  {
    at: '2026-12-07 10:00',
    who: 'applicant',
    path: `${hazard}/review-application`,
    body: apply,
    zh: '再次申请验收',
    en: 'Acceptance is applied for again',
  },
  {
    at: '2026-12-09 10:00',
    who: 'officer3',
    path: `${hazard}/review`,
    body: { passed: true, findings: '储量合格，通道畅通', present: acceptors(place) },
    zh: '验收合格',
    en: 'Accepted',
  },
  {
    at: '2026-12-10 09:00',
    who: 'head',
    path: `${hazard}/controls/lifting`,
    body: { reason: '审查合格' },
    zh: '审查同意恢复使用',
    en: 'The store may be used again',
  },
  {
    at: '2026-12-10 10:00',
    who: 'mayor',
    path: `${hazard}/delisting`,
    body: { reason: '验收合格' },
    zh: '摘牌销号',
    en: 'Taken off the list',
  },
  {
    at: '2026-12-11 10:00',
    who: 'head',
    path: `${hazard}/delisting/publication`,
    body: { places: ['区政府网站'] },
    zh: '在原媒体公布摘牌',
    en: 'The same media tell of it',
  },
];

/** Files the clue that followed from the failed review, as two officers apply for it. */
const filed = (place: Place): readonly Scene[] => [
  {
    at: '2026-11-24 09:00',
    who: 'officer2',
    path: '/enforcement-cases/{case}/filing-application',
    body: {
      officers: [place.account('officer2').person, place.account('officer3').person],
      grounds: '重大事故隐患未按期消除，有验收意见书证明',
    },
    zh: '验收不合格的线索申请立案',
    en: 'Two officers apply: the clue becomes a case',
  },
  {
    at: '2026-11-24 15:00',
    who: 'head',
    path: '/enforcement-cases/{case}/filing',
    body: {},
    zh: '批准立案',
    en: 'The case is filed',
  },
];

const days: PenaltyDays = {
  scene: '2026-11-25 10:00',
  conclusion: '2026-11-27 10:00',
  notice: '2026-11-27 15:00',
  noticeServed: '2026-11-30 10:00',
  review: '2026-12-08 10:00',
  decision: '2026-12-08 15:00',
  decisionServed: '2026-12-09 15:00',
  published: '2026-12-11 15:00',
  paid: '2026-12-15 10:00',
  corrected: '2026-12-16 10:00',
  closing: '2026-12-16 15:00',
  closed: '2026-12-17 10:00',
};

const penalty = (place: Place): readonly Scene[] =>
  penaltyScenes(
    '{case}',
    days,
    {
      actId: 'hazard-{inspection}-1',
      facts: '重大事故隐患未按期消除，验收时仍超量储存三成',
      law: 'WSL 102',
      place: '江海区外海街道东升路18号甲类仓库',
      findings: '甲类仓库仍超量储存三成',
      corrected: '超量物料已清空，验收合格',
      fine: 40_000,
      benchmark: '广东省应急管理行政处罚自由裁量权适用标准',
      remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
      receipt: 'JH20261215-0009',
    },
    {
      officer: 'officer2',
      head: 'head',
      reviewer: 'reviewer',
      cashier: 'cashier',
      present: [place.shown('officer2'), place.shown('officer3')],
    },
  );

type Names = Readonly<Record<string, string>>;

/** From the tip-off to the listing, and the leave of who has it in hand. */
export const foundAndListed = (place: Place, tip: string, unit: string): Story => ({
  title: '甲类仓库重大隐患挂牌督办 · A major hazard, from the tip-off to the listing',
  scenes: [...inspected(place, tip, unit), ...listed(place), deputised(place)],
});

/** Day 12, while nothing rings. */
export const postsChange = (place: Place, names: Names): Story => ({
  title: '无人督查的一个月 · A month in which nobody visits',
  scenes: moved(place),
  known: names,
});

/** What is made up for, and what the registry says afterwards. */
export const registryMended = (place: Place, names: Names): Story => ({
  title: '登记簿补正 · The registry is corrected',
  scenes: mended(place),
  known: names,
});

/** Two reports missed, more time refused, the first acceptance failed. */
export const lateAndFailed = (place: Place, names: Names): Story => ({
  title: '两次进度逾期、延期不准、验收不合格 · Late twice, no more time, not up to standard',
  scenes: [...pressed(place), ...failed(place)],
  known: names,
});

/** The penalty beside the listing, until the hazard is gone and taken off. */
export const finedAndAccepted = (place: Place, names: Names): Story => ({
  title: '处罚、验收合格、摘牌 · Fined, accepted, taken off the list',
  scenes: [...filed(place), ...penalty(place), ...accepted(place)].toSorted((a, b) =>
    a.at < b.at ? -1 : 1,
  ),
  known: names,
});
