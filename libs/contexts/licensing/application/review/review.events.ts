import {
  type Event,
  fields,
  label,
  type Label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { Papers } from '../../desk/serving.events.js';

const { digest, shape, text } = fields;

/** The three hands that may not meet in one person (受理、审查、审批相分离). */
export const allHands = ['intake', 'review', 'approval'] as const;
export type Hand = (typeof allHands)[number];

/** Why a hand passes to somebody else: 请假、销假、调动、回避. */
export const handoverReasons = ['leave', 'return', 'transfer', 'recusal'] as const;

/** Steps whose time does not count, once it was told in writing (不计入期限的环节; LL 45). */
export const excludedSteps = [
  'hearing',
  'test',
  'inspection',
  'appraisal',
  'expert-review',
] as const;
export type ExcludedStep = (typeof excludedSteps)[number];

/** What people call each of them. */
export const stepNames: Readonly<Record<ExcludedStep, Label>> = {
  hearing: label('hearing', '听证'),
  test: label('test', '检测'),
  inspection: label('inspection', '检验'),
  appraisal: label('appraisal', '鉴定'),
  'expert-review': label('expert review', '专家评审'),
};

/** What experts think. */
export const expertOpinions = ['favourable', 'unfavourable'] as const;

/** `offered` to those it concerns (LL 47), or `announced` by the organ itself (LL 46). */
export const hearingModes = ['offered', 'announced'] as const;

/** What the review comes to. */
export const reviewOpinions = ['grant', 'refuse'] as const;

/** One reason of an opinion or a decision, and the piece of evidence it rests on. */
export const opinionGround = shape('OpinionGround', {
  text: text({ about: 'Reason（理由）' }),
  evidence: digest({ about: 'Piece of evidence it rests on（依据的证据）' }),
});
export type Ground = fields.Of<typeof opinionGround>;

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
    reason: (typeof handoverReasons)[number];
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
    opinion: (typeof expertOpinions)[number];
    record: string;
    givenOn: LocalDate;
  }
>;
export type HearingNoticed = Event<
  'HearingNoticed',
  WithClocks<
    Papers & {
      mode: (typeof hearingModes)[number];
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
    opinion: (typeof reviewOpinions)[number];
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

/** What each is called in a history. An event without its row does not compile. */
export const applicationReviewLabels: LabelsOf<ReviewEvent> = {
  ReviewerAssigned: label('Reviewer assigned', '分派审查员'),
  HandedOver: label('Handed over', '移交办理'),
  RecusalAsked: label('Recusal asked for', '申请回避'),
  RecusalDecided: label('Recusal decided', '决定回避'),
  SiteChecked: label('Site checked', '现场核查'),
  ExclusionProposed: label('Time proposed not to count', '提出不计入期限'),
  ExclusionApproved: label('Time not to count, told in writing', '书面告知不计入期限'),
  ExcludedStepBegun: label('Step begun', '环节开始'),
  ExcludedStepEnded: label('Step over', '环节结束'),
  ExpertOpinionGiven: label('Experts’ opinion', '专家评审意见'),
  HearingNoticed: label('Hearing offered or announced', '听证告知、公告'),
  HearingRequested: label('Hearing requested', '申请听证'),
  HearingRightLapsed: label('Right to a hearing lapsed', '逾期未申请听证'),
  HearingScheduled: label('Hearing scheduled', '听证安排'),
  HearingHeld: label('Hearing held', '举行听证'),
  ReviewSigned: label('Review signed', '审查意见'),
  DecisionExtended: label('Decision extended', '延长审批期限'),
};
