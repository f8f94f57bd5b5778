import type { Fen, Interval, LocalDate } from '#domain/kernel';
import { type Fact, type Matter, noMatter } from '#domain/procedure';
import type { CourtExecution } from './court/court.state.js';
import type { PublicNoticePosted } from './hearing/hearing.events.js';
import type { Round } from './hearing/hearing.state.js';
import type {
  CaseSentBack,
  InvestigationConcluded,
  Summons,
} from './investigation/investigation.events.js';
import type { InvestigationRecord } from './investigation/investigation.state.js';
import type { Measure } from './measures/measures.state.js';
import type { Collection, Deferral, Payment, Reduction } from './payment/payment.state.js';
import type { FateOfDecision, Litigation, Review } from './remedies/remedies.state.js';
import type { Correcting } from './correcting/correcting.state.js';
import type { Keeping } from './keeping/keeping.state.js';
import type { Transferring } from './transfer/transfer.state.js';
import type { Closing } from './closing/closing.state.js';
import type * as court from './court/court.events.js';
import type * as decision from './decision/decision.events.js';
import type { Intake } from './intake/intake.events.js';
import type * as payment from './payment/payment.events.js';
import type * as remedy from './remedies/remedies.events.js';
import type { WhoHasIt } from './who-has-it.js';
import type * as shared from './shared.events.js';

/** From the investigation to the service of the decision: mostly what was recorded. */
type UpToTheDecision = Readonly<{
  summonses: Readonly<Record<string, Summons>>;
  records: Readonly<Record<string, InvestigationRecord>>;
  discarded: readonly string[];
  measures: Readonly<Record<string, Measure>>;
  concluded?: Fact<InvestigationConcluded>;
  sentBack?: Fact<CaseSentBack>;
  round?: Round;
  legalReview?: Fact<decision.LegalReviewGiven>;
  discussed?: Fact<decision.CollectivelyDiscussed>;
  penalty?: Fact<shared.PenaltyDecided>;
  noPenalty?: Fact<shared.NoPenaltyDecided>;
  posted?: Fact<PublicNoticePosted>;
  served?: Fact<shared.DecisionServed>;
  /** Documents of the execution posted to the public, by number. */
  postedDocuments: Readonly<Record<string, Fact<PublicNoticePosted>>>;
  summaryReported?: Fact<decision.SummaryDecisionReported>;
  transferred?: Fact<shared.CaseTransferred>;
  transfer: Transferring;
  returned?: Fact<decision.CaseReturned>;
}>;

/**
 * From the service of the decision to its execution. What readers need is in the projections, or
 * computed by `dueOn`.
 */
type AfterTheDecision = Readonly<{
  fate: FateOfDecision;
  /** The fine that stands now. */
  fineFen: Fen;
  /** Last day to pay as first set. */
  payBy?: LocalDate;
  payments: readonly Payment[];
  collections: readonly Collection[];
  refunds: readonly Fact<payment.MoneyRefunded>[];
  confiscations: readonly Fact<payment.ConfiscationPerformed>[];
  deferral: Deferral;
  reduction?: Reduction;
  court: CourtExecution;
  servedDocuments: readonly Fact<court.DocumentServed>[];
  review?: Review;
  /** What the organ was served with, and answered, in each remedy（副本、答复答辩）. */
  copies: Readonly<Partial<Record<'review' | 'litigation', Fact<remedy.CopyReceived>>>>;
  answers: Readonly<Partial<Record<'review' | 'litigation', Fact<remedy.AnswerSubmitted>>>>;
  litigation?: Litigation;
  revocation?: Fact<remedy.DecisionRevoked>;
  change?: Fact<remedy.DecisionChanged>;
  /** Review and litigation: no surcharge is counted in them. */
  stays: readonly Interval[];
  /** Kinds of penalty that no longer stand, whoever let them go. */
  lifted: readonly shared.PenaltyKind[];
}>;

/** A whole case, from the clue to the archive: what its decisions need to remember. */
export type Case = Matter &
  WhoHasIt &
  Intake &
  UpToTheDecision &
  AfterTheDecision &
  Closing &
  Correcting &
  Keeping;

export const noCase: Case = {
  ...noMatter,
  stage: 'unknown',
  officers: [],
  restated: [],
  everOfficers: [],
  judges: [],
  recusals: {},
  extensions: [],
  summonses: {},
  records: {},
  discarded: [],
  measures: {},
  transfer: { answers: [] },
  fate: { kind: 'standing' },
  fineFen: 0,
  payments: [],
  collections: [],
  refunds: [],
  confiscations: [],
  deferral: {},
  court: {},
  postedDocuments: {},
  servedDocuments: [],
  stays: [],
  copies: {},
  answers: {},
  lifted: [],
  performed: [],
  corrections: [],
  struck: [],
  correctedServices: [],
  foundDefences: [],
};
