import type { Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type {
  CaseTransferred,
  DecisionServed,
  NoPenaltyDecided,
  PenaltyDecided,
} from '../shared.events.js';
import type {
  CaseReturned,
  CollectivelyDiscussed,
  LegalReviewGiven,
  SummaryDecisionReported,
} from './decision.events.js';

type Decided =
  | LegalReviewGiven
  | CollectivelyDiscussed
  | PenaltyDecided
  | NoPenaltyDecided
  | DecisionServed
  | SummaryDecisionReported
  | CaseTransferred
  | CaseReturned;

const isDecided = ({ stage }: Case): boolean => stage === 'decided' || stage === 'served';

export const evolveDecision: Changes<Case, Decided> = {
  LegalReviewGiven: (state, data) => ({
    legalReview: data,
    judges: [...new Set([...state.judges, data.by])],
  }),
  CollectivelyDiscussed: (_, data) =>
    data.discussion.conclusion === 'investigate-further'
      ? { stage: 'open', discussed: data, round: undefined, legalReview: undefined }
      : { discussed: data },
  PenaltyDecided: (_, penalty) => ({ stage: 'decided', penalty, fineFen: penalty.fineFen }),
  NoPenaltyDecided: (_, noPenalty) => ({ stage: 'decided', noPenalty }),
  DecisionServed: ({ payBy, clocks }, served) => ({
    stage: 'served',
    served,
    payBy: payBy ?? clocks['ENF-D8']?.set.dueDate,
  }),
  SummaryDecisionReported: (_, data) => ({ summaryReported: data }),
  // A decision that stands is carried out all the time (R310 11; CRM-8).
  CaseTransferred: (state, data) => ({
    ...(isDecided(state) ? {} : { stage: 'transferred', suspended: undefined }),
    transferred: data,
  }),
  CaseReturned: (state, data) => ({
    ...(isDecided(state)
      ? {}
      : { stage: state.concluded ? 'concluded' : 'open', round: undefined }),
    returned: data,
    transferred: undefined,
    transfer: { answers: [], result: state.transfer.result },
    // What was closed after the transfer is open again (PL 27; E44).
    closed: undefined,
    proposed: undefined,
    archived: undefined,
  }),
};
