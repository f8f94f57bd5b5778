import { caseStream } from '#contexts/enforcement/contract';
import { exhibitReference } from '#contexts/evidence/contract';
import { type Act, instant, localDate } from '#domain/kernel';
import { type Referring, type Samples, withFile } from '#testing';
import { penaltyOnRecord, seeingPenalty } from '../listing/listing.examples.js';
import { as, by, later, onlyTime, told } from '../people.examples.js';
import { type CreditCommand, creditNoun } from './credit.noun.js';
import { termClock } from './grading.js';

// What the penalty of 20 March leaves of 宏达化工, until it is repaired. The rule of classes is in
// force from 1 April on: the penalty is one of April here.

export const tale = told(creditNoun);
const step = <const C extends CreditCommand>(command: C, act: Act) => [command, act] as const;

export const decidedOn = localDate('2026-04-10');
export type Change = NonNullable<Parameters<typeof seeingPenalty>[1]>;
/** An act that looked at the penalty, and found it so. */
export const seeing = (act: Act, change: Change = {}): Act =>
  seeingPenalty(act, { decidedOn, ...change });

export const proof = 'c'.repeat(64);
export const recordData = { recordId: 'case-1', case: 'case-1' } as const;
export const recorded = step(
  { type: 'RecordCredit', data: recordData },
  seeing(by('he', '2026-04-15')),
);
export const enterData = {
  recordId: 'record-2',
  kind: 'citizen',
  subject: 'citizen-1',
  organ: 'bureau',
  document: '江海建安评〔2026〕5号',
  establishedOn: localDate('2026-06-01'),
  conduct: '特种作业人员无证上岗，平安卡记分',
  class: 'ordinary',
} as const;
export const entered = step({ type: 'EnterCredit', data: enterData }, by('wu', '2026-06-03'));
export const publishData = { places: ['信用中国', '信用广东'] } as const;
export const published = step({ type: 'PublishCredit', data: publishData }, by('he', '2026-04-17'));
export const applyData = {
  performed: '罚款已缴清，隐患已整改',
  promise: '承诺依法生产经营',
  evidence: [proof],
} as const;
export const applied = step({ type: 'ApplyForRepair', data: applyData }, by('agent', '2027-04-12'));
export const repairData = { number: '江海应急修〔2027〕1号', reason: '符合修复条件' } as const;
export const granted = step({ type: 'GrantRepair', data: repairData }, by('ou', '2027-04-20'));
export const refused = step(
  { type: 'RefuseRepair', data: { number: '江海应急不修〔2027〕1号', reason: '罚款未缴清' } },
  by('ou', '2027-04-20'),
);
export const fateData = { case: 'case-1' } as const;
export const fate = (change: Change) =>
  step({ type: 'NotePenaltyFate', data: fateData }, seeing(by('he', '2026-08-03'), change));
export const termOver = (due: string, on: string) =>
  step(
    {
      type: 'RingClock',
      data: {
        clock: termClock,
        due: instant(`${due}T23:59:59.999+08:00`),
        kind: 'expiry',
        step: 1,
      },
    },
    by('he', on),
  );

const office = as({ officer: 'he', 'team-leader': 'he', 'head-of-organ': 'ou' }, 'ou');
const inBureau = as({ officer: 'wu', 'team-leader': 'wu', 'head-of-organ': 'ou' }, 'ou');
const subject = as({ applicant: 'agent', officer: 'he', 'team-leader': 'he' }, 'he');
const { facts = [] } = recorded[1];
const { facts: fallen = [] } = seeing(by('he', '2026-08-03'), { fell: 'revoked' });
const onRecord = penaltyOnRecord.map((event) =>
  event.type === 'PenaltyDecided' ? { ...event, data: { ...event.data, decidedOn } } : event,
) as typeof penaltyOnRecord;
const revoked = [
  ...onRecord,
  { type: 'DecisionRevoked', data: { revokedOn: '2026-08-03', revocationNumber: '撤1号' } },
] as unknown as typeof penaltyOnRecord;

/** For each command a history in which it does something. */
export const creditSamples: Samples<typeof creditNoun> = {
  RecordCredit: {
    history: [],
    data: recordData,
    as: office,
    act: { ...onlyTime('2026-04-15'), facts },
    beside: [{ of: caseStream, id: 'case-1', history: onRecord }],
  },
  EnterCredit: { history: [], data: enterData, as: inBureau, act: onlyTime('2026-06-03') },
  PublishCredit: {
    history: tale(recorded),
    data: publishData,
    as: office,
    act: onlyTime('2026-04-17'),
  },
  NotePenaltyFate: {
    history: tale(recorded, published),
    data: fateData,
    as: office,
    act: { ...onlyTime('2026-08-03'), facts: fallen },
    beside: [{ of: caseStream, id: 'case-1', history: revoked }],
  },
  ApplyForRepair: {
    history: tale(recorded, published),
    data: applyData,
    as: subject,
    act: onlyTime('2027-04-12'),
  },
  GrantRepair: {
    history: tale(recorded, published, applied),
    data: repairData,
    as: office,
    act: onlyTime('2027-04-20'),
  },
  RefuseRepair: {
    history: tale(recorded, published, applied),
    data: refused[0].data,
    as: office,
    act: onlyTime('2027-04-20'),
  },
  RecomputeClocks: {
    history: tale(recorded),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-04-16'),
  },
  RingClock: {
    history: tale(recorded, published),
    data: termOver('2029-04-10', '2029-04-11')[0].data,
    act: onlyTime('2029-04-11'),
  },
};

/** A record rests on a penalty; a repair on what proves it. */
export const referringCredit: readonly Referring[] = [
  { noun: creditNoun, history: [], command: recorded[0], act: recorded[1] },
  {
    noun: creditNoun,
    history: tale(recorded, published),
    command: { type: 'NotePenaltyFate', data: fateData },
    act: seeing(by('he', '2026-08-03'), { fell: 'revoked' }),
  },
  {
    noun: creditNoun,
    history: tale(recorded, published),
    command: applied[0],
    act: withFile(by('agent', '2027-04-12'), exhibitReference, proof),
  },
];
