import type { Decider, RecomputeClocks, RingClock } from '#domain/kernel';
import { recompute } from '../desk/clocks.js';
import { type AcceptApplication, acceptApplication } from './accept-application.js';
import type { ApplicationEvent } from './application.events.js';
import type { Application } from './application.shape.js';
import { evolveApplication } from './application.state.js';
import { type ApproveApplication, approveApplication } from './approve-application.js';
import { type ApproveExclusion, approveExclusion } from './approve-exclusion.js';
import { type AskRecusal, askRecusal } from './ask-recusal.js';
import { type AskSupplement, askSupplement } from './ask-supplement.js';
import { type AssignReviewer, assignReviewer } from './assign-reviewer.js';
import { type CheckSite, checkSite } from './check-site.js';
import { type ConfirmFiling, confirmFiling } from './confirm-filing.js';
import { type CorrectMaterials, correctMaterials } from './correct-materials.js';
import { type DecideRecusal, decideRecusal } from './decide-recusal.js';
import { type DeclareNotRequired, declareNotRequired } from './declare-not-required.js';
import { type DeclineApplication, declineApplication } from './decline-application.js';
import { type ExtendDecision, extendDecision } from './extend-decision.js';
import { type FileSupplement, fileSupplement } from './file-supplement.js';
import { type GiveExpertOpinion, giveExpertOpinion } from './give-expert-opinion.js';
import { type HandOver, handOver } from './hand-over.js';
import { type HoldHearing, holdHearing } from './hold-hearing.js';
import { type IssueCertificate, issueCertificate } from './issue-certificate.js';
import { type NoticeHearing, noticeHearing } from './notice-hearing.js';
import { type ProposeExclusion, proposeExclusion } from './propose-exclusion.js';
import { type PublishResult, publishResult } from './publish-result.js';
import { type ReceiveApplication, receiveApplication } from './receive-application.js';
import { type RefuseApplication, refuseApplication } from './refuse-application.js';
import { type RequestHearing, requestHearing } from './request-hearing.js';
import { ringClock } from './ring-clock.js';
import {
  type BeginExcludedStep,
  beginExcludedStep,
  type EndExcludedStep,
  endExcludedStep,
} from './run-excluded-step.js';
import { type ScheduleHearing, scheduleHearing } from './schedule-hearing.js';
import { type SignReview, signReview } from './sign-review.js';
import { type TerminateApplication, terminateApplication } from './terminate-application.js';
import { type WithdrawApplication, withdrawApplication } from './withdraw-application.js';

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
