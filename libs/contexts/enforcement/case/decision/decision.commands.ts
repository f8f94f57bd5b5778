import { decideNoPenalty } from './decide-no-penalty.js';
import { decidePenalty } from './decide-penalty.js';
import { discussCollectively } from './discuss-collectively.js';
import { punishOnTheSpot } from './punish-on-the-spot.js';
import { reportSummaryDecision } from './report-summary-decision.js';
import { reviewLegally } from './review-legally.js';
import { serveDecision } from './serve-decision.js';

/** Review, discussion, decision of both procedures, its service. */
export const decisionChapter = {
  title: 'enforcement: decision 决定',
  commands: [
    decideNoPenalty,
    decidePenalty,
    discussCollectively,
    punishOnTheSpot,
    reportSummaryDecision,
    reviewLegally,
    serveDecision,
  ],
} as const;
