import type { Fact } from '#domain/procedure';
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
