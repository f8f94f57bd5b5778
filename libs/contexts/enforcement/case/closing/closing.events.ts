import {
  type Event,
  type Fen,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { PenaltyKind } from '../shared.events.js';
import type { AccountOfFine } from '../payment/account.js';

/** What the public reads. A natural person appears masked and without identity number (PRV-2). */
export type PublishedDecision = Readonly<{
  decisionNumber: string;
  partyName: string;
  creditCode?: string;
  kinds: readonly PenaltyKind[];
  fineFen: Fen;
  decidedOn: LocalDate;
  organ: string;
  summary: string;
}>;

/** 公开. */
export type DecisionPublished = Event<
  'DecisionPublished',
  WithClocks<{ places: readonly string[]; published: PublishedDecision; publishedOn: LocalDate }>
>;

/** 撤回公开信息并说明理由 (PL 48). */
export type PublicationWithdrawn = Event<
  'PublicationWithdrawn',
  WithClocks<{
    places: readonly string[];
    explanation: string;
    /** It should not have been public, or not so（公开有误）. */
    mistaken?: boolean;
    withdrawnOn: LocalDate;
  }>
>;

/** Other kinds of penalty carried out: suspension of production, licences, bans. */
export type PenaltyPerformed = Event<
  'PenaltyPerformed',
  { kind: PenaltyKind; how: string; performedOn: LocalDate; officers: readonly string[] }
>;

/** 整改复查 of what the decision ordered to be corrected (PL 28). */
export type CorrectionReviewed = Event<
  'CorrectionReviewed',
  {
    corrected: boolean;
    findings: string;
    reviewedOn: LocalDate;
    officers: readonly string[];
    documents: readonly NumberedDocument[];
  }
>;

/** 结案申请. */
export type ClosingProposed = Event<
  'ClosingProposed',
  {
    summary: string;
    proposedOn: LocalDate;
    officers: readonly string[];
    documents: readonly NumberedDocument[];
  }
>;

/** How a case came to its end（结案方式）. */
export type ClosingWay =
  | 'performed'
  | 'executed'
  | 'unenforceable'
  | 'no-penalty'
  | 'transferred'
  | 'terminated'
  | 'revoked';

/** 结案. `account` is the last reckoning. */
export type CaseClosed = Event<
  'CaseClosed',
  WithClocks<{ way: ClosingWay; closedOn: LocalDate; approvedBy: string; account: AccountOfFine }>
>;

export type ClosingRefused = Event<
  'ClosingRefused',
  { reasons: string; refusedOn: LocalDate; refusedBy: string }
>;

/** 归档. From here on the file is read-only. */
export type CaseArchived = Event<
  'CaseArchived',
  {
    archiveNumber: string;
    retention: 'permanent' | '30-years' | '10-years';
    archivedOn: LocalDate;
    archivedBy: string;
  }
>;

/** 更正. The old document stays as it is; this one cites it (DOC-6). */
export type DocumentCorrected = Event<
  'DocumentCorrected',
  {
    corrects: string;
    wrong: string;
    right: string;
    reasons: string;
    correctedOn: LocalDate;
    correctedBy: string;
    documents: readonly NumberedDocument[];
  }
>;

export type ClosingEvent =
  | DecisionPublished
  | PublicationWithdrawn
  | PenaltyPerformed
  | CorrectionReviewed
  | ClosingProposed
  | CaseClosed
  | ClosingRefused
  | CaseArchived
  | DocumentCorrected;

/** What each is called in a history. An event without its row does not compile. */
export const closingLabels: LabelsOf<ClosingEvent> = {
  DecisionPublished: label('Decision published', '处罚决定公开'),
  PublicationWithdrawn: label('Publication withdrawn', '撤回公开信息'),
  PenaltyPerformed: label('Other penalty performed', '其他处罚执行'),
  CorrectionReviewed: label('Correction reviewed', '整改复查'),
  ClosingProposed: label('Closing proposed', '结案申请'),
  CaseClosed: label('Closed', '结案'),
  ClosingRefused: label('Closing refused', '不同意结案'),
  CaseArchived: label('Archived', '归档'),
  DocumentCorrected: label('Document corrected', '文书更正'),
};
