import type { RemedyOutcome } from '../case/remedies/remedies.events.js';
import type { CaseRow } from './case-row.js';
import { type Says, silent } from '#platform/registers';
import type { AfterDecision } from './case-event.js';

/** What is paid before the decision was served still waits for the service. */
const isPaid = (
  account: Readonly<{ openFen: number }>,
  { stage }: Readonly<CaseRow>,
): Partial<CaseRow> => (account.openFen === 0 && stage !== 'decided' ? { stage: 'performed' } : {});

/** Back to where the case stood before it was put to the head. */
const back = (_: unknown, { stageBefore, stage }: Readonly<CaseRow>): Partial<CaseRow> => ({
  stage: stageBefore ?? stage,
  stageBefore: null,
});

const toHead =
  (stage: 'deferral-asked' | 'closing-proposed') =>
  (_: unknown, row: Readonly<CaseRow>): Partial<CaseRow> => ({
    stage,
    stageBefore: row.stage === stage ? row.stageBefore : row.stage,
  });

/** Where a case stands whose fine was paid. */
const settled: readonly CaseRow['stage'][] = [
  'performed',
  'closing-proposed',
  'closed',
  'archived',
];
const openAgain = { stageBefore: null, closedOn: null, closedBy: null, archivedOn: null } as const;

const fallen = {
  stage: 'revoked',
  outcome: 'revoked',
  inQuestion: null,
} as const satisfies Partial<CaseRow>;

/** A remedy wakes a case that was closed. */
const afterRemedy = ({ outcome }: Readonly<{ outcome: RemedyOutcome }>): Partial<CaseRow> => ({
  remedy: null,
  ...(outcome === 'revoked' || outcome === 'void' ? fallen : {}),
});

/** A late truth puts the decision in question, and wakes a case that was closed. */
const questioned = (inQuestion: string, { stage }: CaseRow): Partial<CaseRow> => ({
  inQuestion,
  ...(stage === 'closed' || stage === 'archived' ? { stage: 'performed', ...openAgain } : {}),
});

/** The docket after the decision. An event without its row does not compile. */
export const executionSays: Says<AfterDecision, CaseRow> = {
  PaymentReceived: ({ account }, row) => isPaid(account, row),
  FineCollectedOnSpot: ({ account }, row) => isPaid(account, row),
  CollectionHandedIn: silent,
  CollectionDeposited: silent,
  MoneyRefunded: silent,
  DeferralApplied: toHead('deferral-asked'),
  DeferralApproved: () => ({ stage: 'deferred', stageBefore: null }),
  DeferralRefused: back,
  DeferralEnded: () => ({ stage: 'overdue' }),
  ReductionAgreed: ({ account }, row) => isPaid(account, row),
  ReductionLost: silent,
  ConfiscationPerformed: silent,
  DemandIssued: () => ({ stage: 'demanded' }),
  DocumentServed: silent,
  StatementHeard: silent,
  CourtApplied: () => ({ stage: 'court-applied' }),
  CourtAnswered: silent,
  CourtDoubted: silent,
  CourtRuled: silent,
  HigherCourtAsked: silent,
  HigherCourtAnswered: silent,
  ExecutionEnded: () => ({ stage: 'execution-ended' }),
  ReviewFiled: () => ({ remedy: 'review' }),
  ReviewAnswered: ({ answer }) => (answer === 'not-accepted' ? { remedy: null } : {}),
  CopyReceived: silent,
  AnswerSubmitted: silent,
  ReviewSuspended: silent,
  ReviewResumed: silent,
  ReviewDecided: afterRemedy,
  ReviewDecisionReceived: silent,
  LitigationFiled: () => ({ remedy: 'litigation' }),
  JudgmentGiven: afterRemedy,
  DecisionRevoked: () => fallen,
  DecisionChanged: silent,
  DecisionPublished: ({ publishedOn }) => ({ publishedOn }),
  PublicationWithdrawn: () => ({ publishedOn: null }),
  PenaltyPerformed: silent,
  CorrectionReviewed: silent,
  ClosingProposed: toHead('closing-proposed'),
  CaseClosed: ({ closedOn, way }) => ({
    stage: 'closed',
    stageBefore: null,
    closedOn,
    closedBy: way,
  }),
  ClosingRefused: back,
  CaseArchived: ({ archivedOn, archiveNumber, retention }) => ({
    stage: 'archived',
    archivedOn,
    archiveNumber,
    retention,
  }),
  DocumentCorrected: silent,
  PaymentStruck: ({ account }, { stage }) =>
    settled.includes(stage) && account.openFen > 0
      ? { stage: account.overdueFen > 0 ? 'overdue' : 'served', ...openAgain }
      : {},
  ServiceCorrected: ({ of, servedOn, questions }, row) => ({
    servedOn: of === 'decision' ? servedOn : row.servedOn,
    ...(questions === undefined ? {} : questioned(questions, row)),
  }),
  HearingRequestFound: ({ questions }, row) => questioned(questions, row),
  DefenceFound: ({ questions }, row) => questioned(questions, row),
  DecisionUpheld: () => ({ inQuestion: null }),
  FileHeld: () => ({ fileHeld: true }),
  FileReleased: () => ({ fileHeld: false }),
  DisposalProposed: ({ list }) => ({ disposal: 'proposed', disposalList: list }),
  DisposalApproved: () => ({ disposal: 'approved' }),
  DisposalRefused: () => ({ disposal: 'refused' }),
  FileDisposed: () => ({ disposal: 'carried-out' }),
};
