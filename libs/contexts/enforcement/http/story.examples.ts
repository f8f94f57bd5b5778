import { account, type CommandApi, shown } from './command-api.examples.js';

// 宏达化工 once more, this time over HTTP, with the people of the seed.

const bureau = account('head').organ;
const brigade = account('officer1').organ;
const officers = [account('officer1').person, account('officer2').person];

export const party = (id = account('applicant').organ) => ({
  kind: 'organisation',
  id,
});

export const act = (actId = 'act-1') => ({
  actId,
  facts: '未建立危险物品专门安全管理制度',
  item: 'AQ-101',
  violates: 'WSL 39',
  punishes: 'WSL 101',
  harmed: false,
  foundOn: '2026-07-08',
  area: '440704004',
});

export const clue = (actId?: string, partyId?: string) => ({
  party: party(partyId),
  acts: [act(actId)],
  source: 'inspection',
  organ: bureau,
  handlingOrgan: brigade,
});

export const application = { officers, grounds: '有证据证明存在违法事实' };

const proposal = (fineFen: number, actId = 'act-1') => ({
  facts: '未建立危险物品专门安全管理制度',
  evidence: ['scene-1'],
  basis: ['WSL 101'],
  items: [{ actId, kinds: ['fine'], fineFen, confiscationFen: 0 }],
  discretion: { benchmark: '裁量基准', version: '2024', step: '一般', reason: '首次被查处' },
});

export const decision = (fineFen: number, actId?: string) => {
  const { discretion: _, ...said } = proposal(fineFen, actId);
  const remedies = { reviewBody: '江门市江海区人民政府', court: '江门市江海区人民法院' };
  return { ...said, performance: '十五日内缴至指定银行', remedies };
};

export const spot = (actId: string, fineFen: number, partyId?: string) => ({
  party: party(partyId),
  act: { ...act(actId), item: 'AQ-105', punishes: 'WSL 105' },
  organ: bureau,
  handlingOrgan: brigade,
  present: shown('officer1', 'officer2'),
  facts: '未设置安全警示标志',
  place: '江海区外海街道',
  defence: '无异议',
  kinds: ['fine'],
  fineFen,
  receiver: '梁宏达',
  signed: true,
  remedies: { reviewBody: '江门市江海区人民政府', court: '江门市江海区人民法院' },
  reviewFirstTold: true,
});

const direct = { service: { method: 'direct', receiver: '梁宏达', signed: true } };
const gravityOf = (complex: boolean) => ({
  publicInterest: false,
  complex,
  severalRelations: false,
});

type Told = Readonly<{ fineFen: number; actId?: string; partyId?: string; complex?: boolean }>;
type Step = readonly [who: string, path: string, body: object];

/**
 * From filing to the point where the party was heard: it gave up defence and hearing in writing.
 */
const steps = ({ fineFen, actId, complex = false }: Told): readonly Step[] => [
  ['officer1', 'filing-application', application],
  ['head', 'filing', {}],
  [
    'officer1',
    'fieldwork',
    {
      recordId: 'scene-1',
      kind: 'scene',
      present: shown('officer1', 'officer2'),
      place: '江海区外海街道东升路18号',
      findings: '无专门安全管理制度',
      files: [],
    },
  ],
  ['officer1', 'conclusion', { proposal: proposal(fineFen, actId), gravity: gravityOf(complex) }],
  ['head', 'notice', proposal(fineFen, actId)],
  ['officer1', 'notice/service', direct],
  ['officer1', 'waiver', { defence: true, hearing: true, paper: 'ab'.repeat(32) }],
];

/**
 * Takes a case over HTTP to where its penalty may be decided, and reviews it when asked. Answers
 * its id.
 */
export const heard = async (api: CommandApi, told: Told): Promise<string> => {
  const begun = await api.post('officer1', '/enforcement-cases', clue(told.actId, told.partyId));
  const id = begun.body.id as string;
  await api.handedIn('ab'.repeat(32), id);
  for (const [who, path, body] of steps(told)) {
    const { status, body: said } = await api.post(who, `/enforcement-cases/${id}/${path}`, body);
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(said)}`);
  }
  return id;
};

export const review = { passed: true, opinion: '事实清楚，证据确凿', firstTime: false };
export const served = direct;
