import type {
  Fieldwork,
  Inquiry,
  RecusalRequest,
  RecusalRuling,
  RecusedActsReview,
} from './investigation.events.js';

/** A record of the investigation: a piece of evidence, and who made it. */
export type InvestigationRecord = Readonly<{
  asked: Inquiry | Fieldwork;
  officers: readonly string[];
}>;

export type Recusal = Readonly<{
  request: RecusalRequest;
  ruling?: RecusalRuling;
  toReview: readonly string[];
  review?: RecusedActsReview;
}>;
