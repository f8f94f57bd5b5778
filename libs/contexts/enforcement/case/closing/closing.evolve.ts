import type { Changes, Fact } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type * as closing from './closing.events.js';

/** What is remembered of the decision made public, its other penalties, and the end of the case. */
export type Closing = Readonly<{
  publication?: Fact<closing.DecisionPublished> &
    Readonly<{ withdrawn?: Fact<closing.PublicationWithdrawn> }>;
  performed: readonly Fact<closing.PenaltyPerformed>[];
  correction?: Fact<closing.CorrectionReviewed>;
  proposed?: Fact<closing.ClosingProposed>;
  closingRefused?: Fact<closing.ClosingRefused>;
  closed?: Fact<closing.CaseClosed>;
  archived?: Fact<closing.CaseArchived>;
  corrections: readonly Fact<closing.DocumentCorrected>[];
}>;

export const evolveClosing: Changes<Case, closing.ClosingEvent> = {
  DecisionPublished: (_, publication) => ({ publication }),
  PublicationWithdrawn: (state, withdrawn) => ({
    publication: state.publication && { ...state.publication, withdrawn },
    // It is open again until it is published as it should be (WSL 78).
    ...(withdrawn.mistaken && state.penalty?.workSafetyLaw
      ? { closed: undefined, proposed: undefined, archived: undefined }
      : {}),
  }),
  PenaltyPerformed: (state, performed) => ({
    performed: [...state.performed, performed],
  }),
  CorrectionReviewed: (_, correction) => ({ correction }),
  ClosingProposed: (_, proposed) => ({ proposed, closingRefused: undefined }),
  CaseClosed: (_, closed) => ({ closed }),
  ClosingRefused: (_, closingRefused) => ({ closingRefused, proposed: undefined }),
  CaseArchived: (_, archived) => ({ archived }),
  DocumentCorrected: (state, correction) => ({
    corrections: [...state.corrections, correction],
  }),
};
