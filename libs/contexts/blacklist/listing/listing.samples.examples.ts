import { caseStream } from '#contexts/enforcement/contract';
import { localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, by, later, onlyTime } from '../people.examples.js';
import * as story from './listing.examples.js';
import type { listingNoun } from './listing.noun.js';

const { tale, upToConfirmed, upToListed, upToPublic, upToReviewed, upToServed } = story;
const office = as({ officer: 'he', 'team-leader': 'he', 'head-of-organ': 'ou' }, 'ou');
const publishing = as({ officer: 'wu', 'team-leader': 'he', 'head-of-organ': 'wu' }, 'wu');
const legal = as({ 'legal-reviewer': 'fang' }, 'fang');
const subject = as({ applicant: 'agent', officer: 'he', 'team-leader': 'he' }, 'he');
const facts = story.seeingPenalty(by('he', '2026-04-01')).facts ?? [];

/** For each command of the list a history in which it does something. */
export const listingSamples: Samples<typeof listingNoun> = {
  RaiseCandidate: {
    history: [],
    data: story.raiseData,
    as: office,
    act: { ...onlyTime('2026-04-01'), facts },
    beside: [{ of: caseStream, id: 'case-1', history: story.penaltyOnRecord }],
  },
  ConfirmCandidate: {
    history: tale(story.raised),
    data: story.confirmData,
    as: office,
    act: onlyTime('2026-04-02'),
  },
  CloseCandidate: {
    history: tale(story.raised),
    data: { ground: 'trigger-not-met', reason: '系迟报，不属瞒报' },
    as: office,
    act: onlyTime('2026-04-02'),
  },
  NotePenaltyFell: {
    history: tale(...upToListed),
    data: story.fallData,
    as: office,
    act: onlyTime('2026-08-03'),
  },
  NoteBan: {
    history: tale(story.principalRaised),
    data: story.banData,
    as: office,
    act: onlyTime('2026-06-10'),
  },
  NotifySubject: {
    history: tale(...upToConfirmed),
    data: story.notifyData,
    as: office,
    act: onlyTime('2026-04-03'),
  },
  ServeListingNotice: {
    history: tale(...upToConfirmed, story.notified),
    data: { service: story.service },
    as: office,
    act: onlyTime('2026-04-07'),
  },
  HearSubject: {
    history: tale(...upToServed),
    data: story.hearData,
    as: office,
    act: onlyTime('2026-04-10'),
  },
  ReviewListing: {
    history: tale(...upToServed, story.heard),
    data: { passed: true, opinion: '事实清楚，程序合法' },
    as: legal,
    act: onlyTime('2026-04-16'),
  },
  ListSubject: {
    history: tale(...upToReviewed),
    data: story.listData,
    as: office,
    act: onlyTime('2026-04-20'),
  },
  DeclineToList: {
    history: tale(...upToReviewed),
    data: { number: '江海应急不列〔2026〕1号', reason: '情节不属严重' },
    as: office,
    act: onlyTime('2026-04-20'),
  },
  TakeOverListing: {
    history: [],
    data: story.takenOverData,
    as: office,
    act: onlyTime('2026-04-01'),
  },
  ServeListing: {
    history: tale(...upToListed),
    data: story.serveData,
    as: office,
    act: onlyTime('2026-04-22'),
  },
  ServeRepairNotice: {
    history: tale(...upToListed, [
      { type: 'ServeListing', data: { service: story.service, withRepairNotice: false } },
      by('he', '2026-04-22'),
    ]),
    data: { service: story.service },
    as: office,
    act: onlyTime('2026-04-24'),
  },
  EnterInCredit: {
    history: tale(...upToListed),
    data: story.enterData,
    as: office,
    act: onlyTime('2026-04-23'),
  },
  PublishEntry: {
    history: tale(...upToListed, story.served, story.entered),
    data: story.publishData,
    as: publishing,
    act: onlyTime('2026-04-28'),
  },
  SendMeasure: {
    history: tale(...upToPublic),
    data: story.measure('m1'),
    as: office,
    act: onlyTime('2026-04-29'),
  },
  AnswerMeasure: {
    history: tale(...upToPublic, story.sent),
    data: story.answerData,
    as: office,
    act: onlyTime('2026-05-13'),
  },
  LiftMeasure: {
    history: tale(...story.upToVerified, story.granted),
    data: story.liftData,
    as: office,
    act: onlyTime('2027-06-01'),
  },
  AcknowledgeMeasureLifting: {
    history: tale(...story.upToVerified, story.granted, story.lifted),
    data: {
      measureId: 'm1',
      number: '江发改函〔2027〕12号',
      acknowledgedOn: localDate('2027-06-02'),
    },
    as: office,
    act: onlyTime('2027-06-02'),
  },
  ApplyForExit: {
    history: tale(...upToPublic),
    data: story.applyData,
    as: subject,
    act: onlyTime('2027-04-20'),
  },
  VerifyExit: {
    history: tale(...upToPublic, story.applied),
    data: story.verifyData,
    as: office,
    act: onlyTime('2027-05-10'),
  },
  GrantExit: {
    history: tale(...story.upToVerified),
    data: story.exitData,
    as: office,
    act: onlyTime('2027-05-14'),
  },
  RefuseExit: {
    history: tale(...story.upToVerified),
    data: { number: '江海应急不移〔2027〕1号', reason: '罚款未缴清' },
    as: office,
    act: onlyTime('2027-05-14'),
  },
  RestoreListing: {
    history: tale(...story.upToVerified, story.granted),
    data: story.restoreData,
    as: office,
    act: onlyTime('2027-09-01'),
  },
  RevokeListing: {
    history: tale(...upToPublic, story.fell),
    data: story.revokeData,
    as: office,
    act: onlyTime('2026-08-05'),
  },
  RecomputeClocks: {
    history: tale(...upToListed),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-04-21'),
  },
  RingClock: {
    history: tale(...upToPublic),
    data: story.over(localDate('2029-04-20'), '2029-04-21')[0].data,
    act: onlyTime('2029-04-21'),
  },
};
