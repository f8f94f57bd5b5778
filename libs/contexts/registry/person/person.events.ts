import { type Event, label, type LabelsOf, type LocalDate, type Role } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `person.stream.ts`.

/**
 * Somebody who acts: an official (公务人员), a village safety officer (村居安全员) or a unit's
 * agent (经办人). The name of one who acts is on documents; the identity number never enters the
 * log, only a token of it (PRV-9).
 */
export type PersonRegistered = Event<
  'PersonRegistered',
  { person: string; name: string; identityToken?: string }
>;

/**
 * `post` names it within the person; `organ` is an organ, or the enterprise an applicant acts for.
 */
export type PostAssigned = Event<
  'PostAssigned',
  {
    post: string;
    organ: string;
    title: string;
    roles: readonly Role[];
    from: LocalDate;
    to?: LocalDate;
  }
>;

/**
 * A post that decides or checks was proposed, by whom; it is none until a superior confirms it
 * (`PostAssigned`).
 */
export type PostProposed = Event<'PostProposed', PostAssigned['data'] & Readonly<{ by: string }>>;

/**
 * 代行职务: somebody answers for a post, all its roles or some, from a day to a day, by a written
 * order (`basis`).
 */
export type DeputyAppointed = Event<
  'DeputyAppointed',
  {
    deputyship: string;
    post: string;
    deputy: string;
    roles: readonly Role[];
    from: LocalDate;
    to?: LocalDate;
    basis: string;
  }
>;

export type DeputyEnded = Event<'DeputyEnded', { deputyship: string; lastDay: LocalDate }>;

export type PostEnded = Event<'PostEnded', { post: string; lastDay: LocalDate; reason: string }>;

/** 执法证: valid from a day to a day, both included. */
export type CertificateGranted = Event<
  'CertificateGranted',
  { number: string; issuer: string; from: LocalDate; to: LocalDate }
>;

export type CertificateSuspended = Event<
  'CertificateSuspended',
  { number: string; from: LocalDate; to?: LocalDate; reason: string }
>;

/** `from` is the first day on which it may be shown again. */
export type CertificateRestored = Event<
  'CertificateRestored',
  { number: string; from: LocalDate; reason: string }
>;

/** `from` is the first day without it. */
export type CertificateRevoked = Event<
  'CertificateRevoked',
  { number: string; from: LocalDate; reason: string }
>;

/** 离岗: holiday, illness, secondment. Nobody acts while on leave. */
export type LeaveRecorded = Event<
  'LeaveRecorded',
  {
    from: LocalDate;
    to?: LocalDate;
    reason: string;
    deputy?: string;
    /** Whose hand recorded it. */
    by?: string;
  }
>;

export type LeaveEnded = Event<'LeaveEnded', { from: LocalDate; lastDay: LocalDate }>;

/** 撤销离岗登记: it was entered wrongly; `undone` are the deputyships that never began. */
export type LeaveWithdrawn = Event<
  'LeaveWithdrawn',
  { from: LocalDate; reason: string; undone: readonly string[] }
>;

/** 异议: whoever was put on leave says that it is wrong. */
export type LeaveContested = Event<
  'LeaveContested',
  { from: LocalDate; reason: string; on: LocalDate }
>;

export type LeaveUpheld = Event<'LeaveUpheld', { from: LocalDate; reason: string }>;

/** 国家统一法律职业资格. */
export type LegalQualificationRecorded = Event<
  'LegalQualificationRecorded',
  { number: string; on: LocalDate }
>;

export type PersonEvent =
  | PersonRegistered
  | PostProposed
  | PostAssigned
  | DeputyAppointed
  | DeputyEnded
  | PostEnded
  | CertificateGranted
  | CertificateSuspended
  | CertificateRestored
  | CertificateRevoked
  | LeaveRecorded
  | LeaveEnded
  | LeaveWithdrawn
  | LeaveContested
  | LeaveUpheld
  | LegalQualificationRecorded;

/** What each is called in a history. An event without its row does not compile. */
export const personLabels: LabelsOf<PersonEvent> = {
  PersonRegistered: label('Person registered', '人员登记'),
  PostProposed: label('Post proposed', '提出任职'),
  DeputyAppointed: label('Deputy appointed', '指定代行职务'),
  DeputyEnded: label('Deputy ended', '终止代行职务'),
  PostAssigned: label('Post assigned', '任职'),
  PostEnded: label('Post ended', '免职'),
  CertificateGranted: label('Certificate granted', '核发执法证'),
  CertificateSuspended: label('Certificate suspended', '暂扣执法证'),
  CertificateRestored: label('Certificate restored', '恢复执法证'),
  CertificateRevoked: label('Certificate revoked', '吊销执法证'),
  LeaveRecorded: label('Leave recorded', '离岗登记'),
  LeaveEnded: label('Leave ended', '返岗登记'),
  LeaveWithdrawn: label('Leave withdrawn', '撤销离岗登记'),
  LeaveContested: label('Leave contested', '对离岗登记提出异议'),
  LeaveUpheld: label('Leave upheld', '维持离岗登记'),
  LegalQualificationRecorded: label('Legal qualification recorded', '法律职业资格登记'),
};
