import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels, type NumberedDocument } from '#domain/procedure';
import type { Subject } from '../shared/subject.js';
import type { Result } from './result.js';
import type { Scale, Score } from './scores.js';

// The yearly appraisal of one subject（安全生产目标管理考核）. These names and fields are what is
// stored. Add freely; to change one, add a step to `appraisal.state.ts`.

type Papers = Readonly<{ documents: readonly NumberedDocument[] }>;
type Done<D extends object> = WithClocks<D & { by: string }>;

export type AppraisalIssued = Event<
  'AppraisalIssued',
  Done<{
    appraisalId: string;
    organ: string;
    year: number;
    subject: Subject;
    /** The plan of the appraisal（考核方案）, by its number. */
    number: string;
    /** The table of the day of issue: a later one changes nothing here. */
    scale: Scale;
    selfDue: LocalDate;
    issuedOn: LocalDate;
  }>
>;
export type SelfAssessed = Event<
  'SelfAssessed',
  Done<{ scores: readonly Score[]; assessedOn: LocalDate }>
>;
export type MaterialReviewed = Event<
  'MaterialReviewed',
  Done<{ scores: readonly Score[]; reviewedOn: LocalDate }>
>;
/** What was seen on site; items that it changes, and no others. */
export type FieldChecked = Event<
  'FieldChecked',
  Done<{
    checkers: readonly string[];
    findings: string;
    scores: readonly Score[];
    checkedOn: LocalDate;
  }>
>;
export type ResultDrafted = Event<
  'ResultDrafted',
  Done<{ result: Result; draftedOn: LocalDate } & Papers>
>;
export type ObjectionRaised = Event<
  'ObjectionRaised',
  Done<{ items: readonly string[]; reason: string; raisedOn: LocalDate }>
>;
export type ObjectionAnswered = Event<
  'ObjectionAnswered',
  Done<{ reason: string; scores: readonly Score[]; answeredOn: LocalDate }>
>;
/** Nobody objected in time（逾期视为无异议）. */
export type ObjectionLapsed = Event<'ObjectionLapsed', WithClocks<{ lapsedOn: LocalDate }>>;
export type ResultSettled = Event<
  'ResultSettled',
  Done<{
    result: Result;
    /** It takes the place of an earlier one, because a veto came or fell（重新审定）. */
    anew?: { reason: string };
    settledOn: LocalDate;
  }> &
    Papers
>;
export type ResultPublished = Event<
  'ResultPublished',
  Done<{ places: readonly string[]; publishedOn: LocalDate }>
>;
/** To whoever looks after cadres（移送组织人事部门）. */
export type ResultTransferred = Event<
  'ResultTransferred',
  Done<{ to: string; number: string; transferredOn: LocalDate }>
>;
export type RectificationPlanned = Event<
  'RectificationPlanned',
  Done<{ plan: string; measures: string; plannedOn: LocalDate }>
>;
/** A veto came or fell after the result was settled: it is owed that it is looked at again. */
export type VetoNoted = Event<
  'VetoNoted',
  WithClocks<{ vetoId: string; step: 'recorded' | 'lifted'; notedOn: LocalDate }>
>;

export type AppraisalEvent =
  | AppraisalIssued
  | SelfAssessed
  | MaterialReviewed
  | FieldChecked
  | ResultDrafted
  | ObjectionRaised
  | ObjectionAnswered
  | ObjectionLapsed
  | ResultSettled
  | ResultPublished
  | ResultTransferred
  | RectificationPlanned
  | VetoNoted
  | ClockEvent;

/** What each is called in a history. */
export const appraisalLabels: LabelsOf<AppraisalEvent> = {
  AppraisalIssued: label('Appraisal issued', '下达考核'),
  SelfAssessed: label('Self-assessment', '自评'),
  MaterialReviewed: label('Material reviewed', '材料审核'),
  FieldChecked: label('Field check', '实地考核'),
  ResultDrafted: label('Draft result', '初评结果'),
  ObjectionRaised: label('Objection', '提出异议'),
  ObjectionAnswered: label('Objection answered', '异议复核'),
  ObjectionLapsed: label('No objection', '逾期视为无异议'),
  ResultSettled: label('Result settled', '审定考核结果'),
  ResultPublished: label('Result published', '通报考核结果'),
  ResultTransferred: label('Result told to the personnel body', '移送组织人事部门'),
  RectificationPlanned: label('Plan of rectification', '提出整改措施'),
  VetoNoted: label('A veto came or fell', '一票否决变化'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
