import type { Event, LocalDate, WithClocks } from '#domain/kernel';
import type { NumberedDocument } from '../../documents/numbered-document.js';

/** The three hands that may not meet in one person (受理、审查、审批相分离). */
export type Hand = 'intake' | 'review' | 'approval';

/** Steps whose time does not count, once it was told in writing (LL 45). */
export type ExcludedStep = 'hearing' | 'test' | 'inspection' | 'appraisal' | 'expert-review';

/** One reason of an opinion or a decision, and the piece of evidence it rests on. */
export type Ground = Readonly<{ text: string; evidence: string }>;

type Papers = Readonly<{ documents: readonly NumberedDocument[] }>;

export type ReviewerAssigned = Event<
  'ReviewerAssigned',
  { reviewer: string; assignedBy: string; assignedOn: LocalDate }
>;
export type HandedOver = Event<
  'HandedOver',
  {
    hand: Hand;
    from?: string;
    to: string;
    reason: 'leave' | 'return' | 'transfer' | 'recusal';
    by: string;
    on: LocalDate;
  }
>;
export type RecusalAsked = Event<
  'RecusalAsked',
  { person: string; ground: string; askedBy: string; askedOn: LocalDate }
>;
export type RecusalDecided = Event<
  'RecusalDecided',
  {
    person: string;
    granted: boolean;
    decidedBy: string;
    decidedOn: LocalDate;
    /** The person had acted already: those acts are to be looked at again (E17). */
    actedBefore: boolean;
  }
>;
export type SiteChecked = Event<
  'SiteChecked',
  Papers & {
    officers: readonly Readonly<{ person: string; certificate: string }>[];
    met: boolean;
    findings: string;
    by: string;
    record: string;
    checkedOn: LocalDate;
  }
>;
export type ExclusionProposed = Event<
  'ExclusionProposed',
  { step: ExcludedStep; reason: string; needed: string; by: string; proposedOn: LocalDate }
>;
export type ExclusionApproved = Event<
  'ExclusionApproved',
  Papers & { step: ExcludedStep; by: string; noticedOn: LocalDate }
>;
export type ExcludedStepBegun = Event<
  'ExcludedStepBegun',
  WithClocks<{
    step: ExcludedStep;
    begunOn: LocalDate;
    /** From when the time does not count; absent when no notice was given: then it counts (E7). */
    excludedFrom?: LocalDate;
    by: string;
  }>
>;
export type ExcludedStepEnded = Event<
  'ExcludedStepEnded',
  WithClocks<{ step: ExcludedStep; endedOn: LocalDate; by: string }>
>;
export type ExpertOpinionGiven = Event<
  'ExpertOpinionGiven',
  {
    experts: readonly string[];
    by: string;
    opinion: 'favourable' | 'unfavourable';
    record: string;
    givenOn: LocalDate;
  }
>;
export type HearingNoticed = Event<
  'HearingNoticed',
  WithClocks<
    Papers & {
      /** `offered` to those it concerns (LL 47), or `announced` by the organ itself (LL 46). */
      mode: 'offered' | 'announced';
      parties: readonly string[];
      by: string;
      noticedOn: LocalDate;
    }
  >
>;
export type HearingRequested = Event<
  'HearingRequested',
  WithClocks<{ party: string; requestedOn: LocalDate }>
>;
export type HearingRightLapsed = Event<
  'HearingRightLapsed',
  WithClocks<{ rule: string; lapsedOn: LocalDate }>
>;
export type HearingScheduled = Event<
  'HearingScheduled',
  Papers & { host: string; heldOn: LocalDate; place: string; scheduledOn: LocalDate }
>;
export type HearingHeld = Event<
  'HearingHeld',
  WithClocks<
    Papers & { host: string; transcript: string; attended: readonly string[]; heldOn: LocalDate }
  >
>;
export type ReviewSigned = Event<
  'ReviewSigned',
  Papers & {
    reviewer: string;
    opinion: 'grant' | 'refuse';
    evidence: readonly string[];
    grounds: readonly Ground[];
    signedOn: LocalDate;
  }
>;
export type DecisionExtended = Event<
  'DecisionExtended',
  WithClocks<Papers & { approver: string; amount: number; reason: string; grantedOn: LocalDate }>
>;

export type ReviewEvent =
  | ReviewerAssigned
  | HandedOver
  | RecusalAsked
  | RecusalDecided
  | SiteChecked
  | ExclusionProposed
  | ExclusionApproved
  | ExcludedStepBegun
  | ExcludedStepEnded
  | ExpertOpinionGiven
  | HearingNoticed
  | HearingRequested
  | HearingRightLapsed
  | HearingScheduled
  | HearingHeld
  | ReviewSigned
  | DecisionExtended;
