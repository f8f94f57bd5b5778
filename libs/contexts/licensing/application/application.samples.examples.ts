import { localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { hash, by, government } from '../desk.examples.js';
import { as, asApplicantOr, end, later, notice, on } from '../samples.examples.js';
import {
  accepted,
  approved,
  receive,
  received,
  reviewed,
  type Step,
  steps,
  tale,
  underReview,
} from './application.examples.js';
import type { ApplicationCommand, applicationNoun } from './application.noun.js';
import { intakeSamples } from './intake/intake.samples.examples.js';
import { ground, servingSamples } from './serving.samples.examples.js';

// For each command of an application a history in which it does something.

const step = 'expert-review' as const;
const at = (command: ApplicationCommand, person: string, day: string): Step => [
  command,
  by(person, day),
];
const assigned = [steps.received, steps.accepted, steps.assigned] as const;
const recusal = { person: 'rao', ground: '与申请人有利害关系' };
const exclusion = { step, reason: '专家评审', needed: '约十日' };
const proposed = at({ type: 'ProposeExclusion', data: exclusion }, 'rao', '2026-09-16');
const noticed = at({ type: 'ApproveExclusion', data: { step } }, 'he', '2026-09-16');
const begun = at({ type: 'BeginExcludedStep', data: { step } }, 'rao', '2026-09-17');
const offer = { mode: 'offered', parties: ['neighbour'] } as const;
const offered = at({ type: 'NoticeHearing', data: offer }, 'rao', '2026-09-21');
const requested = at({ type: 'RequestHearing', data: { party: 'neighbour' } }, 'lin', '2026-09-25');
const date = { host: 'hu', heldOn: localDate('2026-10-14'), place: '三楼会议室' };
const scheduled = at({ type: 'ScheduleHearing', data: date }, 'he', '2026-09-28');
const bundled = [receive({ bundle: 'bundle-1' }), by('lin', '2026-09-07')] as const;

export const applicationSamples: Samples<typeof applicationNoun> = {
  ...intakeSamples,
  AssignReviewer: { history: accepted, data: { reviewer: 'rao' }, act: on('2026-09-15') },
  HandOver: {
    history: underReview,
    data: { hand: 'review', to: 'ren', reason: 'leave' },
    act: on('2026-09-16'),
  },
  AskRecusal: {
    history: underReview,
    data: recusal,
    as: as('wang', 'enterprise-1'),
    act: on('2026-09-16'),
  },
  DecideRecusal: {
    history: tale(...assigned, at({ type: 'AskRecusal', data: recusal }, 'lin', '2026-09-16')),
    data: { person: 'rao', granted: true },
    act: on('2026-09-17'),
  },
  CheckSite: {
    history: underReview,
    data: { officers: ['officer1', 'officer2'], met: true, findings: '符合', record: hash('site') },
    as: as('rao'),
    act: on('2026-09-16'),
  },
  GiveExpertOpinion: {
    history: underReview,
    data: {
      experts: [{ person: 'expert-1', interest: false }],
      opinion: 'favourable',
      record: hash('expert'),
    },
    as: as('rao'),
    act: on('2026-09-16'),
  },
  ProposeExclusion: {
    history: underReview,
    data: exclusion,
    as: as('rao'),
    act: on('2026-09-16'),
  },
  ApproveExclusion: {
    history: tale(...assigned, proposed),
    data: { step },
    act: on('2026-09-16'),
  },
  BeginExcludedStep: {
    history: tale(...assigned, proposed, noticed),
    data: { step },
    as: as('rao'),
    act: on('2026-09-17'),
  },
  EndExcludedStep: {
    history: tale(...assigned, proposed, noticed, begun),
    data: { step },
    as: as('rao'),
    act: on('2026-09-22'),
  },
  SignReview: {
    history: underReview,
    data: steps.signed[0].data,
    as: as('rao'),
    act: on('2026-09-21'),
  },
  NoticeHearing: { history: underReview, data: offer, as: as('rao'), act: on('2026-09-21') },
  RequestHearing: {
    history: tale(...assigned, offered),
    data: { party: 'neighbour' },
    as: asApplicantOr('lin'),
    act: on('2026-09-25'),
  },
  ScheduleHearing: {
    history: tale(...assigned, offered, requested),
    data: date,
    act: on('2026-09-28'),
  },
  HoldHearing: {
    history: tale(...assigned, offered, requested, scheduled),
    data: { transcript: hash('transcript'), attended: ['neighbour'] },
    as: as('hu'),
    act: on('2026-10-14'),
  },
  ExtendDecision: {
    history: tale(bundled, steps.accepted),
    data: { amount: 15, reason: '情况复杂', approver: 'gao' },
    as: as('gao', government),
    act: on('2026-09-15'),
  },
  ApproveApplication: {
    history: reviewed,
    data: steps.approved[0].data,
    as: as('pan'),
    act: on('2026-09-22'),
  },
  RefuseApplication: {
    history: reviewed,
    data: { grounds: [ground], departure: '现场条件已变化' },
    as: as('pan'),
    act: on('2026-09-22'),
  },
  IssueCertificate: {
    history: approved,
    data: steps.issued[0].data,
    as: as('cai'),
    act: on('2026-09-24'),
  },
  ...servingSamples,
  PublishResult: {
    history: approved,
    data: { place: '区政府门户网站' },
    as: as('cai'),
    act: on('2026-09-24'),
  },
  TerminateApplication: {
    history: reviewed,
    data: { cause: 'applicant-ended' },
    as: as('pan'),
    act: on('2026-09-22'),
  },
  NoteDeemedRenewal: {
    history: reviewed,
    data: {
      licence: 'licence-1',
      validFrom: localDate('2026-09-22'),
      validTo: localDate('2028-09-21'),
    },
    act: on('2026-09-22'),
  },
  RecomputeClocks: { history: accepted, data: notice, act: later('2026-11-23') },
  RingClock: {
    history: received,
    data: end('LIC-D1', localDate('2026-09-14')),
    act: on('2026-09-15'),
  },
};
