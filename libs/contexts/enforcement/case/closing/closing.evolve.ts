import type { Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type * as closing from './closing.events.js';

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
