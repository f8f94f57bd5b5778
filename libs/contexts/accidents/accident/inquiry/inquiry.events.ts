import {
  type Event,
  type Fen,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';

// The inquiry into an accident（事故调查）, as it is stored.

/** Which organ a member stands for（成员单位）. */
export type MemberOf =
  'government' | 'emergency' | 'sector' | 'police' | 'union' | 'supervision' | 'expert';

export type Member = Readonly<{
  member: string;
  of: MemberOf;
  body: string;
  /** Whoever acts for an organ stands in the clear: the name is on the report. */
  name: string;
  /** The entry of the register, for people of this office. */
  person?: string;
}>;

export type TeamFormed = Event<
  'TeamFormed',
  WithClocks<{
    /** 成立调查组批复文号. */
    approval: string;
    leader: string;
    members: readonly Member[];
    /** 邀请人民检察院. */
    procuratorate: Readonly<{ body: string; letter: string }>;
    formedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
/** Members came or went（调整调查组）: all that are in it from now on. */
export type TeamChanged = Event<
  'TeamChanged',
  WithClocks<{
    approval: string;
    leader: string;
    members: readonly Member[];
    reason: string;
    changedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type InvitationAnswered = Event<
  'InvitationAnswered',
  { accepted: boolean; number: string; answeredOn: LocalDate; by: string }
>;
export type AppraisalStarted = Event<
  'AppraisalStarted',
  WithClocks<{
    appraisal: string;
    body: string;
    subject: string;
    startedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type AppraisalEnded = Event<
  'AppraisalEnded',
  WithClocks<{
    appraisal: string;
    opinion: string;
    evidence: readonly string[];
    endedOn: LocalDate;
    by: string;
  }>
>;
export type InquiryExtended = Event<
  'InquiryExtended',
  WithClocks<{ days: number; approval: string; reason: string; grantedOn: LocalDate; by: string }>
>;

/** What the report says: the six items of R493 30. */
export type InquiryReport = Readonly<{
  unit: string;
  course: string;
  deaths: number;
  seriousInjuries: number;
  lossFen: Fen;
  cause: string;
  nature: 'responsible' | 'natural' | 'not-production';
  responsibility: string;
  prevention: string;
}>;
export type Signature = Readonly<{
  member: string;
  /** In what the member does not agree（保留意见）. */
  dissent?: string;
}>;
export type ReportSubmitted = Event<
  'ReportSubmitted',
  WithClocks<{
    report: InquiryReport;
    evidence: readonly string[];
    signatures: readonly Signature[];
    submittedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
/** Material on a suspected crime, handed over by the team（移送涉嫌犯罪材料）. */
export type CrimeTransferred = Event<
  'CrimeTransferred',
  {
    to: string;
    suspicion: string;
    materials: readonly string[];
    number: string;
    transferredOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }
>;
/** The level above lists it（事故挂牌督办）. */
export type AccidentListed = Event<
  'AccidentListed',
  WithClocks<{
    lister: string;
    number: string;
    receivedOn: LocalDate;
    limit?: LocalDate;
    by: string;
  }>
>;
/** What the lister says of the report（审核意见）; without consent it goes back to the team. */
export type ReportReviewed = Event<
  'ReportReviewed',
  { consents: boolean; number: string; changes?: string; answeredOn: LocalDate; by: string }
>;
export type ReportPublished = Event<
  'ReportPublished',
  WithClocks<{ places: readonly string[]; publishedOn: LocalDate; by: string }>
>;

export type InquiryEvent =
  | TeamFormed
  | TeamChanged
  | InvitationAnswered
  | AppraisalStarted
  | AppraisalEnded
  | InquiryExtended
  | CrimeTransferred
  | ReportSubmitted
  | ReportPublished
  | AccidentListed
  | ReportReviewed;

/** What each is called in a history. */
export const inquiryLabels: LabelsOf<InquiryEvent> = {
  TeamFormed: label('Team formed', '成立事故调查组'),
  TeamChanged: label('Team changed', '调整事故调查组'),
  InvitationAnswered: label('Procuratorate answered', '检察院答复邀请'),
  AppraisalStarted: label('Appraisal commissioned', '委托技术鉴定'),
  AppraisalEnded: label('Appraisal received', '收到鉴定意见'),
  InquiryExtended: label('Inquiry extended', '延长调查期限'),
  CrimeTransferred: label('Suspected crime handed over', '移送涉嫌犯罪材料'),
  ReportSubmitted: label('Report submitted', '提交事故调查报告'),
  ReportPublished: label('Report published', '公布事故调查报告'),
  AccidentListed: label('Listed by the level above', '事故挂牌督办'),
  ReportReviewed: label('Report reviewed by the lister', '挂牌机关审核调查报告'),
};
