import {
  type Event,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { AllegedAct, CaseFiled, Party, PartyIdentified } from '../shared.events.js';
import type { Fact, NumberedDocument } from '#domain/procedure';

type Documents = Readonly<{ documents: readonly NumberedDocument[] }>;

/** 线索: who seems to have done what, and which organ takes it up. */
export type Clue = Readonly<{
  party: Party;
  acts: readonly AllegedAct[];
  source: 'inspection' | 'report' | 'assignment' | 'accident' | 'transfer-in' | 'other';
  /** In whose name the case would be handled. */
  organ: string;
  handlingOrgan: string;
  /** The mandate a street acts under. */
  mandate?: string;
  /** A reference, never the name: a reporter stays unknown (PRV). */
  complainant?: string;
  /** The case of the other party of the same event: unit and person (PL 29). */
  linkedCase?: string;
}>;
export type ClueRecorded = Event<
  'ClueRecorded',
  WithClocks<{
    caseId: string;
    clue: Clue;
    documentPrefix: string;
    recordedOn: LocalDate;
    recordedBy: string;
  }>
>;

/** 预立案; `urgent`: investigated at once, with the filing form filled in afterwards. */
export type PreFiling = Readonly<{ officers: readonly string[]; grounds: string; urgent: boolean }>;
export type CasePreFiled = Event<
  'CasePreFiled',
  WithClocks<{
    preFiling: PreFiling;
    preFiledOn: LocalDate;
    /** The moment of it; absent in what was recorded before the moment was kept. */
    preFiledAt?: Instant;
    by: string;
  }>
>;

export type Application = Readonly<{ officers: readonly string[]; grounds: string }>;
export type FilingApplied = Event<
  'FilingApplied',
  WithClocks<{ application: Application; appliedOn: LocalDate; applicant: string }>
>;

export type NotFiling = Readonly<{ reasons: string; complainantToldOn?: LocalDate }>;
export type CaseNotFiled = Event<
  'CaseNotFiled',
  WithClocks<{ notFiling: NotFiling; decidedOn: LocalDate; decidedBy: string } & Documents>
>;

/** 变更定性: the act is called otherwise in law than the clue called it. */
export type ActRestated = Event<
  'ActRestated',
  {
    actId: string;
    was: Readonly<{ item: string; violates: string; punishes: string }>;
    /** All acts of the case, as they are called from now on. */
    acts: readonly AllegedAct[];
    reasons: string;
    restatedOn: LocalDate;
    by: string;
  }
>;

export type Replacement = Readonly<{ officers: readonly string[]; reasons: string }>;
export type OfficersReplaced = Event<
  'OfficersReplaced',
  { replacement: Replacement; replacedOn: LocalDate; by: string }
>;

/**
 * 移交: to another organ of the same power, e.g. from a street whose mandate ended to the bureau.
 */
export type Handover = Readonly<{
  handlingOrgan: string;
  organ: string;
  mandate?: string;
  officers: readonly string[];
  reasons: string;
}>;
export type CaseHandedOver = Event<
  'CaseHandedOver',
  WithClocks<{ handover: Handover; handedOverOn: LocalDate; by: string } & Documents>
>;

export type PeriodExtension = Readonly<{
  days: number;
  approver: 'head-of-organ' | 'higher-organ';
  /** Organ and paper that approved it, when that is the superior. */
  approval?: string;
  reasons: string;
}>;
export type CasePeriodExtended = Event<
  'CasePeriodExtended',
  WithClocks<{ extension: PeriodExtension; extendedOn: LocalDate; by: string } & Documents>
>;

/** 中止. */
export type Suspension = Readonly<{
  cause: 'waits-for-other-result' | 'party-unreachable' | 'force-majeure' | 'law-in-question';
  reasons: string;
}>;
export type CaseSuspended = Event<
  'CaseSuspended',
  WithClocks<{ suspension: Suspension; suspendedOn: LocalDate; by: string } & Documents>
>;

/** 恢复. */
export type Resumption = Readonly<{ reasons: string }>;
export type CaseResumed = Event<
  'CaseResumed',
  WithClocks<{ resumption: Resumption; resumedOn: LocalDate; by: string } & Documents>
>;

/** 终止. */
export type Termination = Readonly<{
  cause: 'party-died' | 'party-ended' | 'facts-outside-competence' | 'other';
  reasons: string;
}>;
export type CaseTerminated = Event<
  'CaseTerminated',
  WithClocks<{ termination: Termination; terminatedOn: LocalDate; by: string } & Documents>
>;

export type IntakeEvent =
  | ClueRecorded
  | CasePreFiled
  | FilingApplied
  | CaseNotFiled
  | ActRestated
  | OfficersReplaced
  | CaseHandedOver
  | CasePeriodExtended
  | CaseSuspended
  | CaseResumed
  | CaseTerminated;

/** What each is called in a history. An event without its row does not compile. */
export const intakeLabels: LabelsOf<IntakeEvent> = {
  ClueRecorded: label('Clue recorded', '线索登记'),
  CasePreFiled: label('Pre-filed', '预立案'),
  FilingApplied: label('Filing applied for', '立案申请'),
  CaseNotFiled: label('Not filed', '不予立案'),
  ActRestated: label('Act called otherwise in law', '变更违法行为定性'),
  OfficersReplaced: label('Officers replaced', '更换办案人员'),
  CaseHandedOver: label('Handed over', '案件移交'),
  CasePeriodExtended: label('Case period extended', '延长办案期限'),
  CaseSuspended: label('Suspended', '中止调查'),
  CaseResumed: label('Resumed', '恢复调查'),
  CaseTerminated: label('Terminated', '终止调查'),
};

/** What is remembered of how the case came in, who has it, and whether it rests. */
export type Intake = Readonly<{
  clue?: Fact<ClueRecorded>;
  preFiled?: Fact<CasePreFiled>;
  applied?: Fact<FilingApplied>;
  notFiled?: Fact<CaseNotFiled>;
  filed?: Fact<CaseFiled>;
  restated: readonly Fact<ActRestated>[];
  replaced?: Fact<OfficersReplaced>;
  identified?: Fact<PartyIdentified>;
  handedOver?: Fact<CaseHandedOver>;
  extensions: readonly Fact<CasePeriodExtended>[];
  suspended?: Fact<CaseSuspended>;
  resumed?: Fact<CaseResumed>;
  terminated?: Fact<CaseTerminated>;
}>;
