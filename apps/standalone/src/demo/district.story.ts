import { type PenaltyDays, penaltyScenes } from './penalty.story.js';
import type { Scene, Story } from './story.js';

const officers = ['qh-officer1', 'qh-officer4'];

/** Who shows which certificate, by the sheet of certificates. */
const present = [
  { officer: 'qh-officer1', certificate: '粤J07990002' },
  { officer: 'qh-officer4', certificate: '粤J07990005' },
];

const facts = '未按规定对从业人员进行安全生产教育培训';

type Told = readonly [at: string, who: string, path: string, body: object, zh: string, en: string];

const sceneOf = ([at, who, path, body, zh, en]: Told): Scene => ({ at, who, path, body, zh, en });

type At = Readonly<{ bureau: string; brigade: string; unit: string }>;

/** A case that begins here: it takes the number behind the last one on paper. */
export const nextCase = ({ bureau, brigade, unit }: At): Story => {
  const act = {
    actId: 'here-1',
    facts,
    item: 'AQ-97',
    violates: 'WSL 28',
    punishes: 'WSL 97',
    harmed: false,
    foundOn: '2026-07-02',
    endedOn: '2026-07-02',
    area: '440799001',
  };
  return {
    title: '新立案件接着纸质文号编号 · the next case takes the next number',
    scenes: (
      [
        [
          '2026-07-02 09:00',
          'qh-officer1',
          '/enforcement-cases',
          {
            source: 'inspection',
            organ: bureau,
            handlingOrgan: brigade,
            party: { kind: 'organisation', id: unit },
            acts: [act],
          },
          '线索登记',
          'A clue',
        ],
        [
          '2026-07-02 10:00',
          'qh-officer1',
          '/enforcement-cases/{id}/filing-application',
          { officers, grounds: '有证据证明存在违法事实' },
          '申请立案',
          'Two officers apply',
        ],
        [
          '2026-07-02 15:00',
          'qh-principal',
          '/enforcement-cases/{id}/filing',
          {},
          '批准立案',
          'The head files it',
        ],
      ] as const
    ).map(sceneOf),
  };
};

/** A case that was filed on paper goes on to its closing. */
export const paperCase = (of: string, actId: string): Story => {
  const hands = {
    officer: 'qh-officer1',
    head: 'qh-principal',
    reviewer: 'qh-reviewer',
    cashier: 'qh-cashier',
    present,
  };
  return {
    title: '纸质立案的案件办到结案 · a case from paper goes on to its closing',
    scenes: penaltyScenes(of, paperDays, { ...onPaper, actId }, hands),
  };
};

const onPaper = {
  facts,
  law: 'WSL 97',
  place: '车间',
  findings: '无培训记录',
  corrected: '已组织培训',
  fine: 20_000,
  benchmark: '广东省裁量标准',
  remedies: { reviewBody: '青河区人民政府', court: '云江市青河区人民法院' },
  receipt: 'QH20260727-1',
};

const paperDays: PenaltyDays = {
  scene: '2026-07-03 10:00',
  conclusion: '2026-07-06 10:00',
  notice: '2026-07-06 15:00',
  noticeServed: '2026-07-07 10:00',
  review: '2026-07-20 10:00',
  decision: '2026-07-21 10:00',
  decisionServed: '2026-07-22 10:00',
  published: '2026-07-23 10:00',
  paid: '2026-07-27 10:00',
  corrected: '2026-07-28 10:00',
  closing: '2026-07-29 10:00',
  closed: '2026-07-30 10:00',
};
