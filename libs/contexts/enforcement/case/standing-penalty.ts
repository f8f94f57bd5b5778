import { refuse, type LocalDate } from '#domain/kernel';
import type { CaseFiled, DecisionServed, PenaltyDecided } from './shared.events.js';
import type { Case } from './case.state.js';

/** Refuses everything once the file is archived (E36). */
export const notArchived = (state: Case): void => {
  if (state.archived)
    refuse(
      'case-archived',
      'The file is archived and read-only; only a correction may be added（案卷已归档，只能办理文书更正）.',
      'ENF-S17',
      'E36',
    );
};

/** Refuses acts on a case that is closed. */
export const notClosed = (state: Case): void => {
  if (state.closed) refuse('case-closed', 'The case is closed（已结案）.', 'ENF-S17');
};

export type Decided = Readonly<{
  filed: Omit<CaseFiled['data'], 'clocks' | 'documents'>;
  penalty: Omit<PenaltyDecided['data'], 'clocks' | 'documents'>;
}>;
export type ServedPenalty = Decided &
  Readonly<{ served: Omit<DecisionServed['data'], 'clocks' | 'documents'> }>;

/** The penalty of the case, whatever became of it. */
export const penaltyOf = ({ filed, penalty }: Case): Decided => {
  if (!filed || !penalty)
    return refuse(
      'no-penalty-decided',
      'No penalty has been decided in this case（未作出行政处罚决定）.',
      'PL 57',
      'ENF-S11',
    );
  return { filed, penalty };
};

/**
 * Nothing is enforced on a decision that is in question（待复核）: its head revokes it, or another
 * upholds it, first (PL 38, 75).
 */
export const notInQuestion = ({ inQuestion }: Case): void => {
  if (inQuestion !== undefined)
    refuse(
      'decision-in-question',
      `处罚决定有待复核：${inQuestion}。请先撤销或者复核维持（the decision is in question: revoke or uphold it first）.`,
      'PL 38',
      'PL 75',
    );
};

/** The decision no longer stands: revoked by whomever, or void. */
export const fallen = ({ fate }: Pick<Case, 'fate'>): boolean =>
  fate.kind === 'revoked' || fate.kind === 'void';

/** The penalty, if it still stands. */
export const standingPenalty = (state: Case): Decided => {
  const penalty = penaltyOf(state);
  if (fallen(state))
    refuse(
      'decision-revoked',
      'The decision no longer stands（处罚决定已被撤销或确认无效）; it can only be decided anew in a new procedure.',
      'PL 75',
      'ENF-S19',
    );
  return penalty;
};

/** The penalty, if it stands and was served: only then does it bind the party. */
export const servedPenalty = (state: Case): ServedPenalty => {
  const penalty = standingPenalty(state);
  const { served } = state;
  if (!served)
    return refuse(
      'decision-not-served',
      'The decision has not been served on the party（处罚决定书未送达）.',
      'PL 61',
      'ENF-S14',
    );
  return { ...penalty, served };
};

/** Refuses while the matter is before the court for execution. */
export const notInCourt = ({ court }: Case): void => {
  if (court.applied && !court.ended)
    refuse(
      'court-applied',
      'The court has been asked to execute the decision（已申请法院强制执行）.',
      'CL 53',
      'ENF-S16',
    );
};

/** Whether review or litigation is running. */
export const remedyPending = ({ review, litigation }: Case): boolean =>
  reviewPending({ review }) || (litigation !== undefined && !litigation.judged);

/** Whether a review is running: filed, not refused, not decided. */
export const reviewPending = ({ review }: Pick<Case, 'review'>): boolean =>
  review !== undefined && !review.decided && review.answered?.answer !== 'not-accepted';

/** The decision that is to be served, of either kind. */
export function decisionOf({ penalty, noPenalty }: Case): Readonly<{
  decisionNumber: string;
  decidedOn: LocalDate;
}> {
  return (
    penalty ??
    noPenalty ??
    refuse('case-undecided', 'There is no decision to serve（没有可送达的决定）.', 'PL 61')
  );
}
