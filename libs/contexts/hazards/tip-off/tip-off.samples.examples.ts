import { endOfDay, localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, by, later, onlyTime } from '../people.examples.js';
import * as story from './tip-off.examples.js';
import type { tipOffNoun } from './tip-off.noun.js';
import { tipOffStream } from '../tip-off-kept/tip-off.stream.js';

// For each command of a tip-off a history in which it does something.

const { tale, upToCheck, upToNotice } = story;
const counter = as({ 'intake-clerk': 'luo' });
const office = as({ 'head-of-organ': 'ou', 'principal-head': 'zheng' });
const cashier = as({ cashier: 'su' });

export const tipOffSamples: Samples<typeof tipOffNoun> = {
  RegisterTipOff: {
    history: [],
    data: story.registerData,
    as: as({ 'intake-clerk': 'luo', 'safety-staff': 'luo' }),
    act: onlyTime('2026-05-20'),
  },
  JoinTipOff: {
    history: tale(story.registered),
    data: { first: 'tip-off-0' },
    as: office,
    act: { ...onlyTime('2026-05-25'), facts: story.knowingTheFirst(by('ou', '2026-05-25')).facts },
    beside: [{ of: tipOffStream, id: 'tip-off-0', history: tale(story.registered) }],
  },
  AcceptTipOff: {
    history: tale(story.registered),
    data: story.acceptData,
    as: office,
    act: onlyTime('2026-05-21'),
  },
  DeclineTipOff: {
    history: tale(story.registered),
    data: { ground: 'petition', reason: '属信访事项' },
    as: office,
    act: onlyTime('2026-05-21'),
  },
  TransferTipOff: {
    history: tale(story.registered),
    data: { to: '区消防救援大队', reason: '属消防职责' },
    as: office,
    act: onlyTime('2026-05-21'),
  },
  ReplaceChecker: {
    history: tale(story.registered, story.accepted),
    data: { checker: 'liang', instead: 'huang', reason: '与当事人有亲属关系' },
    as: office,
    act: onlyTime('2026-05-25'),
  },
  ExtendCheck: {
    history: tale(story.registered, story.accepted),
    data: { days: 30, approval: '江应急〔2026〕8号', reason: '情况复杂' },
    as: office,
    act: onlyTime('2026-07-10'),
  },
  RecordCheck: {
    history: tale(story.registered, story.accepted),
    data: story.checkData,
    act: onlyTime('2026-06-02'),
  },
  GiveFeedback: {
    history: tale(...upToCheck),
    data: { summary: '已查实' },
    as: counter,
    act: onlyTime('2026-06-05'),
  },
  ProposeReward: {
    history: tale(...upToCheck, story.feedback),
    data: story.rewardData,
    act: onlyTime('2026-07-20'),
  },
  AnswerReward: {
    history: tale(...upToCheck, story.feedback, story.proposed),
    data: { approved: true, reason: '符合规定' },
    as: office,
    act: onlyTime('2026-07-22'),
  },
  NotifyReward: {
    history: tale(...upToCheck, story.feedback, story.proposed, story.approved),
    data: {},
    as: counter,
    act: onlyTime('2026-07-23'),
  },
  CollectReward: {
    history: tale(...upToNotice),
    data: story.collectData,
    as: cashier,
    act: onlyTime('2026-08-03'),
  },
  RecomputeClocks: {
    history: tale(story.registered, story.accepted),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-05-22'),
  },
  RingClock: {
    history: tale(...upToNotice),
    data: {
      clock: 'WHI-13',
      due: endOfDay(localDate('2026-09-21')),
      kind: 'expiry',
      step: 1,
    },
    act: onlyTime('2026-09-22'),
  },
};
