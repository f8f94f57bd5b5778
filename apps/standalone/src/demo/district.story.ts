import type { Scene, Story } from './story.js';

const yuan = (amount: number): number => amount * 100;
const officers = ['qh-officer1', 'qh-officer4'];

/** Who shows which certificate, by the sheet of certificates. */
const present = [
  { officer: 'qh-officer1', certificate: '粤J07990002' },
  { officer: 'qh-officer4', certificate: '粤J07990005' },
];

const items = (actId: string) => [
  { actId, kinds: ['fine'], fineFen: yuan(20_000), confiscationFen: 0 },
];
const facts = '未按规定对从业人员进行安全生产教育培训';
const said = (actId: string) => ({
  facts,
  evidence: ['scene-1'],
  basis: ['WSL 97'],
  items: items(actId),
});
const proposal = (actId: string) => ({
  ...said(actId),
  discretion: { benchmark: '广东省裁量标准', version: '2024', step: '一般', reason: '首次' },
});

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
  const acts: readonly Told[] = [
    [
      '2026-07-03 10:00',
      'qh-officer1',
      'fieldwork',
      {
        recordId: 'scene-1',
        kind: 'scene',
        place: '车间',
        findings: '无培训记录',
        files: [],
        present,
      },
      '现场勘验',
      'The scene is recorded',
    ],
    [
      '2026-07-06 10:00',
      'qh-officer1',
      'conclusion',
      {
        proposal: proposal(actId),
        gravity: { publicInterest: false, complex: false, severalRelations: false },
      },
      '调查终结',
      'The investigation ends',
    ],
    [
      '2026-07-06 15:00',
      'qh-principal',
      'notice',
      proposal(actId),
      '行政处罚告知',
      'The party is told',
    ],
    [
      '2026-07-07 10:00',
      'qh-officer1',
      'notice/service',
      { service: { method: 'direct', receiver: '负责人', signed: true } },
      '告知书送达',
      'The notice is served',
    ],
    [
      '2026-07-20 10:00',
      'qh-reviewer',
      'legal-review',
      { passed: true, opinion: '事实清楚，程序合法', firstTime: false },
      '法制审核',
      'The legal review passes',
    ],
    [
      '2026-07-21 10:00',
      'qh-principal',
      'decision',
      {
        ...said(actId),
        performance: '十五日内缴至指定银行',
        remedies: { reviewBody: '青河区人民政府', court: '云江市青河区人民法院' },
      },
      '作出行政处罚决定',
      'The penalty is decided',
    ],
    [
      '2026-07-22 10:00',
      'qh-officer1',
      'decision/service',
      { service: { method: 'direct', receiver: '负责人', signed: true } },
      '决定书送达',
      'The decision is served',
    ],
    [
      '2026-07-23 10:00',
      'qh-officer1',
      'publication',
      { places: ['区政府网站'], summary: '罚款二万元' },
      '公开处罚信息',
      'Published',
    ],
    [
      '2026-07-27 10:00',
      'qh-cashier',
      'payments',
      { receiptNumber: 'QH20260727-1', fen: yuan(20_000), channel: 'bank' },
      '按期缴款',
      'Paid',
    ],
    [
      '2026-07-28 10:00',
      'qh-officer1',
      'correction-review',
      { officers, corrected: true, findings: '已组织培训' },
      '整改复查',
      'Corrected',
    ],
    [
      '2026-07-29 10:00',
      'qh-officer1',
      'closing-application',
      { officers, summary: '履行完毕' },
      '申请结案',
      'Closing is proposed',
    ],
    [
      '2026-07-30 10:00',
      'qh-principal',
      'closing',
      { approved: true, reason: '履行完毕' },
      '批准结案',
      'Closed',
    ],
  ];
  return {
    title: '纸质立案的案件办到结案 · a case from paper goes on to its closing',
    scenes: acts.map(sceneOf).map((scene) => ({
      ...scene,
      path: `/enforcement-cases/${of}/${scene.path}`,
    })),
  };
};
