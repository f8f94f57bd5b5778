/** What other contexts may hear of enforcement: its news, and the streams they stand in. */
export { caseReference, type PenaltyFacts } from './case/said/case.reference.js';
export { caseStream } from './case/case.stream.js';
export { decidedCaseReference } from './case/said/decided-case.reference.js';
export type { CaseEvent } from './case/case.events.js';
export type { CaseFiled, PenaltyDecided, PenaltyKind } from './case/shared.events.js';
export type {
  DecisionRevoked,
  JudgmentGiven,
  ReviewDecided,
} from './case/remedies/remedies.events.js';
export type { DecisionServed } from './case/shared.events.js';
export type { CareerBan, NamedLicence } from './case/penalty/taken.events.js';
export type { DecisionChanged } from './case/remedies/remedies.events.js';
