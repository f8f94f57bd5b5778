import type { Fen, Interval, LocalDate } from '#domain/kernel';
import type { Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { PenaltyKind } from '../shared.events.js';
import type { RemedyEvent, RemedyOutcome } from './remedies.events.js';
import type { FateOfDecision } from './remedies.state.js';

const stayFrom = (state: Case, from: LocalDate, reason: string): readonly Interval[] => [
  ...state.stays,
  { from, reason, law: 'PL 73' },
];

const stayTo = (stays: readonly Interval[], to: LocalDate): readonly Interval[] =>
  stays.map((stay) => (stay.to ? stay : { ...stay, to }));

/** The review lasts until the party has its decision（复议期间至收到之日） (PL 73; ARL 75). */
const untilReceived = (
  stays: readonly Interval[],
  decidedOn: LocalDate,
  receivedOn: LocalDate,
): readonly Interval[] =>
  stays.map((stay) => (stay.to === decidedOn ? { ...stay, to: receivedOn } : stay));

/** A decision that falls takes its court execution with it (CL 40), and is in question no more. */
const fallen = (state: Case, fate: FateOfDecision): Partial<Case> => ({
  fate,
  inQuestion: undefined,
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
  state: Case,
  { outcome, fineFen }: Result,
  by: 'review' | 'court',
  on: LocalDate,
): Partial<Case> => {
  const stays = stayTo(state.stays, on);
  if (outcome === 'revoked' || outcome === 'void')
    return { ...fallen(state, { kind: outcome, by, on }), stays };
  if (outcome === 'changed') return { fate: { kind: 'changed', by, on }, fineFen, stays };
  if (outcome === 'illegal') return { fate: { kind: 'illegal', by, on }, stays };
  return { stays };
};

/**
 * A new act of remedy or correction wakes a case that was closed or archived, so that its
 * consequences can be carried out (PL 48, 75; E36).
 */
const reopened = { closed: undefined, proposed: undefined, archived: undefined } as const;

const lifting = (
  { lifted }: Case,
  { lifted: more = [] }: Readonly<{ lifted?: readonly PenaltyKind[] }>,
): Partial<Case> => ({ lifted: [...lifted, ...more] });

export const evolveRemedies: Changes<Case, RemedyEvent> = {
  ReviewFiled: (state, review) => ({
    review,
    stays: stayFrom(state, review.filedOn, 'Administrative review（行政复议）'),
    ...reopened,
  }),
  ReviewAnswered: (state, answered) => ({
    review: state.review && { ...state.review, answered },
    ...(answered.answer === 'not-accepted'
      ? { stays: stayTo(state.stays, answered.answeredOn) }
      : {}),
  }),
  CopyReceived: ({ copies }, copy) => ({ copies: { ...copies, [copy.of]: copy } }),
  AnswerSubmitted: ({ answers }, given) => ({ answers: { ...answers, [given.of]: given } }),
  ReviewSuspended: (state, suspended) => ({
    review: state.review && { ...state.review, suspended },
  }),
  ReviewResumed: (state) => ({
    review: state.review && { ...state.review, suspended: undefined },
  }),
  ReviewDecided: (state, decided) => {
    const result = resultOf(state, decided, 'review', decided.decidedOn);
    const { decidedOn, receivedOn = decidedOn } = decided;
    return {
      review: state.review && { ...state.review, decided },
      ...result,
      stays: untilReceived(result.stays ?? state.stays, decidedOn, receivedOn),
      ...lifting(state, decided),
    };
  },
  ReviewDecisionReceived: (state, { receivedOn }) => {
    const decided = state.review?.decided;
    if (!decided) return {};
    return {
      review: { ...state.review, decided: { ...decided, receivedOn } },
      stays: untilReceived(state.stays, decided.decidedOn, receivedOn),
    };
  },
  LitigationFiled: (state, litigation) => ({
    litigation,
    stays: stayFrom(state, litigation.filedOn, 'Litigation（行政诉讼）'),
    ...reopened,
  }),
  JudgmentGiven: (state, judged) => ({
    litigation: state.litigation && { ...state.litigation, judged },
    ...resultOf(state, judged, 'court', judged.effectiveOn),
    ...lifting(state, judged),
  }),
  DecisionRevoked: (state, revocation) => ({
    revocation,
    ...fallen(state, { kind: 'revoked', by: 'organ', on: revocation.revokedOn }),
    ...reopened,
  }),
  DecisionChanged: (state, change) => ({
    change,
    ...lifting(state, change),
    fineFen: change.fineFen,
    fate: { kind: 'changed', by: 'organ', on: change.changedOn },
    ...reopened,
  }),
};
