import type { Place } from '../place.js';
import type { Scene } from '../story.js';

/** A penalty case as a story needs it: whom it is against, for what, and its days in order. */
export type PenaltyTold = Readonly<{
  /** Name under which its id is kept. */
  as: string;
  party: object;
  act: Readonly<{ actId: string; facts: string; item: string; violates: string; punishes: string }>;
  endedOn: string;
  foundOn: string;
  fine: Readonly<Record<string, unknown>>;
  receiver: string;
  days: PenaltyDays;
}>;

/** When each step is taken, `2026-03-02 10:00`; each later than the one before. */
export type PenaltyDays = Readonly<{
  found: string;
  applied: string;
  filed: string;
  scene: string;
  concluded: string;
  told: string;
  toldServed: string;
  reviewed: string;
  discussed: string;
  decided: string;
  served: string;
}>;

const evidence = ['scene-1'];
const discretion = {
  benchmark: '广东省应急管理行政处罚自由裁量权适用标准',
  version: '2024',
  step: '从重',
  reason: '隐瞒事故，性质恶劣',
};

const proposalOf = ({ act, fine }: PenaltyTold) => ({
  facts: act.facts,
  evidence,
  basis: [act.punishes],
  items: [{ actId: act.actId, kinds: ['fine'], confiscationFen: 0, ...fine }],
});

/** From the clue to the service of its decision, by two officers（处罚案件，简述）. */
export const penaltyOf = (place: Place, told: PenaltyTold): readonly Scene[] => [
  ...filing(place, told),
  ...investigation(place, told),
  ...decision(place, told),
];

const filing = (place: Place, told: PenaltyTold): readonly Scene[] => {
  const { as, party, act, endedOn, foundOn, days } = told;
  const officers = ['officer1', 'officer2'].map((one) => place.account(one).person);
  const path = `/enforcement-cases/{${as}}`;
  return [
    {
      at: days.found,
      who: 'officer1',
      path: '/enforcement-cases',
      body: {
        party,
        acts: [{ ...act, endedOn, foundOn, harmed: true, area: '440704004001' }],
        source: 'inspection',
        organ: place.bureau,
        handlingOrgan: place.brigade,
      },
      as,
      zh: `发现线索：${act.facts}`,
      en: 'The clue',
    },
    {
      at: days.applied,
      who: 'officer1',
      path: `${path}/filing-application`,
      body: { officers, grounds: '有证据证明存在违法事实，属本机关管辖' },
      zh: '申请立案',
      en: 'Filing is applied for',
    },
    {
      at: days.filed,
      who: 'head',
      path: `${path}/filing`,
      body: {},
      zh: '批准立案',
      en: 'The case is filed',
    },
  ];
};

const investigation = (place: Place, told: PenaltyTold): readonly Scene[] => {
  const path = `/enforcement-cases/{${told.as}}`;
  const picture = `${told.as}Photo`;
  return [
    {
      at: told.days.scene,
      who: 'officer1',
      path: `${path}/fieldwork`,
      body: {
        recordId: 'scene-1',
        kind: 'scene',
        present: [place.shown('officer1'), place.shown('officer2')],
        place: '江海区外海街道',
        findings: told.act.facts,
        files: [`{${picture}}`],
      },
      handsIn: { as: picture, what: '现场照片.png', matter: path.slice(1) },
      zh: '现场勘验',
      en: 'The scene is recorded',
    },
    {
      at: told.days.concluded,
      who: 'officer1',
      path: `${path}/conclusion`,
      body: {
        proposal: { ...proposalOf(told), discretion },
        gravity: { publicInterest: true, complex: true, severalRelations: false },
      },
      zh: '调查终结',
      en: 'The investigation ends',
    },
  ];
};

const decision = (place: Place, told: PenaltyTold): readonly Scene[] => {
  const { days, receiver } = told;
  const path = `/enforcement-cases/{${told.as}}`;
  const service = { service: { method: 'direct', receiver, signed: true } };
  return [
    {
      at: days.told,
      who: 'head',
      path: `${path}/notice`,
      body: { ...proposalOf(told), discretion },
      zh: '处罚告知、听证告知',
      en: 'The party is told what is intended',
    },
    {
      at: days.toldServed,
      who: 'officer1',
      path: `${path}/notice/service`,
      body: service,
      zh: '告知书送达',
      en: 'The notice is served',
    },
    {
      at: days.reviewed,
      who: 'reviewer',
      path: `${path}/legal-review`,
      body: { passed: true, opinion: '事实清楚，证据确凿，程序合法', firstTime: false },
      zh: '法制审核通过',
      en: 'The legal review passes',
    },
    {
      at: days.discussed,
      who: 'head',
      path: `${path}/collective-discussion`,
      body: {
        attendees: ['{head}', place.account('principal').person],
        opinions: '同意处罚意见',
        conclusion: 'penalty',
      },
      zh: '负责人集体讨论',
      en: 'The leaders discuss it',
    },
    {
      at: days.decided,
      who: 'head',
      path: `${path}/decision`,
      body: {
        ...proposalOf(told),
        performance: '自收到本决定书之日起十五日内缴至江海农商银行',
        remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
      },
      zh: '作出行政处罚决定',
      en: 'The penalty is decided',
    },
    {
      at: days.served,
      who: 'officer1',
      path: `${path}/decision/service`,
      body: service,
      zh: '决定书送达；系统比对列入情形，生成拟列入线索',
      en: 'The decision is served; a candidate is found by itself',
    },
  ];
};
