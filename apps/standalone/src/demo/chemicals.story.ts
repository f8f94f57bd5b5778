import type { Place } from './place.js';
import type { Scene, Story } from './story.js';

const yuan = (amount: number): number => amount * 100;

const facts =
  '2026年3月2日在外海街道仓库内查获甲苯42桶，超出核定储量，且未取得危险化学品经营许可证';
const basis = ['WSL 101', 'HCR 77'];
const evidence = ['scene-1', 'inquiry-1'];
const items = [
  { actId: 'act-overstock', kinds: ['fine'], fineFen: yuan(30_000), confiscationFen: 0 },
  {
    actId: 'act-unlicensed',
    kinds: ['fine', 'confiscation'],
    fineFen: yuan(120_000),
    step: 'first',
    confiscationFen: yuan(8_000),
  },
];
const discretion = {
  benchmark: '广东省应急管理行政处罚自由裁量权适用标准',
  version: '2024',
  step: '一般',
  reason: '首次被查处，积极配合调查',
};
const proposal = { facts, evidence, basis, items, discretion };
const handed = (receiver: string) => ({ service: { method: 'direct', receiver, signed: true } });
const decision = {
  items,
  facts,
  evidence,
  basis,
  performance: '自收到本决定书之日起十五日内缴至江海农商银行',
  remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
};

/**
 * A hazardous-chemicals trader without a licence, too much in stock: filing, inquiry, notice,
 * hearing, legal review, collective discussion, decision, late payment with surcharge, closing,
 * archive. Three acts on the way are refused.
 */
export const chemicals = async (place: Place): Promise<Story> => {
  const party = await place.party('宏达化工');
  const person = (username: string): string => place.account(username).person;
  const officers = [person('officer1'), person('officer2')];
  const present = [place.shown('officer1'), place.shown('officer2')];
  const scenes: readonly Scene[] = [
    ...opening(place, party, officers),
    ...investigating(present),
    ...hearing(person('host'), officers),
    ...deciding(present, person('principal')),
    ...paying(officers),
  ];
  return {
    title:
      '宏达化工超量、无证经营危险化学品案 · A chemicals trader, fined after a hearing, paid late',
    scenes,
  };
};

const opening = (place: Place, party: object, officers: readonly string[]): readonly Scene[] => [
  {
    at: '2026-03-02 16:00',
    who: 'officer1',
    path: '/enforcement-cases',
    body: {
      party,
      acts: [
        {
          actId: 'act-overstock',
          facts: '在未经批准的仓库内超量储存甲苯42桶',
          item: 'AQ-101',
          violates: 'WSL 39',
          punishes: 'WSL 101',
          endedOn: '2026-03-02',
          harmed: false,
          foundOn: '2026-03-02',
          area: '440704004001',
        },
        {
          actId: 'act-unlicensed',
          facts: '未取得危险化学品经营许可证从事危险化学品经营',
          item: 'WH-77',
          violates: 'HCR 33',
          punishes: 'HCR 77',
          endedOn: '2026-03-02',
          harmed: false,
          foundOn: '2026-03-02',
          area: '440704004001',
        },
      ],
      source: 'inspection',
      organ: place.bureau,
      handlingOrgan: place.brigade,
    },
    zh: '现场检查发现线索',
    en: 'An inspection finds 42 drums of toluene and no licence',
  },
  {
    at: '2026-03-03 09:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/filing-application',
    body: { officers, grounds: '有证据证明存在违法事实，属本机关管辖，未过追责时效' },
    zh: '申请立案',
    en: 'Two officers apply for filing',
  },
  {
    at: '2026-03-03 15:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/filing',
    body: {},
    zh: '（错误示范）执法员自行批准立案',
    en: '(refused) an officer approves his own application',
    refused: { status: 403, law: '' },
  },
  {
    at: '2026-03-04 09:30',
    who: 'head',
    path: '/enforcement-cases/{id}/filing',
    body: {},
    zh: '负责人批准立案，取得文号',
    en: 'The head approves: the case has its number, ninety days run',
  },
];

const investigating = (present: readonly object[]): readonly Scene[] => {
  const inquiry = {
    recordId: 'inquiry-1',
    person: '梁宏达',
    startedAt: '2026-03-05T14:00:00+08:00',
    endedAt: '2026-03-05T15:10:00+08:00',
    place: '大队询问室',
    rightsTold: true,
    statement: '货是二月进的，许可证还没有办下来',
    signed: true,
  };
  return [
    {
      at: '2026-03-05 09:30',
      who: 'officer1',
      path: '/enforcement-cases/{id}/fieldwork',
      body: {
        recordId: 'scene-1',
        kind: 'scene',
        present,
        place: '江海区外海街道东升路18号仓库',
        findings: '甲苯42桶，每桶180千克，超出核定储量',
        files: ['{scenePhoto}'],
      },
      handsIn: { as: 'scenePhoto', what: '现场照片.png', matter: 'enforcement-cases/{id}' },
      zh: '现场勘验，两名执法人员出示证件',
      en: 'The scene is recorded by two officers who show their certificates',
    },
    {
      at: '2026-03-05 15:20',
      who: 'officer2',
      path: '/enforcement-cases/{id}/inquiries',
      body: { ...inquiry, present: present.slice(1) },
      zh: '（错误示范）一名执法人员单独询问',
      en: '(refused) one officer alone holds an inquiry',
      refused: { status: 403, law: 'PL 42' },
    },
    {
      at: '2026-03-05 16:00',
      who: 'officer2',
      path: '/enforcement-cases/{id}/inquiries',
      body: { ...inquiry, present },
      zh: '询问当事人',
      en: 'The party is asked, and told of its rights',
    },
    {
      at: '2026-04-08 10:00',
      who: 'officer1',
      path: '/enforcement-cases/{id}/conclusion',
      body: {
        proposal,
        gravity: { publicInterest: false, complex: false, severalRelations: false },
      },
      zh: '调查终结，提出处理建议与裁量依据',
      en: 'The investigation ends: ¥150,000 and confiscation are proposed',
    },
  ];
};

const hearing = (host: string, officers: readonly string[]): readonly Scene[] => [
  {
    at: '2026-04-10 10:00',
    who: 'head',
    path: '/enforcement-cases/{id}/notice',
    body: proposal,
    zh: '行政处罚告知、听证告知',
    en: 'The party is told what is intended, and of its right to a hearing',
  },
  {
    at: '2026-04-13 10:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/notice/service',
    body: handed('梁宏达'),
    zh: '告知书送达',
    en: 'The notice is served: five working days to ask for a hearing',
  },
  {
    at: '2026-04-15 10:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/defences',
    body: { defenceId: 'd1', form: 'written', by: '梁宏达', points: '经营困难，请求从轻' },
    zh: '当事人书面陈述申辩',
    en: 'The party defends itself in writing',
  },
  {
    at: '2026-04-16 10:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/hearing/request',
    body: { by: '梁宏达', form: 'written', matters: '对罚款数额有异议' },
    zh: '当事人申请听证',
    en: 'The party asks for a hearing, in time',
  },
  {
    at: '2026-04-17 17:00',
    who: 'head',
    path: '/enforcement-cases/{id}/hearing/schedule',
    body: {
      host,
      date: '2026-04-29',
      place: '区应急管理局三楼会议室',
      public: true,
      servedOn: '2026-04-17',
    },
    zh: '听证会通知，提前七个工作日',
    en: 'The hearing is set, more than seven working days ahead',
  },
  {
    at: '2026-04-22 10:00',
    who: 'officer2',
    path: '/enforcement-cases/{id}/defences/answer',
    body: { defenceId: 'd1', adopted: 'none', reason: '经营困难不属于法定从轻情形' },
    zh: '复核陈述申辩，说明不采纳理由',
    en: 'The defence is answered with reasons',
  },
  {
    at: '2026-04-29 11:30',
    who: 'host',
    path: '/enforcement-cases/{id}/hearing/record',
    body: {
      partyCame: true,
      agents: ['律师 伍某'],
      officers: officers.slice(0, 1),
      examined: evidence,
      record: '双方就证据逐项质证',
      signed: true,
    },
    zh: '举行听证，主持人非本案调查人员',
    en: 'The hearing is held by a host who did not investigate',
  },
  {
    at: '2026-05-06 10:00',
    who: 'host',
    path: '/enforcement-cases/{id}/hearing/report',
    body: { findings: '事实清楚', opinion: '建议维持拟处罚意见' },
    zh: '听证会报告',
    en: 'The host reports',
  },
];

const deciding = (present: readonly object[], principal: string): readonly Scene[] => [
  {
    at: '2026-05-06 15:00',
    who: 'head',
    path: '/enforcement-cases/{id}/decision',
    body: decision,
    zh: '（错误示范）未经法制审核即作出决定',
    en: '(refused) a decision before the legal review',
    refused: { status: 409, law: 'PL 58' },
  },
  {
    at: '2026-05-07 10:00',
    who: 'reviewer',
    path: '/enforcement-cases/{id}/legal-review',
    body: { passed: true, opinion: '事实清楚，证据确凿，程序合法', firstTime: false },
    zh: '法制审核通过',
    en: 'The legal review passes',
  },
  {
    at: '2026-05-08 10:00',
    who: 'head',
    path: '/enforcement-cases/{id}/collective-discussion',
    body: { attendees: ['{head}', principal], opinions: '同意处罚意见', conclusion: 'penalty' },
    zh: '负责人集体讨论',
    en: 'The leaders discuss it together',
  },
  {
    at: '2026-05-12 10:00',
    who: 'head',
    path: '/enforcement-cases/{id}/decision',
    body: decision,
    zh: '作出行政处罚决定',
    en: 'The penalty is decided',
  },
  {
    at: '2026-05-13 10:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/decision/service',
    body: handed('梁宏达'),
    zh: '决定书直接送达',
    en: 'The decision is served: fifteen days to pay, sixty for review, six months for the court',
  },
  {
    at: '2026-05-18 10:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/publication',
    body: {
      places: ['区政府网站', '信用中国（广东江门）'],
      summary: '对江门市江海区宏达化工有限公司罚款15万元',
    },
    zh: '七个工作日内公开处罚信息',
    en: 'The penalty is published within seven working days',
  },
  {
    at: '2026-05-20 10:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/correction-review',
    body: {
      officers: present.map((one) => (one as { officer: string }).officer),
      corrected: true,
      findings: '超量货物已清运，停止经营',
    },
    zh: '整改复查合格',
    en: 'What was to be corrected is corrected',
  },
];

const paying = (officers: readonly string[]): readonly Scene[] => [
  {
    at: '2026-06-01 10:00',
    who: 'head',
    path: '/enforcement-cases/{id}/demand',
    body: { paymentMethod: '缴至江海农商银行，并按日加处百分之三罚款' },
    zh: '逾期未缴，发出催告书',
    en: 'The fifteen days passed unpaid: a demand is issued',
  },
  {
    at: '2026-06-02 10:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/documents/service',
    body: { officers, documentNumber: '{demand}', ...handed('梁宏达') },
    zh: '催告书送达',
    en: 'The demand is served: ten working days',
  },
  {
    at: '2026-06-08 09:30',
    validAt: '2026-06-05 16:40',
    who: 'cashier',
    path: '/enforcement-cases/{id}/payments',
    body: { receiptNumber: 'JH20260605-0031', fen: yuan(150_000 + 36_000), channel: 'bank' },
    zh: '周一登记周五到账：罚款15万元与8日加处罚款3.6万元',
    en: 'Recorded on Monday, paid on Friday: the fine and eight days of surcharge, judged by Friday',
  },
  {
    at: '2026-06-08 10:00',
    who: 'cashier',
    path: '/enforcement-cases/{id}/confiscation',
    body: { receiptNumber: 'JH20260608-0002', fen: yuan(8_000), goods: '违法所得（现金）' },
    zh: '没收违法所得入库',
    en: 'The illegal gain is confiscated',
  },
  {
    at: '2026-06-10 10:00',
    who: 'officer1',
    path: '/enforcement-cases/{id}/closing-application',
    body: { officers, summary: '罚没款项全部入库，整改完毕' },
    zh: '申请结案',
    en: 'The officers apply for closing',
  },
  {
    at: '2026-06-11 10:00',
    who: 'head',
    path: '/enforcement-cases/{id}/closing',
    body: { approved: true, reason: '履行完毕' },
    zh: '批准结案',
    en: 'The case is closed',
  },
  {
    at: '2026-11-16 10:00',
    who: 'archivist',
    path: '/enforcement-cases/{id}/archive',
    body: { archiveNumber: 'JHYJ-2026-CF-0001', retention: '30-years' },
    zh: '复议、诉讼期限届满后归档',
    en: 'The file is archived once the periods for review and suit have ended',
  },
];
