import type { Decider, RecomputeClocks, RingClock } from '#domain/kernel';
import { recompute } from '../desk/clocks.js';
import { type AcceptApplication, acceptApplication } from './intake/accept-application.js';
import type { ApplicationEvent } from './application.events.js';
import type { Application } from './application.shape.js';
import { evolveApplication } from './application.state.js';
import { type ApproveApplication, approveApplication } from './decision/approve-application.js';
import { type ApproveExclusion, approveExclusion } from './review/approve-exclusion.js';
import { type AskRecusal, askRecusal } from './review/ask-recusal.js';
import { type AskSupplement, askSupplement } from './intake/ask-supplement.js';
import { type AssignReviewer, assignReviewer } from './review/assign-reviewer.js';
import { type CheckSite, checkSite } from './review/check-site.js';
import { type ConfirmFiling, confirmFiling } from './intake/confirm-filing.js';
import { type CorrectMaterials, correctMaterials } from './intake/correct-materials.js';
import { type DecideRecusal, decideRecusal } from './review/decide-recusal.js';
import { type DeclareNotRequired, declareNotRequired } from './intake/declare-not-required.js';
import { type DeclineApplication, declineApplication } from './intake/decline-application.js';
import { type ExtendDecision, extendDecision } from './decision/extend-decision.js';
import { type FileSupplement, fileSupplement } from './intake/file-supplement.js';
import { type GiveExpertOpinion, giveExpertOpinion } from './review/give-expert-opinion.js';
import { type HandOver, handOver } from './review/hand-over.js';
import { type HoldHearing, holdHearing } from './hearing/hold-hearing.js';
import { type IssueCertificate, issueCertificate } from './certificate/issue-certificate.js';
import { type NoticeHearing, noticeHearing } from './hearing/notice-hearing.js';
import { type ProposeExclusion, proposeExclusion } from './review/propose-exclusion.js';
import { type PublishResult, publishResult } from './certificate/publish-result.js';
import { type ReceiveApplication, receiveApplication } from './intake/receive-application.js';
import { type RefuseApplication, refuseApplication } from './decision/refuse-application.js';
import { type RequestHearing, requestHearing } from './hearing/request-hearing.js';
import { ringClock } from './ring-clock.js';
import {
  type BeginExcludedStep,
  beginExcludedStep,
  type EndExcludedStep,
  endExcludedStep,
} from './review/run-excluded-step.js';
import { type ScheduleHearing, scheduleHearing } from './hearing/schedule-hearing.js';
import { type SignReview, signReview } from './review/sign-review.js';
import {
  type TerminateApplication,
  terminateApplication,
} from './decision/terminate-application.js';
import { type WithdrawApplication, withdrawApplication } from './decision/withdraw-application.js';

export type ApplicationCommand =
  | ReceiveApplication
  | CorrectMaterials
  | DeclareNotRequired
  | DeclineApplication
  | AskSupplement
  | FileSupplement
  | AcceptApplication
  | ConfirmFiling
  | AssignReviewer
  | HandOver
  | AskRecusal
  | DecideRecusal
  | CheckSite
  | ProposeExclusion
  | ApproveExclusion
  | BeginExcludedStep
  | EndExcludedStep
  | GiveExpertOpinion
  | NoticeHearing
  | RequestHearing
  | ScheduleHearing
  | HoldHearing
  | SignReview
  | ExtendDecision
  | ApproveApplication
  | RefuseApplication
  | IssueCertificate
  | PublishResult
  | WithdrawApplication
  | TerminateApplication
  | RecomputeClocks
  | RingClock;

export const applicationDecider: Decider<ApplicationCommand, Application, ApplicationEvent> = {
  initial: { status: 'none' },
  begins: {
    by: ['ReceiveApplication'],
    else: ['no-such-application', 'There is no such application（无此申请）.'],
  },
  decide: {
    ReceiveApplication: receiveApplication,
    CorrectMaterials: correctMaterials,
    DeclareNotRequired: declareNotRequired,
    DeclineApplication: declineApplication,
    AskSupplement: askSupplement,
    FileSupplement: fileSupplement,
    AcceptApplication: acceptApplication,
    ConfirmFiling: confirmFiling,
    AssignReviewer: assignReviewer,
    HandOver: handOver,
    AskRecusal: askRecusal,
    DecideRecusal: decideRecusal,
    CheckSite: checkSite,
    ProposeExclusion: proposeExclusion,
    ApproveExclusion: approveExclusion,
    BeginExcludedStep: beginExcludedStep,
    EndExcludedStep: endExcludedStep,
    GiveExpertOpinion: giveExpertOpinion,
    NoticeHearing: noticeHearing,
    RequestHearing: requestHearing,
    ScheduleHearing: scheduleHearing,
    HoldHearing: holdHearing,
    SignReview: signReview,
    ExtendDecision: extendDecision,
    ApproveApplication: approveApplication,
    RefuseApplication: refuseApplication,
    IssueCertificate: issueCertificate,
    PublishResult: publishResult,
    WithdrawApplication: withdrawApplication,
    TerminateApplication: terminateApplication,
    RecomputeClocks: recompute,
    RingClock: ringClock,
  },
  evolve: evolveApplication,
};
