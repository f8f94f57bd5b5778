import type { Changes, Fact } from '#domain/procedure';
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

export const evolveClosing: Changes<Closing, closing.ClosingEvent> = {
  DecisionPublished: (_, publication) => ({ publication }),
  PublicationWithdrawn: (state, withdrawn) => ({
    publication: state.publication && { ...state.publication, withdrawn },
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
