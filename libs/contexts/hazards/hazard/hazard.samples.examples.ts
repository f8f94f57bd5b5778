import { endOfDay, localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { as, later, onlyTime } from '../people.examples.js';
import { closingSamples } from './ending/closing.samples.examples.js';
import { countingSamples } from './ending/counting.samples.examples.js';
import * as story from './hazard.examples.js';
import * as paper from './on-paper/on-paper.examples.js';
import type { hazardNoun } from './hazard.noun.js';

// For each command of a hazard a history in which it does something.

const { tale, upToPlan, upToService } = story;
const unit = as({ applicant: 'agent', officer: 'chen', 'team-leader': 'he' });
const office = as({ 'head-of-organ': 'ou', 'principal-head': 'zheng', 'team-leader': 'he' });
const lister = as({}, 'xian');
const reviewer = as({}, 'huang');
const june = onlyTime('2026-06-15');
const done = [...upToPlan, story.applied, story.passed] as const;

export const hazardSamples: Samples<typeof hazardNoun> = {
  ReportHazard: {
    history: [],
    data: story.reportData,
    as: as({ applicant: 'agent' }),
    act: onlyTime('2026-06-01 10:00'),
  },
  TakeOverHazard: {
    history: [],
    data: paper.onPaper,
    as: office,
    act: { now: paper.atDesk.now, validAt: paper.atDesk.validAt, registry: paper.atDesk.registry },
  },
  VerifyHazard: {
    history: tale(story.reported),
    data: story.verifyData,
    act: onlyTime('2026-06-02'),
  },
  AssignHandler: { history: tale(...upToService), data: story.assignData, as: office, act: june },
  RejectHazard: {
    history: tale(story.reported),
    data: { reason: '已即时整改，不构成隐患', present: story.verifyData.present },
    act: onlyTime('2026-06-02'),
  },
  ControlHazard: {
    history: tale(story.reported, story.verified),
    data: { ...story.controlData, measures: ['evacuate', 'stop-use'] },
    as: office,
    act: onlyTime('2026-06-02 15:00'),
  },
  LiftControls: {
    history: tale(
      story.reported,
      story.verified,
      story.controlled,
      story.proposed,
      story.listed,
      story.served,
      story.applied,
      story.passed,
    ),
    data: {
      reason: '审查合格',
      review: { officers: ['huang', 'he'], findings: '已具备安全条件' },
    },
    as: office,
    act: onlyTime('2026-11-23'),
  },
  ProposeListing: {
    history: tale(story.reported, story.verified),
    data: story.proposal,
    as: office,
    act: onlyTime('2026-06-03'),
  },
  ListHazard: {
    history: tale(story.reported, story.verified, story.proposed),
    data: story.listData,
    as: lister,
    act: onlyTime('2026-06-05'),
  },
  DeclineListing: {
    history: tale(story.reported, story.verified, story.proposed),
    data: { reason: '可由街道督促整改' },
    as: lister,
    act: onlyTime('2026-06-05'),
  },
  ServeNotice: {
    history: tale(story.reported, story.verified, story.proposed, story.listed),
    data: { service: story.service },
    as: office,
    act: onlyTime('2026-06-08'),
  },
  PublishListing: {
    history: tale(...upToService),
    data: { places: story.places },
    as: office,
    act: onlyTime('2026-06-09'),
  },
  ReportListingUp: {
    history: tale(...upToService),
    data: { to: '江门市安委会办公室', paper: '江海安委办〔2026〕9号' },
    as: office,
    act: onlyTime('2026-06-09'),
  },
  ChangeLevel: {
    history: tale(...upToService),
    data: { level: 'city', reference: '江安委〔2026〕3号', reason: '跨区影响' },
    as: lister,
    act: onlyTime('2026-07-01'),
  },
  InterviewBody: {
    history: tale(...upToService),
    data: { interviewed: '梁宏达', demands: '七日内报送方案' },
    as: lister,
    act: onlyTime('2026-07-01'),
  },
  FilePlan: {
    history: tale(...upToService),
    data: story.planData,
    as: unit,
    act: onlyTime('2026-06-20'),
  },
  ReportProgress: {
    history: tale(...upToPlan),
    data: story.progressData,
    as: unit,
    act: onlyTime('2026-08-20'),
  },
  RecordVisit: {
    history: tale(...upToPlan),
    data: { findings: '正在转运', present: story.verifyData.present },
    act: onlyTime('2026-07-02'),
  },
  AskExtension: {
    history: tale(...upToPlan),
    data: story.extensionData,
    as: unit,
    act: onlyTime('2026-10-20'),
  },
  AnswerExtension: {
    history: tale(...upToPlan, story.asked),
    data: { granted: true, reason: '情况属实' },
    as: lister,
    act: onlyTime('2026-10-26'),
  },
  ApplyForReview: {
    history: tale(...upToPlan),
    data: story.applyData,
    as: unit,
    act: onlyTime('2026-11-16'),
  },
  ReviewRectification: {
    history: tale(...upToPlan, story.applied),
    data: story.reviewData,
    as: reviewer,
    act: onlyTime('2026-11-20'),
  },
  KeepListed: {
    history: tale(...upToPlan, story.applied, story.failed),
    data: { limit: localDate('2027-03-31'), reason: '验收不合格' },
    as: lister,
    act: onlyTime('2026-11-25'),
  },
  DelistHazard: {
    history: tale(...done),
    data: { reason: '验收合格' },
    as: lister,
    act: onlyTime('2026-11-24'),
  },
  EndListing: {
    history: tale(...upToPlan),
    data: { because: 'not-major', reason: '经复核不构成重大事故隐患' },
    as: lister,
    act: onlyTime('2026-11-24'),
  },
  PublishEnd: {
    history: tale(...done, story.delisted),
    data: { places: story.places },
    as: office,
    act: onlyTime('2026-11-25'),
  },
  ...closingSamples,
  ...countingSamples,
  RecomputeClocks: {
    history: tale(story.reported),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-06-02'),
  },
  RingClock: {
    history: tale(...upToPlan),
    data: {
      clock: 'HAZ-D1',
      due: endOfDay(story.listData.limit),
      kind: 'expiry',
      step: 1,
    },
    act: onlyTime('2026-12-02'),
  },
};
