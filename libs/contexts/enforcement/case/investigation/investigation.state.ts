import type { Measured } from '#contexts/equipment/contract';
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
  /** What was measured, and how its instruments stood（测量数据）. */
  measured?: readonly Measured[];
}>;

export type Recusal = Readonly<{
  request: RecusalRequest;
  ruling?: RecusalRuling;
  toReview: readonly string[];
  review?: RecusedActsReview;
}>;
