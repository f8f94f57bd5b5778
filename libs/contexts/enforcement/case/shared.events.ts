import type { DoubtfulMeasurement } from '#contexts/equipment/contract';
import {
  type ClocksRecomputed,
  type Event,
  type Fen,
  label,
  type LabelsOf,
  type Instant,
  LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type {
  Missed,
  NumberedDocument,
  Service,
  ServiceMethod,
  TakenOver,
  Told,
} from '#domain/procedure';
import type { ChoiceOfLaw } from './penalty/choice-of-law.events.js';
import type * as taken from './penalty/taken.events.js';
import type { BanStated, CareerBan, NamedLicence } from './penalty/taken.events.js';
import type { Party } from './said/party.js';

// Events both halves of a case stand on. These names and fields are what is stored: add freely; to
// change one, add a step to `case.stream.ts`.

export type { Party } from './said/party.js';

/** 违法行为. `actId` names the act over all cases of the party (E12: one act is fined once). */
export type AllegedAct = Readonly<{
  actId: string;
  /** What was done, in the words of the filing form. */
  facts: string;
  /** Item of the catalogue of powers (权责清单), which mandates list. */
  item: string;
  /** Article violated, and article of the penalty: `WSL 100`. */
  violates: string;
  punishes: string;
  /** Last day of the act, or of a continuous act (PL 36). Absent: it still continues. */
  endedOn?: LocalDate;
  /**
   * It touches life, health or financial safety, and harm came of it: the longer limitation (E11).
   */
  harmed: boolean;
  /** The day it was discovered: limitation is judged by it. */
  foundOn: LocalDate;
  /** Area code of the place, which a mandate covers or not. */
  area: string;
}>;

/**
 * PL 9. `fine` 罚款, `criticism` 通报批评, `career-ban` 限制从业; closure is decided by
 * government, detention by police.
 */
export type PenaltyKind =
  | 'warning'
  | 'criticism'
  | 'fine'
  | 'confiscation'
  | 'licence-suspended'
  | 'qualification-lowered'
  | 'licence-revoked'
  | 'activity-restricted'
  | 'production-stopped'
  | 'closure'
  | 'career-ban';

export type CaseFiled = Event<
  'CaseFiled',
  WithClocks<{
    caseId: string;
    party: Party;
    procedure: 'ordinary' | 'summary';
    /**
     * Reserved from the counter of the prefix and year; shared by all documents of the case
     * (DOC-3).
     */
    serial: number;
    year: number;
    /** Text before the document code: `（江海）应急`. */
    documentPrefix: string;
    /** In whose name the case is handled. */
    organ: string;
    /** Who handles it: the bureau, its brigade or a street. */
    handlingOrgan: string;
    officers: readonly string[];
    filedOn: LocalDate;
    /** The moment of it; absent in what was recorded before the moment was kept. */
    filedAt?: Instant;
    acts: readonly AllegedAct[];
    applicant: string;
    approvedBy: string;
    mandate?: string;
    /** Decided on the spot, and recorded later than it had to be reported（当场处罚迟报备）. */
    recordedLate?: RecordedLate;
    /**
     * Why this is another act than one fined on the spot on the same day under the same item or
     * article（另一违法行为）.
     */
    separateAct?: string;
    /** An act of it was fined before: it is filed for another kind of penalty (PL 29). */
    otherPenalty?: taken.OtherPenalty;
    /** It was filed on paper before its organ kept its cases here（历史案件补录）. */
    takenOver?: TakenOver;
    documents: readonly NumberedDocument[];
  }>
>;

/** 查明身份: who the citizen is whom nobody knew, and by what evidence. */
export type Identification = Readonly<{
  party: Party;
  evidence: readonly string[];
  /** Why the party named before was wrong（更正理由）. */
  correction?: string;
}>;
export type PartyIdentified = Event<
  'PartyIdentified',
  { identification: Identification; identifiedOn: LocalDate; by: string }
>;

/** How late, what is allowed, by which article, and the reason given. */
export type RecordedLate = Readonly<{
  days: number;
  allowedDays: number;
  law: string;
  reason: string;
}>;

/**
 * 从轻、减轻情形 (PL 30, 32): harm removed or lessened, coerced or induced, confessed what nobody
 * knew, helped with merit, under eighteen, or another ground that a law names.
 */
export type Mitigation =
  'harm-removed' | 'coerced' | 'confessed' | 'helped' | 'under-eighteen' | 'other-law';

/** One act and what it costs; several acts may stand in one decision (ENF-N5). */
export type PenaltyItem = Readonly<{
  actId: string;
  kinds: readonly PenaltyKind[];
  fineFen: Fen;
  confiscationFen: Fen;
  /**
   * Step of the article in the fine table（处罚档次）: `first`, `ordinary`. Needed when the
   * article changed after the act.
   */
  step?: string;
  /**
   * 责令改正文书 that ran out before: what article and step give only then rests on it (PL 28).
   */
  order?: Readonly<{ number: string; dueOn: LocalDate }>;
  /** 减轻处罚: why the fine may lie below its range (PL 32). */
  mitigation?: Mitigation;
  /** Proven, where the fine is a share of last year's income or a multiple of the gain. */
  incomeFen?: Fen;
  gainFen?: Fen;
  /** The licences it suspends or revokes; absent in decisions from before they had to be named. */
  licences?: readonly NamedLicence[];
  /** 暂扣期限: whole days from service. */
  suspendedDays?: number;
  /** 限制从业. */
  ban?: BanStated;
}>;

export type PenaltyDecided = Event<
  'PenaltyDecided',
  WithClocks<{
    decisionNumber: string;
    decidedOn: LocalDate;
    /** The moment of it; absent in what was recorded before the moment was kept. */
    decidedAt?: Instant;
    fineFen: Fen;
    confiscationFen: Fen;
    kinds: readonly PenaltyKind[];
    items: readonly PenaltyItem[];
    decidedBy: string;
    facts: string;
    evidence: readonly string[];
    /** Measurements in the case that are not sound, as whoever decided was told（检定存疑）. */
    measuredInDoubt?: readonly DoubtfulMeasurement[];
    basis: readonly string[];
    /** Under the Work Safety Law: published (WSL 78), counted for closure (WSL 113). */
    workSafetyLaw: boolean;
    /** Who may not be what, for how long; of a citizen only. */
    bans?: readonly CareerBan[];
    /** Which law applied to each act, with both results; absent in decisions made on the spot. */
    choiceOfLaw?: readonly ChoiceOfLaw[];
    onSpotCollection: boolean;
    remediesTold: boolean;
    documents: readonly NumberedDocument[];
  }>
>;

export type NoPenaltyGround = taken.NoPenaltyGround;

export type NoPenaltyDecided = Event<
  'NoPenaltyDecided',
  WithClocks<{
    decisionNumber: string;
    decidedOn: LocalDate;
    /** The moment of it; absent in what was recorded before the moment was kept. */
    decidedAt?: Instant;
    ground: NoPenaltyGround;
    decidedBy: string;
    reasons: string;
    education: string;
    documents: readonly NumberedDocument[];
  }>
>;

/**
 * 移送. To the police for a suspected crime (PL 27), to supervision (监察), or to the organ that
 * is competent.
 */
export type CaseTransferred = Event<
  'CaseTransferred',
  WithClocks<{
    to: 'police' | 'supervision' | 'competent-organ';
    organ: string;
    transferredOn: LocalDate;
    reasons: string;
    approvedBy: string;
    documents: readonly NumberedDocument[];
  }>
>;

/** 送达. `servedOn` is the date the law counts from, whatever the day of recording. */
export type DecisionServed = Event<
  'DecisionServed',
  WithClocks<{
    decisionNumber: string;
    servedOn: LocalDate;
    method: ServiceMethod;
    service: Service;
    documents: readonly NumberedDocument[];
  }>
>;

/** A clock of the case ran out; `effect` is what the law attaches to it. */
export type ClockExpired = Event<
  'ClockExpired',
  WithClocks<{ clock: string; rule: string; due: string; effect: string; missedBy?: Missed }>
>;

export type ClockReminded = Event<
  'ClockReminded',
  { clock: string; rule: string; due: string; step: number; to: string }
>;

export type ClockEscalated = Event<
  'ClockEscalated',
  { clock: string; rule: string; due: string; step: number; to: string } & Told
>;

export type SharedEvent =
  | CaseFiled
  | PartyIdentified
  | PenaltyDecided
  | NoPenaltyDecided
  | CaseTransferred
  | DecisionServed
  | ClockExpired
  | ClockReminded
  | ClockEscalated
  | ClocksRecomputed;

/** What each is called in a history. An event without its row does not compile. */
export const sharedLabels: LabelsOf<Exclude<SharedEvent, ClocksRecomputed>> = {
  CaseFiled: label('Case filed', '立案'),
  PartyIdentified: label('Party identified', '查明当事人身份'),
  PenaltyDecided: label('Penalty decided', '行政处罚决定'),
  NoPenaltyDecided: label('No penalty decided', '不予行政处罚决定'),
  CaseTransferred: label('Transferred', '案件移送'),
  DecisionServed: label('Decision served', '决定书送达'),
  ClockExpired: label('Clock ran out', '期限届满'),
  ClockReminded: label('Reminded of a clock', '期限提醒'),
  ClockEscalated: label('Late clock reported upwards', '逾期上报'),
};
