import { type Evolve, type Fen, instant, type Interval, type LocalDate } from '#domain/kernel';
import type { PenaltyKind, SharedEvent } from './shared.events.js';
import { noting } from './bookkeeping.js';
import { deemedAccepted } from './remedies/deemed-accepted.js';
import type { ExecutionEvent } from './execution.events.js';
import type { Execution, Fate } from './execution.state.js';
import type { RemedyOutcome } from './remedies/remedies.events.js';

const stayFrom = (state: Execution, from: LocalDate, reason: string): readonly Interval[] => [
  ...state.stays,
  { from, reason, law: 'PL 73' },
];

const stayTo = (stays: readonly Interval[], to: LocalDate): readonly Interval[] =>
  stays.map((stay) => (stay.to ? stay : { ...stay, to }));

/** A decision that falls takes its court execution with it (CL 40). */
const fallen = (state: Execution, fate: Fate): Partial<Execution> => ({
  fate,
  fineFen: 0,
  court:
    state.court.applied && !state.court.ended
      ? {
          ...state.court,
          ended: {
            outcome: 'terminated',
            ground: 'decision-fallen',
            endedOn: fate.on!,
            account: state.court.applied.account,
          },
        }
      : state.court,
});

type Result = Readonly<{ outcome: RemedyOutcome; fineFen: Fen }>;

const resultOf = (
  state: Execution,
  { outcome, fineFen }: Result,
  by: 'review' | 'court',
  on: LocalDate,
): Partial<Execution> => {
  const stays = stayTo(state.stays, on);
  if (outcome === 'revoked' || outcome === 'void')
    return { ...fallen(state, { kind: outcome, by, on }), stays };
  if (outcome === 'changed') return { fate: { kind: 'changed', by, on }, fineFen, stays };
  if (outcome === 'illegal') return { fate: { kind: 'illegal', by, on }, stays };
  return { stays };
};

/** A new act of remedy or correction wakes a case that was closed, so that its consequences can be carried out. */
const reopened = { closed: undefined, proposed: undefined } as const;

const lifting = (
  { lifted }: Execution,
  { lifted: more = [] }: Readonly<{ lifted?: readonly PenaltyKind[] }>,
): Partial<Execution> => ({ lifted: [...lifted, ...more] });

const inCourt = (state: Execution, change: Execution['court']): Partial<Execution> => ({
  court: { ...state.court, ...change },
});

export const evolveExecution: Evolve<Execution, ExecutionEvent | SharedEvent> = {
  CaseFiled: noting((_, filed) => ({ filed })),
  PartyIdentified: noting(({ filed }, { identification: { party } }) => ({
    filed: filed && { ...filed, party },
  })),
  PenaltyDecided: noting((_, decision) => ({ decision, fineFen: decision.fineFen })),
  NoPenaltyDecided: noting((_, noPenalty) => ({ noPenalty })),
  CaseTransferred: noting((_, transferred) => ({ transferred })),
  DecisionServed: noting((state, served) => ({
    served,
    payBy: state.payBy ?? state.clocks['ENF-D8']?.dueDate,
  })),
  ClockExpired: noting((state, { clock, due }) => ({
    lapsed: { ...state.lapsed, [clock]: instant(due) },
    ...deemedAccepted(state, clock, due),
  })),
  ClockReminded: noting(() => ({})),
  ClockEscalated: noting(() => ({})),
  ClocksRecomputed: noting(({ payBy }, { moved }) => {
    const payment = moved.find(({ clock }) => clock === 'ENF-D8');
    return { payBy: payment?.after.dueDate ?? payBy };
  }),

  PaymentReceived: noting((state, { receiptNumber, fen, channel, paidOn }) => ({
    payments: [...state.payments, { receiptNumber, fen, channel, paidOn }],
  })),
  FineCollectedOnSpot: noting((state, collection) => ({
    collections: [...state.collections, collection],
    payments: [
      ...state.payments,
      {
        receiptNumber: collection.receiptNumber,
        fen: collection.fen,
        channel: 'cash',
        paidOn: collection.collectedOn,
      },
    ],
  })),
  CollectionHandedIn: noting((state, handedIn) => ({
    collections: state.collections.map((one) =>
      one.receiptNumber === handedIn.receiptNumber ? { ...one, handedIn } : one,
    ),
  })),
  CollectionDeposited: noting((state, deposited) => ({
    collections: state.collections.map((one) =>
      one.receiptNumber === deposited.receiptNumber ? { ...one, deposited } : one,
    ),
  })),
  MoneyRefunded: noting((state, refund) => ({ refunds: [...state.refunds, refund] })),
  DeferralApplied: noting((_, applied) => ({ deferral: { applied } })),
  DeferralApproved: noting((state, approved) => ({ deferral: { ...state.deferral, approved } })),
  DeferralRefused: noting((state, refused) => ({ deferral: { ...state.deferral, refused } })),
  DeferralEnded: noting((state, ended) => ({ deferral: { ...state.deferral, ended } })),
  ReductionAgreed: noting((_, reduction) => ({ reduction })),
  ReductionLost: noting((state, lost) => ({
    reduction: state.reduction && { ...state.reduction, lost },
  })),
  ConfiscationPerformed: noting((state, confiscation) => ({
    confiscations: [...state.confiscations, confiscation],
  })),

  DemandIssued: noting((state, demand) => inCourt(state, { demand })),
  DocumentServed: noting((state, served) => ({
    servedDocuments: [...state.servedDocuments, served],
    ...(state.court.demand?.demandNumber === served.documentNumber
      ? inCourt(state, { demand: { ...state.court.demand, servedOn: served.servedOn } })
      : {}),
  })),
  StatementHeard: noting((state, statement) => inCourt(state, { statement })),
  CourtApplied: noting((state, applied) => inCourt(state, { applied })),
  CourtAnswered: noting((state, answered) => inCourt(state, { answered })),
  CourtDoubted: noting((state, doubted) => inCourt(state, { doubted })),
  CourtRuled: noting((state, ruled) => inCourt(state, { ruled })),
  HigherCourtAsked: noting((state, higher) => inCourt(state, { higher })),
  HigherCourtAnswered: noting((state, higherAnswered) => inCourt(state, { higherAnswered })),
  ExecutionEnded: noting((state, ended) => inCourt(state, { ended })),

  ReviewFiled: noting((state, review) => ({
    review,
    stays: stayFrom(state, review.filedOn, 'Administrative review（行政复议）'),
    ...reopened,
  })),
  ReviewAnswered: noting((state, answered) => ({
    review: state.review && { ...state.review, answered },
    ...(answered.answer === 'not-accepted'
      ? { stays: stayTo(state.stays, answered.answeredOn) }
      : {}),
  })),
  ReviewSuspended: noting((state, suspended) => ({
    review: state.review && { ...state.review, suspended },
  })),
  ReviewResumed: noting((state) => ({
    review: state.review && { ...state.review, suspended: undefined },
  })),
  ReviewDecided: noting((state, decided) => ({
    review: state.review && { ...state.review, decided },
    ...resultOf(state, decided, 'review', decided.decidedOn),
    ...lifting(state, decided),
  })),
  LitigationFiled: noting((state, litigation) => ({
    litigation,
    stays: stayFrom(state, litigation.filedOn, 'Litigation（行政诉讼）'),
    ...reopened,
  })),
  JudgmentGiven: noting((state, judged) => ({
    litigation: state.litigation && { ...state.litigation, judged },
    ...resultOf(state, judged, 'court', judged.effectiveOn),
    ...lifting(state, judged),
  })),
  DecisionRevoked: noting((state, revocation) => ({
    revocation,
    ...fallen(state, { kind: 'revoked', by: 'organ', on: revocation.revokedOn }),
    ...reopened,
  })),
  DecisionChanged: noting((state, change) => ({
    change,
    ...lifting(state, change),
    fineFen: change.fineFen,
    fate: { kind: 'changed', by: 'organ', on: change.changedOn },
    ...reopened,
  })),

  DecisionPublished: noting((_, publication) => ({ publication })),
  PublicationWithdrawn: noting((state, withdrawn) => ({
    publication: state.publication && { ...state.publication, withdrawn },
  })),
  PenaltyPerformed: noting((state, performed) => ({
    performed: [...state.performed, performed],
  })),
  CorrectionReviewed: noting((_, correction) => ({ correction })),
  ClosingProposed: noting((_, proposed) => ({ proposed, closingRefused: undefined })),
  CaseClosed: noting((_, closed) => ({ closed })),
  ClosingRefused: noting((_, closingRefused) => ({ closingRefused, proposed: undefined })),
  CaseArchived: noting((_, archived) => ({ archived })),
  DocumentCorrected: noting((state, correction) => ({
    corrections: [...state.corrections, correction],
  })),
};
