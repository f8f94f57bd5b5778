import type { Place } from './place.js';
import type { Scene } from './story.js';

const yuan = (amount: number): number => amount * 100;

const facts = '2029年10月9日查获其在未经批准的场所储存甲苯并造成泄漏，情节严重';
const basis = ['WSL 101', 'SPL 14'];
const evidence = ['scene-1', 'inquiry-1'];
const items = [
  {
    actId: 'act-leak',
    kinds: ['fine', 'licence-revoked'],
    licences: [{ licence: '{id}.1' }],
    fineFen: yuan(90_000),
    confiscationFen: 0,
  },
];
const discretion = {
  benchmark: '广东省应急管理行政处罚自由裁量权适用标准',
  version: '2024',
  step: '从重',
  reason: '再次违法，造成泄漏',
};
const proposal = { facts, evidence, basis, items, discretion };
const handed = { service: { method: 'direct', receiver: '梁宏达', signed: true } };
const at = (what: string): string => `/enforcement-cases/{case}/${what}`;

/** An enforcement case against the holder, which ends with the revocation of its licence. */
export const revocation = async (place: Place): Promise<readonly Scene[]> => {
  const party = await place.party('宏达化工');
  const officers = ['officer1', 'officer2'];
  const persons = officers.map((username) => place.account(username).person);
  const certificate = (username: string): string => `粤J2029${username.at(-1)}`;
  const present = officers.map((username) => ({
    officer: place.account(username).person,
    certificate: certificate(username),
  }));
  return [
    ...officers.map((username) => ({
      at: '2029-09-26 09:00',
      who: 'registrar',
      path: `/people/${place.account(username).person}/certificates`,
      body: {
        number: certificate(username),
        issuer: '广东省人民政府',
        from: '2029-01-01',
        to: '2033-12-31',
      },
      zh: '登记换发的执法证',
      en: 'A new enforcement certificate is recorded',
    })),
    ...filing(place, party, persons),
    ...investigation(present),
    ...penalty(place),
  ];
};

const filing = (place: Place, party: object, officers: readonly string[]): readonly Scene[] => [
  {
    at: '2029-10-09 16:00',
    who: 'officer1',
    path: '/enforcement-cases',
    body: {
      party,
      acts: [
        {
          actId: 'act-leak',
          facts,
          item: 'AQ-101',
          violates: 'WSL 39',
          punishes: 'WSL 101',
          endedOn: '2029-10-09',
          harmed: false,
          foundOn: '2029-10-09',
          area: '440704004001',
        },
      ],
      source: 'inspection',
      organ: place.bureau,
      handlingOrgan: place.brigade,
    },
    zh: '执法检查发现泄漏（另案）',
    en: 'Elsewhere: an inspection finds a leak',
    as: 'case',
  },
  {
    at: '2029-10-10 09:00',
    who: 'officer1',
    path: at('filing-application'),
    body: { officers, grounds: '有证据证明存在违法事实' },
    zh: '申请立案',
    en: 'Filing is applied for',
  },
  {
    at: '2029-10-11 09:30',
    who: 'head',
    path: at('filing'),
    body: {},
    zh: '批准立案',
    en: 'The case is filed',
  },
];

const investigation = (present: readonly object[]): readonly Scene[] => [
  {
    at: '2029-10-15 09:30',
    who: 'officer1',
    path: at('fieldwork'),
    body: {
      recordId: 'scene-1',
      kind: 'scene',
      present,
      place: '江海区外海街道东升路18号仓库',
      findings: '甲苯泄漏约200千克',
      files: ['{leakPhoto}'],
    },
    handsIn: { as: 'leakPhoto', what: '泄漏照片.png', matter: at('').slice(1, -1) },
    zh: '现场勘验',
    en: 'The scene is recorded',
  },
  {
    at: '2029-10-15 16:00',
    who: 'officer2',
    path: at('inquiries'),
    body: {
      recordId: 'inquiry-1',
      person: '梁宏达',
      startedAt: '2029-10-15T14:00:00+08:00',
      endedAt: '2029-10-15T15:10:00+08:00',
      place: '大队询问室',
      rightsTold: true,
      statement: '仓库是临时租用的',
      signed: true,
      present,
    },
    zh: '询问当事人',
    en: 'The party is asked',
  },
  {
    at: '2029-10-24 10:00',
    who: 'officer1',
    path: at('conclusion'),
    body: {
      proposal,
      gravity: { publicInterest: false, complex: false, severalRelations: false },
    },
    zh: '调查终结，建议罚款并吊销许可证',
    en: 'A fine and the revocation of the licence are proposed',
  },
];

const penalty = (place: Place): readonly Scene[] => [
  {
    at: '2029-10-29 10:00',
    who: 'head',
    path: at('notice'),
    body: proposal,
    zh: '处罚告知、听证告知',
    en: 'The party is told, and offered a hearing',
  },
  {
    at: '2029-10-30 10:00',
    who: 'officer1',
    path: at('notice/service'),
    body: handed,
    zh: '告知书送达，当事人逾期未申请听证',
    en: 'The notice is served; nobody asks for a hearing',
  },
  {
    at: '2029-11-12 10:00',
    who: 'reviewer',
    path: at('legal-review'),
    body: { passed: true, opinion: '事实清楚，程序合法', firstTime: false },
    zh: '法制审核',
    en: 'The legal review passes',
  },
  {
    at: '2029-11-14 10:00',
    who: 'head',
    path: at('collective-discussion'),
    body: {
      attendees: ['{head}', place.account('principal').person],
      opinions: '同意吊销',
      conclusion: 'penalty',
    },
    zh: '集体讨论',
    en: 'The leaders discuss it',
  },
  {
    at: '2029-11-20 10:00',
    who: 'head',
    path: at('decision'),
    body: {
      items,
      facts,
      evidence,
      basis,
      performance: '自收到本决定书之日起十五日内缴至江海农商银行',
      remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
    },
    zh: '决定罚款并吊销危险化学品经营许可证',
    en: 'A fine is imposed and the licence revoked',
  },
  {
    at: '2029-11-20 11:00',
    who: 'issuer',
    path: '/licences/{id}.1/cancellation',
    body: { cause: 'revoked' },
    zh: '（错误示范）处罚决定尚未送达，吊销未生效',
    en: '(refused) the decision has not reached the party: nothing is revoked yet',
    refused: { status: 409, law: 'LL 70' },
  },
  {
    at: '2029-11-20 15:00',
    who: 'officer1',
    path: at('decision/service'),
    body: handed,
    zh: '处罚决定书送达，吊销生效，许可证台账随之变更',
    en: 'The decision is served: the licence it names is revoked, the register follows',
  },
  {
    at: '2029-11-20 16:00',
    who: 'issuer',
    path: '/licences/{id}.1/cancellation',
    body: { cause: 'revoked' },
    zh: '吊销后注销登记',
    en: 'The entry is struck after the revocation',
  },
];
