import type { Decider, RingClock } from '#domain/kernel';
import { type AnswerDefence, answerDefence } from './hearing/answer-defence.js';
import { type ApplyForMeasure, applyForMeasure } from './measures/apply-for-measure.js';
import { type ApplyToFile, applyToFile } from './intake/apply-to-file.js';
import { type ApproveMeasure, approveMeasure } from './measures/approve-measure.js';
import type { ProcedureEvent } from './case.events.js';
import {
  type ConcludeInvestigation,
  concludeInvestigation,
} from './investigation/conclude-investigation.js';
import { type DecideNoPenalty, decideNoPenalty } from './decision/decide-no-penalty.js';
import { type DecidePenalty, decidePenalty } from './decision/decide-penalty.js';
import { type DecideRecusal, decideRecusal } from './investigation/decide-recusal.js';
import { type DeclineToFile, declineToFile } from './intake/decline-to-file.js';
import { type DiscussCollectively, discussCollectively } from './decision/discuss-collectively.js';
import { type DisposeOfEvidence, disposeOfEvidence } from './measures/dispose-of-evidence.js';
import { type EndTesting, endTesting } from './measures/end-testing.js';
import { type ExtendCasePeriod, extendCasePeriod } from './investigation/extend-case-period.js';
import { type ExtendMeasure, extendMeasure } from './measures/extend-measure.js';
import { type FileCase, fileCase } from './intake/file-case.js';
import { type HandCaseOver, handCaseOver } from './intake/hand-case-over.js';
import { type HoldHearing, holdHearing } from './hearing/hold-hearing.js';
import { type IdentifyParty, identifyParty } from './intake/identify-party.js';
import { type LiftMeasure, liftMeasure } from './measures/lift-measure.js';
import { type NotifyParty, notifyParty } from './hearing/notify-party.js';
import { type PostponeHearing, postponeHearing } from './hearing/postpone-hearing.js';
import { type PostPublicNotice, postPublicNotice } from './hearing/post-public-notice.js';
import { type PreFileCase, preFileCase } from './intake/pre-file-case.js';
import { evolveProcedure } from './procedure.evolve.js';
import { noProcedure, type Procedure } from './procedure.state.js';
import { type PunishOnTheSpot, punishOnTheSpot } from './decision/punish-on-the-spot.js';
import { type RecordClue, recordClue } from './intake/record-clue.js';
import { type RecordDefence, recordDefence } from './hearing/record-defence.js';
import { type RecordFieldwork, recordFieldwork } from './investigation/record-fieldwork.js';
import { type RecordInquiry, recordInquiry } from './investigation/record-inquiry.js';
import { type RefuseMeasure, refuseMeasure } from './measures/refuse-measure.js';
import { type RegisterEvidence, registerEvidence } from './measures/register-evidence.js';
import { type ReplaceOfficers, replaceOfficers } from './intake/replace-officers.js';
import { type ReportHearing, reportHearing } from './hearing/report-hearing.js';
import {
  type ReportSummaryDecision,
  reportSummaryDecision,
} from './decision/report-summary-decision.js';
import { type RequestHearing, requestHearing } from './hearing/request-hearing.js';
import { type RequestRecusal, requestRecusal } from './investigation/request-recusal.js';
import { type ResumeCase, resumeCase } from './investigation/resume-case.js';
import { type ReviewLegally, reviewLegally } from './decision/review-legally.js';
import { type ReviewRecusedActs, reviewRecusedActs } from './investigation/review-recused-acts.js';
import { ringClock } from './ring-clock.js';
import { type ScheduleHearing, scheduleHearing } from './hearing/schedule-hearing.js';
import { type SealProperty, sealProperty } from './measures/seal-property.js';
import { type ServeDecision, serveDecision } from './decision/serve-decision.js';
import { type ServeNotice, serveNotice } from './hearing/serve-notice.js';
import { type StartTesting, startTesting } from './measures/start-testing.js';
import { type SummonToInquiry, summonToInquiry } from './investigation/summon-to-inquiry.js';
import { type SuspendCase, suspendCase } from './investigation/suspend-case.js';
import { type TakeCaseBack, takeCaseBack } from './closing/take-case-back.js';
import { type TerminateCase, terminateCase } from './closing/terminate-case.js';
import { type TerminateHearing, terminateHearing } from './hearing/terminate-hearing.js';
import { type TransferCase, transferCase } from './closing/transfer-case.js';
import { type WaiveRights, waiveRights } from './hearing/waive-rights.js';

const intake = {
  RecordClue: recordClue,
  PreFileCase: preFileCase,
  ApplyToFile: applyToFile,
  FileCase: fileCase,
  DeclineToFile: declineToFile,
  ReplaceOfficers: replaceOfficers,
  IdentifyParty: identifyParty,
  HandCaseOver: handCaseOver,
  ExtendCasePeriod: extendCasePeriod,
  SuspendCase: suspendCase,
  ResumeCase: resumeCase,
  TerminateCase: terminateCase,
  TransferCase: transferCase,
  TakeCaseBack: takeCaseBack,
};

const investigation = {
  SummonToInquiry: summonToInquiry,
  RecordInquiry: recordInquiry,
  RecordFieldwork: recordFieldwork,
  RequestRecusal: requestRecusal,
  DecideRecusal: decideRecusal,
  ReviewRecusedActs: reviewRecusedActs,
  ConcludeInvestigation: concludeInvestigation,
};

const measures = {
  ApplyForMeasure: applyForMeasure,
  ApproveMeasure: approveMeasure,
  RefuseMeasure: refuseMeasure,
  RegisterEvidence: registerEvidence,
  SealProperty: sealProperty,
  DisposeOfEvidence: disposeOfEvidence,
  ExtendMeasure: extendMeasure,
  StartTesting: startTesting,
  EndTesting: endTesting,
  LiftMeasure: liftMeasure,
};

const partyHeard = {
  NotifyParty: notifyParty,
  ServeNotice: serveNotice,
  PostPublicNotice: postPublicNotice,
  RecordDefence: recordDefence,
  AnswerDefence: answerDefence,
  WaiveRights: waiveRights,
  RequestHearing: requestHearing,
  ScheduleHearing: scheduleHearing,
  PostponeHearing: postponeHearing,
  HoldHearing: holdHearing,
  TerminateHearing: terminateHearing,
  ReportHearing: reportHearing,
};

const decision = {
  ReviewLegally: reviewLegally,
  DiscussCollectively: discussCollectively,
  DecidePenalty: decidePenalty,
  DecideNoPenalty: decideNoPenalty,
  ServeDecision: serveDecision,
  PunishOnTheSpot: punishOnTheSpot,
  ReportSummaryDecision: reportSummaryDecision,
};

type IntakeCommand =
  | RecordClue
  | PreFileCase
  | ApplyToFile
  | FileCase
  | DeclineToFile
  | ReplaceOfficers
  | IdentifyParty
  | HandCaseOver
  | ExtendCasePeriod
  | SuspendCase
  | ResumeCase
  | TerminateCase
  | TransferCase
  | TakeCaseBack;
type InvestigationCommand =
  | SummonToInquiry
  | RecordInquiry
  | RecordFieldwork
  | RequestRecusal
  | DecideRecusal
  | ReviewRecusedActs
  | ConcludeInvestigation;
type MeasureCommand =
  | ApplyForMeasure
  | ApproveMeasure
  | RefuseMeasure
  | RegisterEvidence
  | SealProperty
  | DisposeOfEvidence
  | ExtendMeasure
  | StartTesting
  | EndTesting
  | LiftMeasure;
type NoticeCommand =
  | NotifyParty
  | ServeNotice
  | PostPublicNotice
  | RecordDefence
  | AnswerDefence
  | WaiveRights
  | RequestHearing
  | ScheduleHearing
  | PostponeHearing
  | HoldHearing
  | TerminateHearing
  | ReportHearing;
type DecisionCommand =
  | ReviewLegally
  | DiscussCollectively
  | DecidePenalty
  | DecideNoPenalty
  | ServeDecision
  | PunishOnTheSpot
  | ReportSummaryDecision;

/** All that may be asked of the procedure, from the clue to the service of the decision. */
export type ProcedureCommand =
  | IntakeCommand
  | InvestigationCommand
  | MeasureCommand
  | NoticeCommand
  | DecisionCommand
  | RingClock;

/** Half A of a case. */
export const procedureDecider: Decider<ProcedureCommand, Procedure, ProcedureEvent> = {
  initial: noProcedure,
  decide: {
    ...intake,
    ...investigation,
    ...measures,
    ...partyHeard,
    ...decision,
    RingClock: ringClock,
  },
  evolve: evolveProcedure,
};
