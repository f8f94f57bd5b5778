import type { Samples } from '#testing';
import { as, later, onlyTime } from '../people.examples.js';
import * as story from './accident.examples.js';
import * as inquiry from './inquiry/inquiry.examples.js';
import { listingSamples } from './inquiry/listing.examples.js';
import * as orders from './orders/orders.examples.js';
import type { accidentNoun } from './accident.noun.js';

const { tale, reported, unitReported, followed } = story;
const office = as({ officer: 'duty', 'team-leader': 'duty', 'head-of-organ': 'ou' }, 'ou');

const government = as({ 'head-of-organ': 'xian', 'principal-head': 'xian' }, 'xian');
const { upToTeam, upToReport } = inquiry;
const { upToOrders } = orders;

/** For each command of accidents a history in which it does something. */
export const accidentSamples: Samples<typeof accidentNoun> = {
  ReportAccident: {
    history: [],
    data: story.unitFirst,
    as: office,
    act: onlyTime('2026-06-18 08:30'),
  },
  ReportFollowUp: {
    history: tale(reported),
    data: story.unitData,
    as: office,
    act: onlyTime('2026-06-18 09:45'),
  },
  TellOfAccident: {
    history: tale(reported),
    data: story.tellData,
    as: office,
    act: onlyTime('2026-06-18 09:12'),
  },
  NameCasualty: {
    history: tale(reported),
    data: story.casualty,
    as: office,
    act: onlyTime('2026-06-18 11:00'),
  },
  EndFollowUps: {
    history: tale(reported, unitReported),
    data: { reason: '应急处置结束' },
    as: office,
    act: onlyTime('2026-06-25 10:00'),
  },
  FindReporting: {
    history: tale(reported, unitReported, followed),
    data: story.findData,
    as: office,
    act: onlyTime('2026-06-22 10:00'),
  },
  WithdrawFinding: {
    history: tale(reported, unitReported, followed, story.found),
    data: story.withdrawn[0].data,
    as: office,
    act: onlyTime('2026-06-23 10:00'),
  },
  EndReport: {
    history: tale(reported),
    data: story.endedAs.mistaken,
    as: office,
    act: onlyTime('2026-06-18 15:00'),
  },
  HandUpAccident: {
    history: tale(reported, story.more('2026-07-17 10:00', 3)),
    data: story.handData,
    as: office,
    act: onlyTime('2026-07-17 16:00'),
  },
  AnswerHandUp: {
    history: tale(reported, story.more('2026-07-17 10:00', 3), story.handedUp),
    data: story.answerData,
    as: office,
    act: onlyTime('2026-07-20 10:00'),
  },
  FormTeam: {
    history: tale(reported, unitReported, followed),
    data: inquiry.teamData,
    as: government,
    act: onlyTime('2026-06-22 10:00'),
  },
  ChangeTeam: {
    history: tale(...upToTeam),
    data: inquiry.changeData,
    as: government,
    act: onlyTime('2026-06-26 10:00'),
  },
  AnswerInvitation: {
    history: tale(...upToTeam),
    data: inquiry.invitationData,
    as: office,
    act: onlyTime('2026-06-24 10:00'),
  },
  StartAppraisal: {
    history: tale(...upToTeam),
    data: inquiry.startData,
    as: office,
    act: onlyTime('2026-06-29 10:00'),
  },
  EndAppraisal: {
    history: tale(...upToTeam, inquiry.appraising),
    data: inquiry.endData,
    as: office,
    act: onlyTime('2026-07-08 15:00'),
  },
  ExtendInquiry: {
    history: tale(...upToTeam),
    data: inquiry.extendData,
    as: government,
    act: onlyTime('2026-08-10 10:00'),
  },
  TransferCrime: {
    history: tale(...upToTeam),
    data: inquiry.crimeData,
    as: office,
    act: onlyTime('2026-07-10 10:00'),
  },
  ...listingSamples(office),
  SubmitReport: {
    history: tale(...upToTeam),
    data: inquiry.submitData,
    as: office,
    act: onlyTime('2026-08-10 10:00'),
  },
  ApproveReport: {
    history: tale(...upToReport),
    data: orders.approveData,
    as: government,
    act: onlyTime('2026-09-21 10:00'),
  },
  PublishReport: {
    history: tale(...upToOrders),
    data: orders.published[0].data,
    as: office,
    act: onlyTime('2026-09-25 10:00'),
  },
  SendOrder: {
    history: tale(...upToOrders),
    data: orders.sendData,
    as: office,
    act: onlyTime('2026-09-28 10:00'),
  },
  AnswerOrder: {
    history: tale(...upToOrders, orders.sent),
    data: orders.orderAnswerData,
    as: office,
    act: onlyTime('2026-11-20 10:00'),
  },
  FinishOrder: {
    history: tale(...upToOrders),
    data: orders.doneData,
    as: office,
    act: onlyTime('2026-12-01 10:00'),
  },
  BanPerson: {
    history: tale(...upToOrders),
    data: orders.banData,
    as: office,
    act: onlyTime('2026-10-20 10:00'),
  },
  LiftBan: {
    history: tale(...upToOrders, orders.banned),
    data: orders.liftData,
    as: office,
    act: onlyTime('2026-11-02 10:00'),
  },
  StartEvaluation: {
    history: tale(...upToOrders, orders.done),
    data: orders.evaluationData,
    as: government,
    act: onlyTime('2027-07-26 10:00'),
  },
  FinishEvaluation: {
    history: tale(...orders.upToEvaluation),
    data: orders.evaluatedData,
    as: government,
    act: onlyTime('2027-08-20 10:00'),
  },
  RecomputeClocks: {
    history: tale(reported),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-06-18 09:00'),
  },
  RingClock: {
    history: tale(reported),
    data: story.over('ACC-D1', '2026-06-18 09:25', '2026-06-18 09:26')[0].data,
    act: onlyTime('2026-06-18 09:26'),
  },
};
