import { endOfDay } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, later, onlyTime } from '../people.examples.js';
import * as story from './inspection.examples.js';
import type { inspectionNoun } from './inspection.noun.js';

// For each command of an inspection a history in which it does something.

const { tale, upToOrder } = story;
// Of the year's plan: what led to it stands in no other file.
const { cameFrom: _, ...unled } = story.planData;
const unit = as({ applicant: 'agent' });
const office = as({ 'head-of-organ': 'ou', 'principal-head': 'zheng' });
const planning = as({ 'team-leader': 'he', 'head-of-organ': 'ou', 'principal-head': 'zheng' });

export const inspectionSamples: Samples<typeof inspectionNoun> = {
  PlanInspection: {
    history: [],
    data: { ...unled, source: 'plan' },
    as: planning,
    act: onlyTime('2026-05-29'),
  },
  WithdrawInspection: {
    history: tale(story.planned),
    data: { reason: '该企业已停产' },
    as: planning,
    act: onlyTime('2026-05-30'),
  },
  RecordInspection: {
    history: tale(story.planned),
    data: story.recordData,
    act: onlyTime('2026-06-01 11:00'),
  },
  RecordRefusal: {
    history: tale(story.planned),
    data: { facts: '拒不开门', present: story.recordData.present },
    act: onlyTime('2026-06-01 11:00'),
  },
  OrderMeasure: {
    history: tale(story.planned, story.recorded),
    data: story.measureData,
    as: office,
    act: onlyTime('2026-06-01 15:00'),
  },
  LiftMeasure: {
    history: tale(story.planned, story.recorded, story.measured),
    data: story.liftData,
    as: office,
    act: onlyTime('2026-06-03 10:00'),
  },
  HandFindingOver: {
    history: tale(story.planned, story.recorded),
    data: { findingId: 'w2', to: '区消防救援大队', reason: '属消防职责' },
    act: onlyTime('2026-06-02'),
  },
  OrderCorrection: {
    history: tale(story.planned, story.recorded),
    data: story.orderData,
    act: onlyTime('2026-06-01 16:00'),
  },
  AskMoreTime: {
    history: tale(...upToOrder),
    data: story.askData,
    as: unit,
    act: onlyTime('2026-06-15'),
  },
  AnswerMoreTime: {
    history: tale(...upToOrder, story.asked),
    data: { orderId: 'order-1', granted: true, reason: '情况属实' },
    as: office,
    act: onlyTime('2026-06-16'),
  },
  AskReInspection: {
    history: tale(...upToOrder),
    data: story.requestData,
    as: unit,
    act: onlyTime('2026-06-18'),
  },
  ReInspect: {
    history: tale(...upToOrder, story.requested),
    data: story.reviewData,
    as: as({}, 'huang'),
    act: onlyTime('2026-06-22'),
  },
  CheckDailyPenalty: {
    history: tale(...upToOrder, story.requested, story.notCorrected),
    data: {
      orderId: 'order-1',
      applies: true,
      fine: '（江海）应急罚〔2026〕3号',
      reason: '拒不改正',
    },
    act: onlyTime('2026-06-23'),
  },
  CheckListing: {
    history: tale(...upToOrder, story.requested, story.notCorrected),
    data: { orderId: 'order-1', major: true, reason: '已构成重大隐患' },
    act: onlyTime('2026-06-23'),
  },
  RecomputeClocks: {
    history: tale(...upToOrder, story.requested),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-06-19'),
  },
  RingClock: {
    history: tale(...upToOrder),
    data: {
      clock: 'INS-4-TERM:order-1',
      due: endOfDay(story.orderData.until),
      kind: 'expiry',
      step: 1,
    },
    act: onlyTime('2026-06-21'),
  },
};
