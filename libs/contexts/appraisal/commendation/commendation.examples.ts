import { type Samples } from '#testing';
import { knowingVetoes, sum } from '../appraisal/appraisal.examples.js';
import { as, by, later, onlyTime, type Step, system, told } from '../people.examples.js';
import { type CommendationCommand, commendationNoun } from './commendation.noun.js';
import type { ProposeCommendation } from './propose-commendation.js';

// 外海街道 is commended in May, and comes under a veto in September.

export const tale = told(commendationNoun);
type CommendationStep = Step<CommendationCommand>;

export const propose = (
  change: Partial<ProposeCommendation['data']> = {},
): ProposeCommendation => ({
  type: 'ProposeCommendation',
  data: {
    commendationId: 'commendation-1',
    organ: 'bureau',
    subject: { kind: 'street', id: 'waihai' },
    honour: '安全生产先进单位',
    reason: '2025年度考核优秀',
    exhibit: sum,
    ...change,
  },
});
export const proposed: CommendationStep = [propose(), by('chen', '2026-04-20')];
export const decisionData = {
  granted: true,
  number: '江安委〔2026〕5号',
  reason: '考核优秀',
};
export const decided: CommendationStep = [
  { type: 'DecideCommendation', data: decisionData },
  knowingVetoes('zheng', '2026-05-06'),
];
export const noteData = { vetoId: '江安委〔2026〕9号', step: 'recorded' } as const;
export const noted: CommendationStep = [
  { type: 'NoteVeto', data: noteData },
  system('reaction', '2026-09-02'),
];
export const withdrawalData = { number: '江安委〔2026〕11号', reason: '一票否决' };
export const withdrawn: CommendationStep = [
  { type: 'WithdrawCommendation', data: withdrawalData },
  by('zheng', '2026-09-08'),
];

const officials = as({ officer: 'chen', 'team-leader': 'he', 'head-of-organ': 'ou' }, 'chen');
const heads = as({ 'head-of-organ': 'ou', 'principal-head': 'zheng' }, 'zheng');

const due = tale(proposed).flatMap(({ data }) => ('clocks' in data && data.clocks) || [])[0];

/** For each command of commendations a history in which it does something. */
export const commendationSamples: Samples<typeof commendationNoun> = {
  ProposeCommendation: {
    history: [],
    data: propose().data,
    as: officials,
    act: onlyTime('2026-04-20'),
  },
  DecideCommendation: {
    history: tale(proposed),
    data: decisionData,
    as: heads,
    act: onlyTime('2026-05-06'),
  },
  WithdrawCommendation: {
    history: tale(proposed, decided, noted),
    data: withdrawalData,
    as: heads,
    act: onlyTime('2026-09-08'),
  },
  NoteVeto: { history: tale(proposed, decided), data: noteData, act: onlyTime('2026-09-02') },
  RecomputeClocks: {
    history: tale(proposed),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-04-21'),
  },
  RingClock: {
    history: tale(proposed),
    data: {
      clock: 'decide',
      due: due?.op === 'start' ? due.set.due : onlyTime('2026-05-18').now,
      kind: 'expiry',
      step: 1,
    },
    act: onlyTime('2026-05-25'),
  },
};
