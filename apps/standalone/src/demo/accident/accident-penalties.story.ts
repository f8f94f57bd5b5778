import type { Place } from '../place.js';
import type { Scene } from '../story.js';

const yuan = (amount: number): number => amount * 100;

/** A penalty that the approval ordered, and the case that came of it. */
export type OrderedPenalty = Readonly<{ item: string; actId: string; caseId: string }>;

const facts = '拆除脚手架时未按方案施工，二人死亡；单位负责人谎报事故时间';
/** What each order comes to: the unit by the grade, its principal by last year’s income. */
const fines: Readonly<
  Record<string, Readonly<{ basis: string; step?: string; fineFen: number; incomeFen?: number }>>
> = {
  o1: { basis: 'WSL 114', step: 'ordinary', fineFen: yuan(800_000) },
  o2: { basis: 'WSL 95', step: 'ordinary', fineFen: yuan(120_000), incomeFen: yuan(300_000) },
  o3: { basis: 'WSL 110', fineFen: yuan(240_000), incomeFen: yuan(300_000) },
};

const proposalOf = ({ item, actId }: OrderedPenalty) => {
  const { basis, ...fine } = fines[item]!;
  const items = [{ actId, kinds: ['fine'], confiscationFen: 0, ...fine }];
  const evidence = ['scene-1'];
  const discretion = {
    benchmark: '广东省应急管理行政处罚自由裁量权适用标准',
    version: '2024',
    step: '一般',
    reason: '造成二人死亡，积极配合调查',
  };
  const decision = {
    items,
    facts,
    evidence,
    basis: [basis],
    performance: '自收到本决定书之日起十五日内缴至江海农商银行',
    remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
  };
  return { proposal: { facts, evidence, basis: [basis], items, discretion }, decision };
};

type Step = Readonly<{
  at: string;
  who: string;
  way: string;
  body: object;
  handsIn?: NonNullable<Scene['handsIn']>;
  zh: string;
  en: string;
}>;

const investigated = (place: Place, ordered: OrderedPenalty): readonly Step[] => [
  {
    at: '2026-09-22 10',
    who: 'officer1',
    way: 'filing-application',
    body: {
      officers: [place.account('officer1').person, place.account('officer2').person],
      grounds: '批复要求处罚，有证据证明存在违法事实，未过追责时效',
    },
    zh: '申请立案',
    en: 'Filing is applied for',
  },
  {
    at: '2026-09-23 10',
    who: 'head',
    way: 'filing',
    body: {},
    zh: '批准立案',
    en: 'The case is filed',
  },
  {
    at: '2026-09-24 10',
    who: 'officer1',
    way: 'fieldwork',
    body: {
      recordId: 'scene-1',
      kind: 'scene',
      present: [place.shown('officer1'), place.shown('officer2')],
      place: '江海区外海街道二车间',
      findings: '连墙件提前拆除，事故调查报告附卷',
      files: [`{${ordered.item}Photo}`],
    },
    handsIn: {
      as: `${ordered.item}Photo`,
      what: '现场照片.png',
      matter: `enforcement-cases/${ordered.caseId}`,
    },
    zh: '现场勘验，调查报告附卷',
    en: 'The scene is recorded',
  },
  {
    at: '2026-10-12 10',
    who: 'officer1',
    way: 'conclusion',
    body: {
      proposal: proposalOf(ordered).proposal,
      gravity: { publicInterest: false, complex: false, severalRelations: false },
    },
    zh: '调查终结，提出处理建议',
    en: 'The investigation ends with a proposal',
  },
];

const decided = (place: Place, ordered: OrderedPenalty): readonly Step[] => [
  {
    at: '2026-10-13 10',
    who: 'head',
    way: 'notice',
    body: proposalOf(ordered).proposal,
    zh: '行政处罚告知、听证告知',
    en: 'The party is told what is intended',
  },
  {
    at: '2026-10-14 10',
    who: 'officer1',
    way: 'notice/service',
    body: { service: { method: 'direct', receiver: '梁宏达', signed: true } },
    zh: '告知书送达，五个工作日内无人申请听证',
    en: 'The notice is served; nobody asks for a hearing',
  },
  {
    at: '2026-10-23 10',
    who: 'reviewer',
    way: 'legal-review',
    body: { passed: true, opinion: '事实清楚，证据确凿，程序合法', firstTime: false },
    zh: '法制审核通过',
    en: 'The legal review passes',
  },
  {
    at: '2026-10-26 10',
    who: 'head',
    way: 'collective-discussion',
    body: {
      attendees: ['{head}', place.account('principal').person],
      opinions: '同意处罚意见',
      conclusion: 'penalty',
    },
    zh: '负责人集体讨论',
    en: 'The leaders discuss it together',
  },
  {
    at: '2026-10-28 10',
    who: 'head',
    way: 'decision',
    body: proposalOf(ordered).decision,
    zh: '作出行政处罚决定',
    en: 'The penalty is decided',
  },
];

/** Each case from its clue to its decision, and the order done by it. */
export const penaltiesDone = (
  place: Place,
  file: string,
  ordered: readonly OrderedPenalty[],
): readonly Scene[] =>
  ordered.flatMap((one, n) => [
    ...[...investigated(place, one), ...decided(place, one)].map(({ at, way, ...step }) => ({
      ...step,
      at: `${at}:${10 + n}`,
      path: `/enforcement-cases/${one.caseId}/${way}`,
      zh: `${one.item} ${step.zh}`,
      en: `${one.item}: ${step.en}`,
    })),
    {
      at: `2026-10-30 10:${10 + n}`,
      who: 'head',
      path: `${file}/orders/${one.item}/done`,
      body: { result: '已处罚', evidence: ['{report}'], case: one.caseId },
      zh: `${one.item} 凭案件决定办结`,
      en: `${one.item} is done by the decision of its own case`,
    },
  ]);
