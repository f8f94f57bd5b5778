import type { Measured, Measurement } from '#contexts/equipment/contract';
import {
  type Event,
  type Fen,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { ChoiceOfLaw } from '../penalty/choice-of-law.events.js';
import type { NumberedDocument } from '#domain/procedure';
import type { Gravity, Proposal } from '../penalty/proposal.events.js';

type Documents = Readonly<{ documents: readonly NumberedDocument[] }>;

/** An officer who was there, and the number of the certificate shown to the party (PL 55). */
export type Shown = Readonly<{ officer: string; certificate: string }>;

/** 询问通知书. */
export type Summons = Readonly<{ summonsId: string; person: string; at: Instant; place: string }>;
export type InquirySummoned = Event<
  'InquirySummoned',
  { summons: Summons; summonedOn: LocalDate; by: string } & Documents
>;

/** 询问笔录: one person, alone (个别询问). */
export type Inquiry = Readonly<{
  recordId: string;
  person: string;
  present: readonly Shown[];
  startedAt: Instant;
  endedAt: Instant;
  place: string;
  /** Told of duties and of the right to ask for recusal. */
  rightsTold: boolean;
  statement: string;
  /** Signed by the person, or refused with the officers' note. */
  signed: boolean;
  refusalNote?: string;
}>;
export type InquiryRecorded = Event<
  'InquiryRecorded',
  { inquiry: Inquiry; recordedOn: LocalDate; by: string } & Documents
>;

/** 勘验笔录 or 抽样取证凭证. */
export type Fieldwork = Readonly<{
  recordId: string;
  kind: 'scene' | 'sample';
  present: readonly Shown[];
  /** From when to when（起止时间）; of older records only the day is known. */
  startedAt?: Instant;
  endedAt?: Instant;
  place: string;
  findings: string;
  /** Digests of photos, video and files in the evidence store. */
  files: readonly string[];
  /** What was measured there, with which instruments（测量数据）. */
  measurements?: readonly Measurement[];
}>;
export type FieldworkRecorded = Event<
  'FieldworkRecorded',
  {
    fieldwork: Fieldwork;
    /** What was measured, with what, and whether its calibration held（测量数据）. */
    measured?: readonly Measured[];
    recordedOn: LocalDate;
    by: string;
  } & Documents
>;

/** 回避. `officer` is anyone who works on the case, its head included. */
export type RecusalRequest = Readonly<{
  officer: string;
  by: 'self' | 'party';
  reasons: string;
}>;
export type RecusalRequested = Event<
  'RecusalRequested',
  { request: RecusalRequest; requestedOn: LocalDate }
>;

export type RecusalRuling = Readonly<{
  officer: string;
  granted: boolean;
  reasons: string;
  /** Who decided together, when the head is concerned. */
  attendees?: readonly string[];
}>;
export type RecusalDecided = Event<
  'RecusalDecided',
  WithClocks<
    {
      ruling: RecusalRuling;
      decidedOn: LocalDate;
      by: string;
      /** Records and measures the recused person took part in: to be looked at again (E17). */
      toReview: readonly string[];
    } & Documents
  >
>;

export type RecusedActsReview = Readonly<{
  officer: string;
  /** Records that do not stand: they are no evidence any more. */
  discarded: readonly string[];
  findings: string;
}>;
export type RecusedActsReviewed = Event<
  'RecusedActsReviewed',
  WithClocks<{ review: RecusedActsReview; reviewedOn: LocalDate; by: string }>
>;

/** 调查报告. Without items it proposes no penalty. */
export type Conclusion = Readonly<{ proposal: Proposal; gravity: Gravity }>;
export type InvestigationConcluded = Event<
  'InvestigationConcluded',
  {
    conclusion: Conclusion;
    fineFen: Fen;
    /** Which law applies to each act, with both results (PL 37, E40). */
    choiceOfLaw?: readonly ChoiceOfLaw[];
    concludedOn: LocalDate;
    by: string;
  } & Documents
>;

/** 退回补充调查: the concluded case goes back to the officers. */
export type CaseSentBack = Event<
  'CaseSentBack',
  { reasons: string; sentBackOn: LocalDate; by: string }
>;

export type InvestigationEvent =
  | InquirySummoned
  | InquiryRecorded
  | FieldworkRecorded
  | RecusalRequested
  | RecusalDecided
  | RecusedActsReviewed
  | InvestigationConcluded
  | CaseSentBack;

/** What each is called in a history. An event without its row does not compile. */
export const investigationLabels: LabelsOf<InvestigationEvent> = {
  InquirySummoned: label('Summoned to inquiry', '询问通知'),
  InquiryRecorded: label('Inquiry recorded', '询问笔录'),
  FieldworkRecorded: label('Scene or sample recorded', '勘验、抽样取证'),
  RecusalRequested: label('Recusal requested', '申请回避'),
  RecusalDecided: label('Recusal decided', '决定回避'),
  RecusedActsReviewed: label('Acts of a recused person reviewed', '回避前行为复核'),
  InvestigationConcluded: label('Investigation concluded', '调查终结'),
  CaseSentBack: label('Sent back for more investigation', '退回补充调查'),
};
