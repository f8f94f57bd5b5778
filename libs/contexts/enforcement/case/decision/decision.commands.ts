import { type DecideNoPenalty, decideNoPenalty } from './decide-no-penalty.js';
import { type DecidePenalty, decidePenalty } from './decide-penalty.js';
import { type DiscussCollectively, discussCollectively } from './discuss-collectively.js';
import { type PunishOnTheSpot, punishOnTheSpot } from './punish-on-the-spot.js';
import { type ReportSummaryDecision, reportSummaryDecision } from './report-summary-decision.js';
import { type ReviewLegally, reviewLegally } from './review-legally.js';
import { type ServeDecision, serveDecision } from './serve-decision.js';

/** Review, discussion, decision and its service: what may be asked, and the rule that answers. */
export const decisionRules = {
  DecideNoPenalty: decideNoPenalty,
  DecidePenalty: decidePenalty,
  DiscussCollectively: discussCollectively,
  PunishOnTheSpot: punishOnTheSpot,
  ReportSummaryDecision: reportSummaryDecision,
  ReviewLegally: reviewLegally,
  ServeDecision: serveDecision,
};

export type DecisionCommand =
  | DecideNoPenalty
  | DecidePenalty
  | DiscussCollectively
  | PunishOnTheSpot
  | ReportSummaryDecision
  | ReviewLegally
  | ServeDecision;
