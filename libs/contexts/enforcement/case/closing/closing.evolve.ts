import type { Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { CaseReturned } from '../decision/decision.events.js';
import type { CaseTransferred } from '../shared.events.js';
import type { ClosingEvent } from './closing.events.js';

export const evolveClosing: Changes<Case, ClosingEvent | CaseTransferred | CaseReturned> = {
  CaseTransferred: (_, data) => ({
    stage: 'transferred',
    transferred: data,
    suspended: undefined,
  }),
  CaseReturned: (state, data) => ({
    stage: state.concluded ? 'concluded' : 'open',
    returned: data,
    transferred: undefined,
    round: undefined,
  }),
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
