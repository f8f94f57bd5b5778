import type { Decider, RingClock } from '#domain/kernel';
import { type AnswerDefence, answerDefence } from './answer-defence.js';
import { type ApplyForMeasure, applyForMeasure } from './apply-for-measure.js';
import { type ApplyToFile, applyToFile } from './apply-to-file.js';
import { type ApproveMeasure, approveMeasure } from './approve-measure.js';
import type { ProcedureEvent } from './case.events.js';
import { type ConcludeInvestigation, concludeInvestigation } from './conclude-investigation.js';
import { type DecideNoPenalty, decideNoPenalty } from './decide-no-penalty.js';
import { type DecidePenalty, decidePenalty } from './decide-penalty.js';
import { type DecideRecusal, decideRecusal } from './decide-recusal.js';
import { type DeclineToFile, declineToFile } from './decline-to-file.js';
import { type DiscussCollectively, discussCollectively } from './discuss-collectively.js';
import { type DisposeOfEvidence, disposeOfEvidence } from './dispose-of-evidence.js';
import { type EndTesting, endTesting } from './end-testing.js';
import { type ExtendCasePeriod, extendCasePeriod } from './extend-case-period.js';
import { type ExtendMeasure, extendMeasure } from './extend-measure.js';
import { type FileCase, fileCase } from './file-case.js';
import { type HandCaseOver, handCaseOver } from './hand-case-over.js';
import { type HoldHearing, holdHearing } from './hold-hearing.js';
import { type IdentifyParty, identifyParty } from './identify-party.js';
import { type LiftMeasure, liftMeasure } from './lift-measure.js';
import { type NotifyParty, notifyParty } from './notify-party.js';
import { type PostponeHearing, postponeHearing } from './postpone-hearing.js';
import { type PostPublicNotice, postPublicNotice } from './post-public-notice.js';
import { type PreFileCase, preFileCase } from './pre-file-case.js';
import { evolveProcedure } from './procedure.evolve.js';
import { noProcedure, type Procedure } from './procedure.state.js';
import { type PunishOnTheSpot, punishOnTheSpot } from './punish-on-the-spot.js';
import { type RecordClue, recordClue } from './record-clue.js';
import { type RecordDefence, recordDefence } from './record-defence.js';
import { type RecordFieldwork, recordFieldwork } from './record-fieldwork.js';
import { type RecordInquiry, recordInquiry } from './record-inquiry.js';
import { type RefuseMeasure, refuseMeasure } from './refuse-measure.js';
import { type RegisterEvidence, registerEvidence } from './register-evidence.js';
import { type ReplaceOfficers, replaceOfficers } from './replace-officers.js';
import { type ReportHearing, reportHearing } from './report-hearing.js';
import { type ReportSummaryDecision, reportSummaryDecision } from './report-summary-decision.js';
import { type RequestHearing, requestHearing } from './request-hearing.js';
import { type RequestRecusal, requestRecusal } from './request-recusal.js';
import { type ResumeCase, resumeCase } from './resume-case.js';
import { type ReviewLegally, reviewLegally } from './review-legally.js';
import { type ReviewRecusedActs, reviewRecusedActs } from './review-recused-acts.js';
import { ringClock } from './ring-clock.js';
import { type ScheduleHearing, scheduleHearing } from './schedule-hearing.js';
import { type SealProperty, sealProperty } from './seal-property.js';
import { type ServeDecision, serveDecision } from './serve-decision.js';
import { type ServeNotice, serveNotice } from './serve-notice.js';
import { type StartTesting, startTesting } from './start-testing.js';
import { type SummonToInquiry, summonToInquiry } from './summon-to-inquiry.js';
import { type SuspendCase, suspendCase } from './suspend-case.js';
import { type TakeCaseBack, takeCaseBack } from './take-case-back.js';
import { type TerminateCase, terminateCase } from './terminate-case.js';
import { type TerminateHearing, terminateHearing } from './terminate-hearing.js';
import { type TransferCase, transferCase } from './transfer-case.js';
import { type WaiveRights, waiveRights } from './waive-rights.js';

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
