import type { Event, Fen, Instant, LocalDate } from '#domain/kernel';
import type { ChoiceOfLaw } from '../decision/choice-of-law.events.js';
import type { NumberedDocument, PenaltyItem } from '../shared.events.js';

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
  place: string;
  findings: string;
  /** Digests of photos, video and files in the evidence store. */
  files: readonly string[];
}>;
export type FieldworkRecorded = Event<
  'FieldworkRecorded',
  { fieldwork: Fieldwork; recordedOn: LocalDate; by: string } & Documents
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
  {
    ruling: RecusalRuling;
    decidedOn: LocalDate;
    by: string;
    /** Records and measures the recused person took part in: to be looked at again (E17). */
    toReview: readonly string[];
  } & Documents
>;

export type RecusedActsReview = Readonly<{
  officer: string;
  /** Records that do not stand: they are no evidence any more. */
  discarded: readonly string[];
  findings: string;
}>;
export type RecusedActsReviewed = Event<
  'RecusedActsReviewed',
  { review: RecusedActsReview; reviewedOn: LocalDate; by: string }
>;

/** 裁量基准: which benchmark, which version, which step (ENF-N3). */
export type Discretion = Readonly<{
  benchmark: string;
  version: string;
  step: string;
  reasons: string;
}>;

/** What decides about legal review and collective discussion beside the amounts (PL 57, 58). */
export type Gravity = Readonly<{
  publicInterest: boolean;
  complex: boolean;
  severalRelations: boolean;
  /** Another law or rule asks for legal review. */
  otherLaw?: string;
}>;

/** 拟处罚: what is proposed, item by item, and on what grounds. */
export type Proposal = Readonly<{
  facts: string;
  evidence: readonly string[];
  basis: readonly string[];
  items: readonly PenaltyItem[];
  discretion: Discretion;
}>;

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

export type InvestigationEvent =
  | InquirySummoned
  | InquiryRecorded
  | FieldworkRecorded
  | RecusalRequested
  | RecusalDecided
  | RecusedActsReviewed
  | InvestigationConcluded;
