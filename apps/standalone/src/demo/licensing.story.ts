import { digestOfPicture as sha256 } from './a-picture.js';
import { revocation } from './revocation.story.js';
import type { Place } from './place.js';
import type { Scene, Story } from './story.js';

const original = ['hazchem-application', 'hazchem-catalogue', 'safety-rules'];
const handedIn = (material: string, turn = '') => ({
  material,
  form: material.endsWith('licence') || material.endsWith('proof') ? 'copy' : 'original',
  sha256: sha256(`${material}${turn}`),
  file: `${material}${turn}.pdf`,
});

const hazchem = [
  'hazchem-application',
  'business-licence',
  'principal-certificate',
  'premises-proof',
  'safety-rules',
  'hazchem-catalogue',
];
const plan = ['plan-application', 'plan-text', 'risk-assessment', 'resource-survey'];
const rating = ['rating-application', 'self-rating', 'business-licence', 'safety-rules'];
const late = 'safety-rules';
const broughtAtOnce = [...new Set([...hazchem, ...plan, ...rating])].filter((id) => id !== late);
const renewing = ['hazchem-application', 'business-licence', 'principal-certificate', ...original];

const siteRecord = sha256('site-check');
const experts = sha256('experts-hazchem');
const ratingExperts = sha256('experts-rating');

const matter = (n: number, what: string): string => `/licence-applications/{id}.${n}/${what}`;

/**
 * A chemicals trader brings three matters to one window, forgets a paper, brings it once for two of
 * them, gets its licence by three hands, asks for renewal to which nobody answers, is renewed by
 * silence, and loses the licence to a penalty.
 */
export const licensing = async (place: Place): Promise<Story> => {
  const person = (username: string): string => place.account(username).person;
  return {
    title:
      '宏达化工一站式办件：许可、备案、评审，视为延续，吊销 · A chemicals trader at one window: licence, silence, revocation',
    scenes: [
      ...atTheCounter(place),
      ...review(person),
      ...decision(person),
      ...silence(place),
      ...(await revocation(place)),
    ],
  };
};

const applicant = (place: Place) => ({
  unit: {
    enterprise: place.account('applicant').organ,
    principalIdentityNumber: '11010519491231002X',
  },
});

/** Nothing that would make the matter one of the city. */
const ofTheCounty = { majorHazardStore: false, highlyToxic: false, explosivePrecursor: false };

const atTheCounter = (place: Place): readonly Scene[] => {
  const lacking = [{ material: late, what: '补交安全生产规章制度和操作规程目录（原件）' }];
  const part = ([item, facts]: readonly [string, object]) => ({
    item,
    purpose: 'new',
    organ: place.bureau,
    facts,
  });
  return [
    {
      at: '2026-09-07 10:00',
      who: 'applicant',
      path: '/bundles',
      body: {
        applicant: applicant(place),
        leadOrgan: place.bureau,
        members: (
          [
            ['hazchem-business', ofTheCounty],
            ['plan-filing', {}],
            ['standardisation', {}],
          ] as const
        ).map(part),
        materials: broughtAtOnce.map((id) => handedIn(id)),
      },
      zh: '网上一站式申报：经营许可、预案备案、标准化评审，共享材料只交一次',
      en: 'Three matters brought at once, each paper once',
    },
    {
      at: '2026-09-08 09:00',
      who: 'intake',
      path: matter(1, 'acceptance'),
      body: {},
      zh: '（错误示范）材料不齐即受理',
      en: '(refused) accepted with a paper missing',
      refused: { status: 409, law: 'LL 32' },
    },
    ...[1, 3].map((n) => ({
      at: '2026-09-08 09:30',
      who: 'intake',
      path: matter(n, 'supplement-notice'),
      body: { lacking },
      zh: `一次性补正告知（第${n}项）`,
      en: `All that is missing, told once (part ${n})`,
    })),
    {
      at: '2026-09-08 10:00',
      who: 'intake',
      path: matter(2, 'filing'),
      body: {},
      zh: '预案备案完成，取得备案编号',
      en: 'The emergency plan is filed under its number',
    },
    {
      at: '2026-09-09 15:00',
      who: 'applicant',
      path: '/bundles/{id}/materials',
      body: { materials: [handedIn(late)] },
      zh: '补正材料，一次补交两项共用',
      en: 'The missing paper is brought once, for both',
    },
    ...[1, 3].map((n) => ({
      at: '2026-09-10 09:00',
      who: 'intake',
      path: matter(n, 'acceptance'),
      body: {},
      zh: `受理（第${n}项），期限起算`,
      en: `Accepted (part ${n}): the time of the decision runs`,
    })),
  ];
};

const review = (person: (username: string) => string): readonly Scene[] => [
  {
    at: '2026-09-10 10:00',
    who: 'approver',
    path: matter(1, 'reviewer'),
    body: { reviewer: person('intake') },
    zh: '（错误示范）指派受理人员审查',
    en: '(refused) who took the papers in shall review them',
    refused: { status: 403, law: 'LL 34' },
  },
  ...[1, 3].map((n) => ({
    at: '2026-09-10 10:10',
    who: 'approver',
    path: matter(n, 'reviewer'),
    body: { reviewer: person('examiner') },
    zh: `分派审查员（第${n}项）`,
    en: `Given to a reviewer (part ${n})`,
  })),
  {
    at: '2026-09-11 09:00',
    who: 'examiner',
    path: matter(1, 'excluded-steps'),
    body: { step: 'expert-review', reason: '经营品种较多，需专家评审', needed: '五个工作日' },
    zh: '提出专家评审时间不计入期限',
    en: 'An expert review is proposed; its time shall not count',
  },
  {
    at: '2026-09-11 11:00',
    who: 'head',
    path: matter(1, 'excluded-steps/expert-review/notice'),
    body: {},
    zh: '批准并书面告知申请人',
    en: 'The head approves it and the applicant is told in writing',
  },
  {
    at: '2026-09-14 09:00',
    who: 'examiner',
    path: matter(1, 'excluded-steps/expert-review/begin'),
    body: {},
    zh: '专家评审开始，期限停止计算',
    en: 'The experts begin: the clock stands',
  },
  ...[
    { n: 1, record: experts },
    { n: 3, record: ratingExperts },
  ].map(({ n, record }) => ({
    at: '2026-09-16 15:00',
    who: 'examiner',
    path: matter(n, 'expert-opinions'),
    body: {
      experts: [
        { person: '专家甲', interest: false },
        { person: '专家乙', interest: false },
      ],
      opinion: 'favourable',
      record,
    },
    zh: `专家评审意见（第${n}项）`,
    en: `The experts find in favour (part ${n})`,
  })),
  {
    at: '2026-09-18 17:00',
    who: 'examiner',
    path: matter(1, 'excluded-steps/expert-review/end'),
    body: {},
    zh: '专家评审结束，期限继续计算',
    en: 'The experts are done: the clock runs on',
  },
  {
    at: '2026-09-21 10:00',
    who: 'examiner',
    path: matter(1, 'site-checks'),
    body: {
      officers: [person('officer1'), person('officer2')],
      met: true,
      findings: '经营场所符合安全条件，无储存设施',
      record: siteRecord,
    },
    zh: '两名执法人员现场核查',
    en: 'Two certified officers check the site',
  },
];

const opinionOf = (papers: readonly string[], records: readonly string[]) => ({
  opinion: 'grant',
  evidence: [...papers.map((id) => sha256(id)), ...records],
  grounds: [{ text: '材料齐全，评审通过，符合条件', evidence: records[0]! }],
});

const decision = (person: (username: string) => string): readonly Scene[] => [
  {
    at: '2026-09-22 10:00',
    who: 'examiner',
    path: matter(1, 'review'),
    body: opinionOf(hazchem, [siteRecord, experts]),
    zh: '审查意见，列明全部证据',
    en: 'The reviewer signs, naming all evidence',
  },
  {
    at: '2026-09-22 11:00',
    who: 'examiner',
    path: matter(3, 'review'),
    body: opinionOf(rating, [ratingExperts]),
    zh: '标准化评审审查意见',
    en: 'The rating is reviewed',
  },
  {
    at: '2026-09-22 15:00',
    who: 'approver',
    path: matter(1, 'handover'),
    body: { hand: 'approval', to: person('examiner'), reason: 'transfer' },
    zh: '（错误示范）由审查员兼任审批',
    en: '(refused) the reviewer shall also decide',
    refused: { status: 403, law: 'LL 34' },
  },
  ...[
    { n: 1, terms: { scope: '乙醇[无水]、甲苯', mode: '无储存批发' } },
    { n: 3, terms: { level: '三级' } },
  ].map(({ n, terms }) => ({
    at: '2026-09-23 10:00',
    who: 'approver',
    path: matter(n, 'approval'),
    body: { terms, blacklisted: false },
    zh: `准予许可（第${n}项）：查询限制申请与任职资格后决定`,
    en: `Granted by the third hand, after a look at bars and bans (part ${n})`,
  })),
  ...[1, 3].map((n) => ({
    at: '2026-09-24 10:00',
    who: 'issuer',
    path: matter(n, 'certificate'),
    body: { method: 'direct', receipt: sha256(`receipt-${n}`) },
    zh: `发证送达（第${n}项），编号连续带校验码`,
    en: `The certificate is served under a number with check digit (part ${n})`,
  })),
  ...[1, 3].map((n) => ({
    at: '2026-09-25 10:00',
    who: 'approver',
    path: matter(n, 'publication'),
    body: { place: '区政府网站双公示专栏' },
    zh: `许可结果公开（第${n}项）`,
    en: `The result is public (part ${n})`,
  })),
];

/** Three years later nobody answers the application for renewal. */
const silence = (place: Place): readonly Scene[] => [
  {
    at: '2029-05-08 10:00',
    who: 'applicant',
    path: '/licence-applications',
    body: {
      applicant: applicant(place),
      item: 'hazchem-business',
      purpose: 'renewal',
      organ: place.bureau,
      facts: ofTheCounty,
      licence: '{id}.1',
      materials: [...new Set(renewing)].map((id) => handedIn(id, '-2029')),
    },
    zh: '有效期届满三个月前申请延续',
    en: 'Renewal is asked for in time',
    as: 'renewal',
  },
  {
    at: '2029-05-10 09:00',
    who: 'intake',
    path: '/licence-applications/{renewal}/acceptance',
    body: {},
    zh: '受理延续申请，此后机关一直未作决定',
    en: 'Accepted; and then nobody decides',
  },
  {
    at: '2029-09-25 09:00',
    who: 'issuer',
    path: '/licences/{id}.1/cancellation',
    body: { cause: 'expired' },
    zh: '（错误示范）按届满注销：届满日未作决定，视为准予延续',
    en: '(refused) struck as expired: on its last day it was renewed by silence',
    refused: { status: 409, law: 'LL 70' },
  },
];
