import { type AnswerDefence, answerDefence } from './answer-defence.js';
import { type HoldHearing, holdHearing } from './hold-hearing.js';
import { type NotifyParty, notifyParty } from './notify-party.js';
import { type PostPublicNotice, postPublicNotice } from './post-public-notice.js';
import { type PostponeHearing, postponeHearing } from './postpone-hearing.js';
import { type RecordDefence, recordDefence } from './record-defence.js';
import { type ReportHearing, reportHearing } from './report-hearing.js';
import { type RequestHearing, requestHearing } from './request-hearing.js';
import { type ScheduleHearing, scheduleHearing } from './schedule-hearing.js';
import { type ServeNotice, serveNotice } from './serve-notice.js';
import { type TerminateHearing, terminateHearing } from './terminate-hearing.js';
import { type WaiveRights, waiveRights } from './waive-rights.js';

/** The party is told and heard: what may be asked, and the rule that answers. */
export const hearingRules = {
  AnswerDefence: answerDefence,
  HoldHearing: holdHearing,
  NotifyParty: notifyParty,
  PostPublicNotice: postPublicNotice,
  PostponeHearing: postponeHearing,
  RecordDefence: recordDefence,
  ReportHearing: reportHearing,
  RequestHearing: requestHearing,
  ScheduleHearing: scheduleHearing,
  ServeNotice: serveNotice,
  TerminateHearing: terminateHearing,
  WaiveRights: waiveRights,
};

export type HearingCommand =
  | AnswerDefence
  | HoldHearing
  | NotifyParty
  | PostPublicNotice
  | PostponeHearing
  | RecordDefence
  | ReportHearing
  | RequestHearing
  | ScheduleHearing
  | ServeNotice
  | TerminateHearing
  | WaiveRights;
