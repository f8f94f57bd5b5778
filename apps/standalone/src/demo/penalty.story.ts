import type { Scene } from './story.js';

const yuan = (amount: number): number => amount * 100;

type Present = readonly Readonly<{ officer: string; certificate: string }>[];

/** Who has the case in hand, as accounts, and who was at the scene. */
type Hands = Readonly<{
  officer: string;
  head: string;
  reviewer: string;
  cashier: string;
  present: Present;
}>;

/** What it is about, and what it comes to. */
type Matter = Readonly<{
  actId: string;
  facts: string;
  law: string;
  place: string;
  findings: string;
  corrected: string;
  fine: number;
  /** Benchmark of discretion of the place（裁量基准）. */
  benchmark: string;
  /** Government and court of the place, as the decision names them. */
  remedies: Readonly<{ reviewBody: string; court: string }>;
  receipt: string;
}>;

/** The day and hour of each step, in their order. */
export type PenaltyDays = Readonly<
  Record<
    | 'scene'
    | 'conclusion'
    | 'notice'
    | 'noticeServed'
    | 'review'
    | 'decision'
    | 'decisionServed'
    | 'published'
    | 'paid'
    | 'corrected'
    | 'closing'
    | 'closed',
    string
  >
>;

type Told = readonly [
  step: keyof PenaltyDays,
  who: string,
  path: string,
  body: object,
  zh: string,
  en: string,
];

const saidOf = ({ facts, law, actId, fine }: Matter) => ({
  facts,
  evidence: ['scene-1'],
  basis: [law],
  items: [{ actId, kinds: ['fine'], fineFen: yuan(fine), confiscationFen: 0 }],
});

const proposalOf = (matter: Matter) => ({
  ...saidOf(matter),
  discretion: {
    benchmark: matter.benchmark,
    version: '2024',
    step: '一般',
    reason: '首次',
  },
});

const handed = { service: { method: 'direct', receiver: '负责人', signed: true } };

const toTheNotice = (matter: Matter, { officer, head, present }: Hands): readonly Told[] => [
  [
    'scene',
    officer,
    'fieldwork',
    {
      recordId: 'scene-1',
      kind: 'scene',
      place: matter.place,
      findings: matter.findings,
      files: [],
      present,
    },
    '现场勘验',
    'The scene is recorded',
  ],
  [
    'conclusion',
    officer,
    'conclusion',
    {
      proposal: proposalOf(matter),
      gravity: { publicInterest: false, complex: false, severalRelations: false },
    },
    '调查终结',
    'The investigation ends',
  ],
  ['notice', head, 'notice', proposalOf(matter), '行政处罚告知', 'The party is told'],
  ['noticeServed', officer, 'notice/service', handed, '告知书送达', 'The notice is served'],
];

const decided = (matter: Matter, { officer, head, reviewer }: Hands): readonly Told[] => [
  [
    'review',
    reviewer,
    'legal-review',
    { passed: true, opinion: '事实清楚，程序合法', firstTime: false },
    '法制审核',
    'The legal review passes',
  ],
  [
    'decision',
    head,
    'decision',
    { ...saidOf(matter), performance: '十五日内缴至指定银行', remedies: matter.remedies },
    '作出行政处罚决定',
    'The penalty is decided',
  ],
  ['decisionServed', officer, 'decision/service', handed, '决定书送达', 'The decision is served'],
  [
    'published',
    officer,
    'publication',
    { places: ['区政府网站'], summary: `罚款${matter.fine}元` },
    '公开处罚信息',
    'Published',
  ],
];

const carriedOut = (
  matter: Matter,
  { officer, head, cashier, present }: Hands,
): readonly Told[] => {
  const officers = present.map((one) => one.officer);
  return [
    [
      'paid',
      cashier,
      'payments',
      { receiptNumber: matter.receipt, fen: yuan(matter.fine), channel: 'bank' },
      '按期缴款',
      'Paid',
    ],
    [
      'corrected',
      officer,
      'correction-review',
      { officers, corrected: true, findings: matter.corrected },
      '整改复查',
      'Corrected',
    ],
    [
      'closing',
      officer,
      'closing-application',
      { officers, summary: '履行完毕' },
      '申请结案',
      'Closing is proposed',
    ],
    ['closed', head, 'closing', { approved: true, reason: '履行完毕' }, '批准结案', 'Closed'],
  ];
};

/** A filed case from the scene to its closing, without a hearing（普通程序，无听证）. */
export const penaltyScenes = (
  id: string,
  days: PenaltyDays,
  matter: Matter,
  hands: Hands,
): readonly Scene[] =>
  [...toTheNotice(matter, hands), ...decided(matter, hands), ...carriedOut(matter, hands)].map(
    ([step, who, path, body, zh, en]) => ({
      at: days[step],
      who,
      path: `/enforcement-cases/${id}/${path}`,
      body,
      zh,
      en,
    }),
  );
