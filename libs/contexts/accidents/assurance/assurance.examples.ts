import {
  type InspectionEvent,
  inspectionReference,
  inspectionStream,
} from '#contexts/hazards/contract';
import { type Act, endOfDay, localDate, wan } from '#domain/kernel';
import { type Samples, seeing } from '#testing';
import * as accident from '../accident/accident.examples.js';
import { accidentReference } from '../accident/accident.reference.js';
import { accidentStream } from '../accident/accident.stream.js';
import { as, by, later, onlyTime, told } from '../people.examples.js';
import { type AssuranceCommand, assuranceNoun } from './assurance.noun.js';
import { checkClock } from './shortage.js';

// A chemical works lays by a deposit, draws on it after a fall, insures itself, and lets the policy
// run out.

export const tale = told(assuranceNoun);
const step = <const C extends AssuranceCommand>(command: C, act: Act) => [command, act] as const;

export const openData = {
  assuranceId: 'assurance-1',
  organ: 'bureau',
  unit: 'hongda',
  trade: 'chemicals',
} as const;
export const opened = step({ type: 'OpenAssurance', data: openData }, by('duty', '2026-03-02'));
export const setData = { amountFen: wan(30), number: '江海应急〔2026〕11号' } as const;
export const set = step({ type: 'SetDeposit', data: setData }, by('ou', '2026-03-03'));
export const payData = {
  amountFen: wan(30),
  bank: '江海农商银行',
  receipt: '缴2026031001',
  paidOn: localDate('2026-03-10'),
} as const;
export const paid = step({ type: 'NoteDeposit', data: payData }, by('duty', '2026-03-10'));
export const drawData = {
  amountFen: wan(10),
  accident: 'accident-1',
  purpose: '事故抢险救援',
  approval: '江海府函〔2026〕20号',
} as const;
/** An act that looked at the accident of that unit. */
export const knowingTheAccident = (act: Act, party = 'hongda'): Act =>
  seeing<object>(act, accidentReference, 'accident-1', {
    standing: { party, organ: 'bureau', facts: { over: false } },
  });
export const drawn = step(
  { type: 'DrawDeposit', data: drawData },
  knowingTheAccident(by('ou', '2026-06-20')),
);
export const releaseData = { approval: '江海应急〔2026〕31号', reason: '已投保安责险' } as const;
export const released = step({ type: 'ReleaseDeposit', data: releaseData }, by('ou', '2026-07-20'));
export const policyData = {
  policy: 'PDAA2026001',
  insurer: '人保财险江门分公司',
  from: localDate('2026-07-01'),
  until: localDate('2027-06-30'),
  coverFen: wan(500),
} as const;
export const insured = step({ type: 'NotePolicy', data: policyData }, by('duty', '2026-07-01'));
export const endData = {
  policy: 'PDAA2026001',
  endedOn: localDate('2026-09-01'),
  reason: '欠缴保费，保险人解除合同',
} as const;
export const ended = step({ type: 'EndPolicy', data: endData }, by('duty', '2026-09-02'));
export const feesData = {
  year: 2025,
  owedFen: wan(45),
  drawnFen: wan(20),
  spentFen: wan(18),
  source: '企业2025年度安全生产费用台账',
} as const;
export const fees = step({ type: 'ReportFees', data: feesData }, by('duty', '2026-03-20'));
export const checkData = {
  of: 'deposit',
  inspection: 'inspection-1',
  findings: '现场未发现重大事故隐患',
} as const;
/** That inspection, as its own context has it on record. */
const inspected = [
  {
    type: 'InspectionPlanned',
    data: {
      inspectionId: 'inspection-1',
      scheme: {
        source: 'plan',
        address: '东升路18号',
        area: '440704004',
        on: localDate('2026-06-26'),
        officers: ['chen', 'liang'],
        organ: 'bureau',
        handlingOrgan: 'bureau',
        unit: { id: 'hongda', name: '江海区宏达化工有限公司', creditCode: '91440704MA4UT01H5X' },
      },
      serial: 12,
      year: 2026,
      plannedOn: localDate('2026-06-24'),
      by: 'chen',
      documents: [],
      clocks: [],
    },
  },
] satisfies readonly InspectionEvent[];
/** An act that looked at an inspection of that unit. */
export const knowingTheInspection = (act: Act, party = 'hongda'): Act =>
  seeing<object>(act, inspectionReference, 'inspection-1', {
    standing: { party, organ: 'bureau', facts: { reports: [] } },
  });
export const checked = step(
  { type: 'CheckShortage', data: checkData },
  knowingTheInspection(by('duty', '2026-06-29')),
);

const clerks = as({ officer: 'duty', 'team-leader': 'duty', 'head-of-organ': 'ou' }, 'ou');
const heads = as({ 'head-of-organ': 'zheng', 'principal-head': 'zheng' }, 'zheng');
const looked = (local: string, knowing: (act: Act) => Act) => ({
  ...onlyTime(local),
  facts: knowing(by('duty', local)).facts ?? [],
});

/** For each command a history in which it does something. */
export const assuranceSamples: Samples<typeof assuranceNoun> = {
  OpenAssurance: { history: [], data: openData, as: clerks, act: onlyTime('2026-03-02') },
  SetDeposit: { history: tale(opened), data: setData, as: heads, act: onlyTime('2026-03-03') },
  NoteDeposit: {
    history: tale(opened, set),
    data: payData,
    as: clerks,
    act: onlyTime('2026-03-10'),
  },
  DrawDeposit: {
    history: tale(opened, set, paid),
    data: drawData,
    as: heads,
    act: looked('2026-06-20', knowingTheAccident),
    beside: [{ of: accidentStream, id: 'accident-1', history: accident.tale(accident.reported) }],
  },
  ReleaseDeposit: {
    history: tale(opened, set, paid, insured),
    data: releaseData,
    as: heads,
    act: onlyTime('2026-07-20'),
  },
  NotePolicy: { history: tale(opened), data: policyData, as: clerks, act: onlyTime('2026-07-01') },
  EndPolicy: {
    history: tale(opened, insured),
    data: endData,
    as: clerks,
    act: onlyTime('2026-09-02'),
  },
  ReportFees: { history: tale(opened), data: feesData, as: clerks, act: onlyTime('2026-03-20') },
  CheckShortage: {
    history: tale(opened, set, paid, drawn),
    data: checkData,
    as: clerks,
    act: looked('2026-06-29', knowingTheInspection),
    beside: [{ of: inspectionStream, id: 'inspection-1', history: inspected }],
  },
  RecomputeClocks: {
    history: tale(opened),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-03-04 10:00'),
  },
  RingClock: {
    history: tale(opened, set, paid, drawn),
    data: {
      clock: checkClock('deposit'),
      due: endOfDay(localDate('2026-07-03')),
      kind: 'expiry',
      step: 1,
    },
    act: onlyTime('2026-07-04 00:01'),
  },
};
