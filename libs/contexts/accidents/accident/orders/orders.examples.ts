import { decidedCaseReference } from '#contexts/enforcement/contract';
import { type Act, localDate } from '#domain/kernel';
import { seeing } from '#testing';
import { by } from '../../people.examples.js';
import { sum } from '../accident.examples.js';
import type { AccidentCommand } from '../accident.noun.js';
import { upToReport } from '../inquiry/inquiry.examples.js';

// What the approved report orders, and what became of it within the year.

const step = <const C extends AccidentCommand>(command: C, act: Act) => [command, act] as const;

const ours = { organ: 'bureau', due: localDate('2026-12-31') } as const;
export const approveData = {
  number: '江海府批〔2026〕30号',
  orders: [
    {
      ...ours,
      item: 'o1',
      kind: 'penalty',
      what: '对事故单位处以罚款',
      penalty: {
        kind: 'organisation',
        party: 'hongda',
        item: 'AQ-114',
        violates: 'WSL 41',
        punishes: 'WSL 114',
      },
    },
    {
      ...ours,
      item: 'o2',
      kind: 'penalty',
      what: '对主要负责人处以罚款',
      penalty: {
        kind: 'citizen',
        party: 'citizen-1',
        item: 'AQ-95',
        violates: 'WSL 21',
        punishes: 'WSL 95',
      },
    },
    { ...ours, item: 'o3', kind: 'discipline', what: '监管人员处分', to: '江海区监察委员会' },
    { ...ours, item: 'o4', kind: 'measure', what: '重新编制拆除方案', person: 'chen' },
  ],
} as const;
export const approved = step(
  { type: 'ApproveReport', data: approveData },
  by('xian', '2026-09-21 10:00'),
);
export const published = step(
  { type: 'PublishReport', data: { places: ['区政府网站'] } },
  by('ou', '2026-09-25 10:00'),
);
export const sendData = { item: 'o3', number: '江海应急函〔2026〕40号' } as const;
export const sent = step({ type: 'SendOrder', data: sendData }, by('duty', '2026-09-28 10:00'));
export const orderAnswerData = {
  item: 'o3',
  accepted: true,
  number: '江海监〔2026〕8号',
  result: '给予警告处分，影响期六个月',
} as const;
export const answered = step(
  { type: 'AnswerOrder', data: orderAnswerData },
  by('duty', '2026-11-20 10:00'),
);
export const doneData = { item: 'o4', result: '方案已审定', evidence: [sum] } as const;
export const done = step({ type: 'FinishOrder', data: doneData }, by('ou', '2026-12-01 10:00'));
/** The two penalties, each by the decision of its own case. */
const penaltyDone = (item: string, caseId: string) =>
  step(
    { type: 'FinishOrder', data: { ...doneData, item, result: '已处罚', case: caseId } },
    seeing(by('ou', '2026-12-02 10:00'), decidedCaseReference, caseId, {
      standing: { facts: { acts: [`accident-accident-1-${item}`], decided: true } },
    }),
  );
export const penaltiesDone = [penaltyDone('o1', 'case-1'), penaltyDone('o2', 'case-2')] as const;
export const banData = {
  citizen: 'citizen-1',
  ground: 'removed',
  since: localDate('2026-10-15'),
  paper: '宏达董字〔2026〕2号',
  responsible: true,
} as const;
export const banned = step({ type: 'BanPerson', data: banData }, by('ou', '2026-10-20 10:00'));
export const liftData = {
  citizen: 'citizen-1',
  paper: '宏达董字〔2026〕2号',
  decision: '宏达董字〔2026〕9号',
  reason: '撤职决定被撤销',
} as const;
export const lifted = step({ type: 'LiftBan', data: liftData }, by('ou', '2026-11-02 10:00'));
export const evaluationData = {
  evaluators: [{ name: '陈志强', body: '江海区应急管理综合行政执法大队', person: 'chen' }],
} as const;
export const evaluating = step(
  { type: 'StartEvaluation', data: evaluationData },
  by('xian', '2027-07-26 10:00'),
);
const found = (item: string) => ({ item, done: true, finding: '已落实' });
export const evaluatedData = {
  results: [
    found('o1'),
    found('o2'),
    found('o3'),
    { item: 'o4', done: false, finding: '方案未执行', redoBy: localDate('2027-10-29') },
  ],
  conclusion: '一项未落实，限期落实',
  places: ['区政府网站'],
} as const;
export const evaluated = step(
  { type: 'FinishEvaluation', data: evaluatedData },
  by('xian', '2027-08-20 10:00'),
);

/** Up to the orders that are owed. */
export const upToOrders = [...upToReport, approved] as const;
/** Everything was told to be done or answered, and others evaluate it. */
export const upToEvaluation = [
  ...upToOrders,
  sent,
  answered,
  done,
  ...penaltiesDone,
  evaluating,
] as const;
