import {
  type Event,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import { type ClockEvent, clockNewsLabels, type NumberedDocument } from '#domain/procedure';
import type { Doubt } from './doubts.js';
import type { Accident, Addressee, Danger, Figures, Finding, Statement } from './facts.js';
import { type FindingEvent, findingLabels } from './finding/finding.events.js';
import type { Grading } from './grading.js';
import { type InquiryEvent, inquiryLabels } from './inquiry/inquiry.events.js';
import { type OrderEvent, orderLabels } from './orders/orders.events.js';

// What happens to the file of an accident（事故）. These names and fields are what is stored.

/** Who told it, sealed. */
type Teller = Readonly<{ reporter?: string; telephone?: string }>;

export type AccidentReported = Event<
  'AccidentReported',
  WithClocks<
    Teller & {
      accidentId: string;
      accident: Accident;
      statement: Statement;
      danger: Danger;
      course: string;
      measures: string;
      /** What is said to be unknown still（尚不清楚的事项）. */
      unknown: readonly string[];
      grading: Grading;
      doubts: readonly Doubt[];
      by: string;
      documents: readonly NumberedDocument[];
    }
  >
>;
export type FollowUpReported = Event<
  'FollowUpReported',
  WithClocks<
    Teller & {
      statement: Statement;
      danger: Danger;
      course: string;
      measures: string;
      /** What counts for the grade from now on（计入等级的数）. */
      counted: Figures;
      grading: Grading;
      /** The grade became another（等级变更）. */
      regraded: boolean;
      doubts: readonly Doubt[];
      by: string;
      documents: readonly NumberedDocument[];
    }
  >
>;
export type AccidentTold = Event<
  'AccidentTold',
  WithClocks<{
    to: Addressee;
    body: string;
    channel: 'telephone' | 'written';
    toldAt: Instant;
    /** Who took it, sealed. */
    receiver: string;
    /** Number of the receipt（回执编号）. */
    receipt?: string;
    by: string;
  }>
>;
export type CasualtyNamed = Event<
  'CasualtyNamed',
  {
    casualtyId: string;
    /** Sealed. */
    name: string;
    outcome: 'dead' | 'missing' | 'seriously-injured';
    since: LocalDate;
    /** Sealed; in the clear in what was stored before. */
    hospital?: string;
    by: string;
  }
>;
/** The unit has said nothing within its hour（单位未按时报告）. */
export type UnitStayedSilent = Event<'UnitStayedSilent', WithClocks<{ doubts: readonly Doubt[] }>>;
export type ReportingFound = Event<
  'ReportingFound',
  WithClocks<{
    doubt: string;
    finding: Finding;
    intent?: 'negligence' | 'purpose';
    reason: string;
    evidence: readonly string[];
    /** The articles under which it is punished. */
    law: readonly string[];
    foundOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type AccidentHandedUp = Event<
  'AccidentHandedUp',
  WithClocks<{
    to: string;
    reason: string;
    /** 上级提级调查文号. */
    ordered?: string;
    handedUpOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type HandUpAnswered = Event<
  'HandUpAnswered',
  WithClocks<{
    accepted: boolean;
    number: string;
    reason?: string;
    answeredOn: LocalDate;
    by: string;
  }>
>;
/** Changed casualties count for the grade no longer（统计期届满）. */
export type CasualtyWindowClosed = Event<
  'CasualtyWindowClosed',
  WithClocks<{ closedOn: LocalDate }>
>;
export type FollowUpsEnded = Event<
  'FollowUpsEnded',
  WithClocks<{ reason: string; endedOn: LocalDate; by: string }>
>;

export type AccidentEvent =
  | AccidentReported
  | FollowUpReported
  | AccidentTold
  | CasualtyNamed
  | UnitStayedSilent
  | ReportingFound
  | AccidentHandedUp
  | HandUpAnswered
  | CasualtyWindowClosed
  | FollowUpsEnded
  | FindingEvent
  | InquiryEvent
  | OrderEvent
  | ClockEvent;

/** What each is called in a history. */
export const accidentLabels: LabelsOf<AccidentEvent> = {
  AccidentReported: label('Accident reported', '事故快报'),
  FollowUpReported: label('Follow-up reported', '事故续报'),
  AccidentTold: label('Reported upwards or told', '上报、通报'),
  CasualtyNamed: label('Casualty named', '登记伤亡人员'),
  UnitStayedSilent: label('The unit said nothing in time', '单位未按时报告'),
  ReportingFound: label('Finding on the reporting', '认定迟报漏报谎报瞒报'),
  AccidentHandedUp: label('Handed up', '移交上级'),
  HandUpAnswered: label('Answer from above', '上级接收答复'),
  CasualtyWindowClosed: label('Window for casualties closed', '伤亡统计期届满'),
  FollowUpsEnded: label('Follow-ups ended', '续报终止'),
  ...findingLabels,
  ...inquiryLabels,
  ...orderLabels,
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
