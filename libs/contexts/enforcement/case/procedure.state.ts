import type { Instant } from '#domain/kernel';
import type { Clocks } from './clocks.js';
import type {
  CollectivelyDiscussed,
  LegalReviewGiven,
  CaseReturned,
  SummaryDecisionReported,
} from './decision/decision.events.js';
import type {
  CaseHandedOver,
  CaseNotFiled,
  CasePeriodExtended,
  CasePreFiled,
  CaseResumed,
  CaseSuspended,
  CaseTerminated,
  ClueRecorded,
  FilingApplied,
  OfficersReplaced,
} from './intake/intake.events.js';
import type {
  Fieldwork,
  Inquiry,
  InvestigationConcluded,
  RecusalRequest,
  RecusalRuling,
  RecusedActsReview,
  Summons,
} from './investigation/investigation.events.js';
import type {
  EvidenceDisposal,
  Lifting,
  MeasureApplication,
  MeasureExtension,
  MeasureRefusal,
  Sealing,
  Taking,
  Testing,
  TestingResult,
} from './measures/measures.events.js';
import type {
  Defence,
  DefenceAnswer,
  HearingHeld,
  HearingReported,
  HearingRequested,
  HearingScheduled,
  HearingPostponed,
  HearingTerminated,
  NoticeServed,
  PartyNotified,
  PublicNoticePosted,
  RightsWaived,
} from './hearing/hearing.events.js';
import type {
  CaseFiled,
  CaseTransferred,
  DecisionServed,
  NoPenaltyDecided,
  PartyIdentified,
  PenaltyDecided,
} from './shared.events.js';

/** Where the procedure stands (rules §3.4). `open` is under investigation. */
export type Stage =
  | 'unknown'
  | 'clue'
  | 'not-filed'
  | 'open'
  | 'concluded'
  | 'notified'
  | 'decided'
  | 'served'
  | 'transferred'
  | 'terminated';

/** Who handles the case, and in whose name. */
export type Handling = Readonly<{
  organ: string;
  handlingOrgan: string;
  mandate?: string;
  prefix: string;
}>;

/** A record of the investigation: a piece of evidence, and who made it. */
export type InvestigationRecord = Readonly<{
  asked: Inquiry | Fieldwork;
  officers: readonly string[];
}>;

export type Measure = Readonly<{
  application: MeasureApplication;
  applicant: string;
  approvedBy?: string;
  approvedAt?: Instant;
  refusal?: MeasureRefusal;
  taking?: Taking | Sealing;
  takenAt?: string;
  disposal?: EvidenceDisposal;
  extension?: MeasureExtension;
  testing?: Testing;
  testingResult?: TestingResult;
  lapsed?: boolean;
  lifting?: Lifting;
}>;

export type Recusal = Readonly<{
  request: RecusalRequest;
  ruling?: RecusalRuling;
  toReview: readonly string[];
  review?: RecusedActsReview;
}>;

/** From one notice to the next: a new notice gives all rights anew. */
export type Round = Readonly<{
  notice: PartyNotified['data'];
  posted?: PublicNoticePosted['data'];
  served?: NoticeServed['data'];
  waived?: RightsWaived['data'];
  defences: Readonly<Record<string, Readonly<{ defence: Defence; answer?: DefenceAnswer }>>>;
  request?: HearingRequested['data'];
  scheduled?: HearingScheduled['data'];
  postponed?: HearingPostponed['data'];
  held?: HearingHeld['data'];
  ended?: HearingTerminated['data'];
  reported?: HearingReported['data'];
}>;

/** What the decisions of the procedure need to remember: mostly what was recorded, by name. */
export type Procedure = Readonly<{
  stage: Stage;
  clocks: Clocks;
  papers: Readonly<Record<string, number>>;
  /** Present officers, and all who ever investigated (they may not review, host or decide). */
  officers: readonly string[];
  everOfficers: readonly string[];
  /** All who judged it: approved, reviewed, hosted. They may not investigate it afterwards. */
  judges: readonly string[];
  handling?: Handling;
  clue?: ClueRecorded['data'];
  preFiled?: CasePreFiled['data'];
  applied?: FilingApplied['data'];
  notFiled?: CaseNotFiled['data'];
  filed?: CaseFiled['data'];
  replaced?: OfficersReplaced['data'];
  identified?: PartyIdentified['data'];
  handedOver?: CaseHandedOver['data'];
  extensions: readonly CasePeriodExtended['data'][];
  suspended?: CaseSuspended['data'];
  resumed?: CaseResumed['data'];
  terminated?: CaseTerminated['data'];
  summonses: Readonly<Record<string, Summons>>;
  records: Readonly<Record<string, InvestigationRecord>>;
  discarded: readonly string[];
  recusals: Readonly<Record<string, Recusal>>;
  measures: Readonly<Record<string, Measure>>;
  concluded?: InvestigationConcluded['data'];
  round?: Round;
  review?: LegalReviewGiven['data'];
  discussed?: CollectivelyDiscussed['data'];
  penalty?: PenaltyDecided['data'];
  noPenalty?: NoPenaltyDecided['data'];
  posted?: PublicNoticePosted['data'];
  served?: DecisionServed['data'];
  summaryReported?: SummaryDecisionReported['data'];
  transferred?: CaseTransferred['data'];
  returned?: CaseReturned['data'];
}>;

export const noProcedure: Procedure = {
  stage: 'unknown',
  clocks: {},
  papers: {},
  officers: [],
  everOfficers: [],
  judges: [],
  extensions: [],
  summonses: {},
  records: {},
  discarded: [],
  recusals: {},
  measures: {},
};
