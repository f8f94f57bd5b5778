import { exhibitReference } from '#contexts/evidence/contract';
import { type Act, instant, localDate } from '#domain/kernel';
import { type Referring, type Samples, withFile } from '#testing';
import { as, by, later, onlyTime, told } from '../people.examples.js';
import { type DisclosureCommand, disclosureNoun } from './disclosure.noun.js';
import { answerClock } from './disclosure.state.js';

// 宏达化工 asks for an inspection report of a third party, and says that an entry of it is wrong.

export const tale = told(disclosureNoun);
const step = <const C extends DisclosureCommand>(command: C, act: Act) => [command, act] as const;

export const proof = 'd'.repeat(64);
const filedBy = {
  disclosureId: 'disclosure-1',
  kind: 'organisation',
  subject: 'hongda',
  organ: 'bureau',
  receivedOn: localDate('2026-09-22'),
} as const;
export const requestData = {
  ...filedBy,
  wanted: '2026年8月信达五金厂执法检查记录',
  receive: 'electronic',
} as const;
export const requested = step(
  { type: 'RequestInformation', data: requestData },
  by('agent', '2026-09-22'),
);
export const objectData = {
  ...filedBy,
  disclosureId: 'disclosure-2',
  matter: 'blacklist-listings/listing-1',
  place: '信用中国',
  wrong: '管理期限起算日期与决定书不一致',
  evidence: [proof],
} as const;
export const objected = step(
  { type: 'ObjectToEntry', data: objectData },
  by('agent', '2026-09-22'),
);
export const extendData = { amount: 20, reason: '检查记录涉及多个部门，须汇总' } as const;
export const extended = step({ type: 'ExtendAnswer', data: extendData }, by('ou', '2026-10-20'));
export const consultData = {
  third: '江海区信达五金厂',
  question: '该检查记录是否涉及商业秘密，是否同意公开',
} as const;
export const consulted = step({ type: 'AskThirdParty', data: consultData }, by('wu', '2026-09-28'));
export const hearData = { consents: true, said: '同意公开，请隐去工艺参数' } as const;
export const heard = step({ type: 'HearThirdParty', data: hearData }, by('wu', '2026-10-14'));
export const answerData = {
  outcome: 'granted-in-part',
  number: '江海应急公开〔2026〕7号',
  reason: '除工艺参数外予以公开（OGI 37）',
} as const;
export const answered = step({ type: 'AnswerRequest', data: answerData }, by('wu', '2026-10-15'));
export const settleData = {
  outcome: 'corrected',
  number: '江海应急异议〔2026〕1号',
  reason: '经核对决定书，起算日期录入有误',
} as const;
export const settled = step({ type: 'AnswerObjection', data: settleData }, by('ou', '2026-09-28'));
export const carryData = { done: '已在信用中国、区局网站更正起算日期' } as const;

const office = as({ officer: 'wu', 'team-leader': 'wu', 'head-of-organ': 'ou' }, 'ou');
const anybody = as(
  { applicant: 'agent', officer: 'wu', 'team-leader': 'wu', 'head-of-organ': 'ou' },
  'ou',
);

/** For each command a history in which it does something. */
export const disclosureSamples: Samples<typeof disclosureNoun> = {
  RequestInformation: {
    history: [],
    data: requestData,
    as: anybody,
    act: onlyTime('2026-09-22'),
  },
  ObjectToEntry: {
    history: [],
    data: { ...objectData, evidence: [] },
    as: anybody,
    act: onlyTime('2026-09-22'),
  },
  ExtendAnswer: {
    history: tale(requested),
    data: extendData,
    as: office,
    act: onlyTime('2026-10-20'),
  },
  AskThirdParty: {
    history: tale(requested),
    data: consultData,
    as: office,
    act: onlyTime('2026-09-28'),
  },
  HearThirdParty: {
    history: tale(requested, consulted),
    data: hearData,
    as: office,
    act: onlyTime('2026-10-14'),
  },
  AnswerRequest: {
    history: tale(requested, consulted, heard),
    data: answerData,
    as: office,
    act: onlyTime('2026-10-15'),
  },
  AnswerObjection: {
    history: tale(objected),
    data: settleData,
    as: office,
    act: onlyTime('2026-09-28'),
  },
  CarryOutObjection: {
    history: tale(objected, settled),
    data: carryData,
    as: office,
    act: onlyTime('2026-09-29'),
  },
  RecomputeClocks: {
    history: tale(requested),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-09-23'),
  },
  RingClock: {
    history: tale(requested),
    data: {
      clock: answerClock,
      due: instant('2026-10-27T23:59:59.999+08:00'),
      kind: 'expiry',
      step: 1,
    },
    act: onlyTime('2026-10-28'),
  },
};

/** What proves an objection is a file of the matter. */
export const referringDisclosures: readonly Referring[] = [
  {
    noun: disclosureNoun,
    history: [],
    command: objected[0],
    act: withFile(by('agent', '2026-09-22'), exhibitReference, proof),
  },
];
