import {
  type Event,
  type Fen,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { NumberedDocument, Service } from '#domain/procedure';
import type { AccountOfFine } from '../payment/account.js';

/** 催告. The exact amount on the day of the demand; `account` explains it. */
export type DemandIssued = Event<
  'DemandIssued',
  WithClocks<{
    demandNumber: string;
    paymentMethod: string;
    /** A demand where it is not said. */
    paper?: 'demand' | 'payment-notice';
    issuedOn: LocalDate;
    issuedBy: string;
    amountFen: Fen;
    account: AccountOfFine;
    documents: readonly NumberedDocument[];
  }>
>;

/** 送达 of a document after the decision. `servedOn` is the date the law counts from. */
export type DocumentServed = Event<
  'DocumentServed',
  WithClocks<{
    documentNumber: string;
    service: Service;
    servedOn: LocalDate;
    officers: readonly string[];
    documents: readonly NumberedDocument[];
  }>
>;

/** 当事人陈述申辩 on the demand (CL 36). */
export type StatementHeard = Event<
  'StatementHeard',
  {
    statement: string;
    adopted: boolean;
    reasons: string;
    heardOn: LocalDate;
    officers: readonly string[];
    documents: readonly NumberedDocument[];
  }
>;

/**
 * 申请强制执行. `windowFrom` and `windowTo` are the first and the last day on which the court could
 * be asked.
 */
export type CourtApplied = Event<
  'CourtApplied',
  WithClocks<{
    court: string;
    appliedOn: LocalDate;
    appliedBy: string;
    windowFrom: LocalDate;
    windowTo: LocalDate;
    account: AccountOfFine;
    documents: readonly NumberedDocument[];
  }>
>;

export type CourtAnswered = Event<
  'CourtAnswered',
  WithClocks<{ answer: 'accepted' | 'not-accepted'; reasons: string; answeredOn: LocalDate }>
>;

/** 法院有疑义: the court hears both sides and has the longer time (CL 58). */
export type CourtDoubted = Event<
  'CourtDoubted',
  WithClocks<{ doubts: string; doubtedOn: LocalDate }>
>;

export type CourtRuled = Event<
  'CourtRuled',
  WithClocks<{ ruling: 'execute' | 'not-execute'; reasons: string; ruledOn: LocalDate }>
>;

/** 向上一级法院申请复议. */
export type HigherCourtAsked = Event<
  'HigherCourtAsked',
  WithClocks<{ court: string; reasons: string; askedOn: LocalDate; askedBy: string }>
>;

/** The higher court lets the refusal stand, or orders acceptance and execution. */
export type HigherCourtAnswered = Event<
  'HigherCourtAnswered',
  WithClocks<{
    answer: 'refusal-upheld' | 'accept' | 'execute';
    reasons: string;
    answeredOn: LocalDate;
  }>
>;

export type ExecutionOutcome = 'executed' | 'refused' | 'terminated';

/** 执行完毕, 不准予执行, 终结执行. */
export type ExecutionEnded = Event<
  'ExecutionEnded',
  WithClocks<{
    outcome: ExecutionOutcome;
    ground: string;
    endedOn: LocalDate;
    account: AccountOfFine;
  }>
>;

export type CourtEvent =
  | DemandIssued
  | DocumentServed
  | StatementHeard
  | CourtApplied
  | CourtAnswered
  | CourtDoubted
  | CourtRuled
  | HigherCourtAsked
  | HigherCourtAnswered
  | ExecutionEnded;

/** What each is called in a history. An event without its row does not compile. */
export const courtLabels: LabelsOf<CourtEvent> = {
  DemandIssued: label('Demand issued', '催告'),
  DocumentServed: label('Document served', '文书送达'),
  StatementHeard: label('Statement on the demand heard', '催告后陈述申辩'),
  CourtApplied: label('Court asked to execute', '申请法院强制执行'),
  CourtAnswered: label('Court answered', '法院受理答复'),
  CourtDoubted: label('Court has doubts', '法院提出疑义'),
  CourtRuled: label('Court ruled', '法院裁定'),
  HigherCourtAsked: label('Higher court asked', '向上一级法院申请复议'),
  HigherCourtAnswered: label('Higher court answered', '上一级法院答复'),
  ExecutionEnded: label('Execution ended', '执行结束'),
};
