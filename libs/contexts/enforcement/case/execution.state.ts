import type { ClockSet, Fen, Instant, Interval, LocalDate } from '#domain/kernel';
import type * as shared from './shared.events.js';
import type { Handling } from './procedure.state.js';
import type * as closing from './closing/closing.events.js';
import type * as court from './court/court.events.js';
import type * as payment from './payment/payment.events.js';
import type * as remedy from './remedies/remedies.events.js';

type Fact<E extends { data: object }> = Omit<E['data'], 'clocks' | 'documents'>;

/** What became of the decision. `illegal`: it stands but was found illegal（确认违法）. */
export type Fate = Readonly<{
  kind: 'standing' | 'changed' | 'revoked' | 'void' | 'illegal';
  by?: 'organ' | 'review' | 'court';
  on?: LocalDate;
}>;

export type Payment = Readonly<{
  receiptNumber: string;
  fen: Fen;
  channel: payment.PaymentChannel;
  paidOn: LocalDate;
}>;

/** Cash taken on the spot, on its way to the bank. */
export type Collection = Fact<payment.FineCollectedOnSpot> &
  Readonly<{
    handedIn?: Fact<payment.CollectionHandedIn>;
    deposited?: Fact<payment.CollectionDeposited>;
  }>;

export type Deferral = Readonly<{
  applied?: Fact<payment.DeferralApplied>;
  refused?: Fact<payment.DeferralRefused>;
  approved?: Fact<payment.DeferralApproved>;
  ended?: Fact<payment.DeferralEnded>;
}>;

/** `demand` is the last one; a demand that is not served starts no period. */
export type CourtExecution = Readonly<{
  demand?: Fact<court.DemandIssued> & Readonly<{ servedOn?: LocalDate }>;
  statement?: Fact<court.StatementHeard>;
  applied?: Fact<court.CourtApplied>;
  answered?: Fact<court.CourtAnswered>;
  doubted?: Fact<court.CourtDoubted>;
  ruled?: Fact<court.CourtRuled>;
  higher?: Fact<court.HigherCourtAsked>;
  higherAnswered?: Fact<court.HigherCourtAnswered>;
  ended?: Fact<court.ExecutionEnded>;
}>;

export type Review = Fact<remedy.ReviewFiled> &
  Readonly<{
    /** `deemed`: the review organ was silent (ARL 30). */
    answered?: Readonly<{ answer: 'accepted' | 'not-accepted' | 'deemed'; answeredOn: LocalDate }>;
    suspended?: Fact<remedy.ReviewSuspended>;
    decided?: Fact<remedy.ReviewDecided>;
  }>;

export type Litigation = Fact<remedy.LitigationFiled> &
  Readonly<{ judged?: Fact<remedy.JudgmentGiven> }>;

/** What the first half of the case tells this half; set by the decider that joins them. */
export type FromProcedure = Readonly<{
  /** Ids of evidence registrations, seals and seizures not lifted. */
  measuresOpen: readonly string[];
  /** 终止 or 不予立案: the procedure ended without any decision. */
  terminated: boolean;
  /** Who may have no more part in the case (回避). */
  recused: readonly string[];
  /** Everybody who ever investigated it (办案人员). */
  investigators: readonly string[];
  /** The police gave the case back (PL 27): it is not ended by its transfer any more. */
  returned: boolean;
  /** Who handles the case now, after any handing over; as filed when absent. */
  handling?: Handling;
  /** Highest ordinal of each document code the first half has seen. */
  documents: Readonly<Record<string, number>>;
}>;

/** Only what later decisions need to know. What readers need is in the projections, or computed by `dueOn`. */
export type Execution = Readonly<{
  filed?: Fact<shared.CaseFiled>;
  decision?: Fact<shared.PenaltyDecided>;
  noPenalty?: Fact<shared.NoPenaltyDecided>;
  transferred?: Fact<shared.CaseTransferred>;
  served?: Fact<shared.DecisionServed>;
  fate: Fate;
  /** The fine that stands now. */
  fineFen: Fen;
  /** Last day to pay as first set. */
  payBy?: LocalDate;
  payments: readonly Payment[];
  collections: readonly Collection[];
  refunds: readonly Fact<payment.MoneyRefunded>[];
  confiscations: readonly Fact<payment.ConfiscationPerformed>[];
  deferral: Deferral;
  reduction?: Fact<payment.ReductionAgreed> & Readonly<{ lost?: Fact<payment.ReductionLost> }>;
  court: CourtExecution;
  review?: Review;
  litigation?: Litigation;
  revocation?: Fact<remedy.DecisionRevoked>;
  change?: Fact<remedy.DecisionChanged>;
  /** Review and litigation: no surcharge is counted in them. */
  stays: readonly Interval[];
  publication?: Fact<closing.DecisionPublished> &
    Readonly<{ withdrawn?: Fact<closing.PublicationWithdrawn> }>;
  performed: readonly Fact<closing.PenaltyPerformed>[];
  /** Kinds of penalty that no longer stand, whoever let them go. */
  lifted: readonly shared.PenaltyKind[];
  correction?: Fact<closing.CorrectionReviewed>;
  proposed?: Fact<closing.ClosingProposed>;
  closingRefused?: Fact<closing.ClosingRefused>;
  closed?: Fact<closing.CaseClosed>;
  archived?: Fact<closing.CaseArchived>;
  corrections: readonly Fact<closing.DocumentCorrected>[];
  /** Documents by code, for the next ordinal; and the numbers of those that may be served or corrected. */
  documents: Readonly<Record<string, number>>;
  numbers: readonly string[];
  servedDocuments: readonly Fact<court.DocumentServed>[];
  /** Clocks that run. */
  clocks: Readonly<Record<string, ClockSet>>;
  /** Clocks that ran out, with their due moment. */
  lapsed: Readonly<Record<string, Instant>>;
  procedure: FromProcedure;
}>;

export const noExecution: Execution = {
  fate: { kind: 'standing' },
  fineFen: 0,
  payments: [],
  collections: [],
  refunds: [],
  confiscations: [],
  deferral: {},
  court: {},
  stays: [],
  performed: [],
  lifted: [],
  corrections: [],
  documents: {},
  numbers: [],
  servedDocuments: [],
  clocks: {},
  lapsed: {},
  procedure: {
    measuresOpen: [],
    terminated: false,
    recused: [],
    investigators: [],
    returned: false,
    documents: {},
  },
};

/** This half as seen together with what the first half knows. */
export const withProcedure = (execution: Execution, procedure: FromProcedure): Execution => ({
  ...execution,
  procedure,
});
