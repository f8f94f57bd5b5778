import { doorsOf, through } from '#platform/acts';
import type { ToldOf } from '#domain/kernel';
import { caseNoun } from './case/case.noun.js';
import type { decidePenalty } from './case/decision/decide-penalty.js';
import type { punishOnTheSpot } from './case/decision/punish-on-the-spot.js';
import type { publishDecision } from './case/closing/publish-decision.js';
import type { fileCase } from './case/intake/file-case.js';
import type { identifyParty } from './case/intake/identify-party.js';
import type { recordClue } from './case/intake/record-clue.js';
import type { takeOverCase } from './case/intake/take-over-case.js';
import type { collectOnSpot } from './case/payment/collect-on-spot.js';
import type { performConfiscation } from './case/payment/perform-confiscation.js';
import type { recordPayment } from './case/payment/record-payment.js';
import type { recordJudgment } from './case/remedies/record-judgment.js';
import type { recordReviewDecision } from './case/remedies/record-review-decision.js';
import type { revokeDecision } from './case/remedies/revoke-decision.js';
import { Clues } from './processes/clues.js';
import { Deciding } from './processes/decide-once.js';
import { Filing } from './processes/file-under-number.js';
import { DecisionFate } from './processes/follow-fate.js';
import { Publication } from './processes/publication.js';
import { Receipts } from './processes/pay-by-receipt.js';

/**
 * The writing routes of a case; those that need several streams lead through the process that
 * keeps them together.
 */
export const caseDoors = doorsOf(caseNoun, {
  RecordClue: through(Clues, (clues, id, told: ToldOf<typeof recordClue>, asked) =>
    clues.record(id, told, asked),
  ),
  TakeOverCase: through(Clues, (clues, _, told: ToldOf<typeof takeOverCase>, asked) =>
    clues.takeOver(told, asked),
  ),
  IdentifyParty: through(Clues, (clues, id, told: ToldOf<typeof identifyParty>, asked) =>
    clues.identify(id, told, asked),
  ),
  FileCase: through(Filing, (filing, id, told: ToldOf<typeof fileCase>, asked) =>
    filing.file(id, told, asked),
  ),
  DecidePenalty: through(Deciding, (deciding, id, told: ToldOf<typeof decidePenalty>, asked) =>
    deciding.decide(id, told, asked),
  ),
  PunishOnTheSpot: through(Clues, (clues, _, told: ToldOf<typeof punishOnTheSpot>, asked) =>
    clues.punish(told, asked),
  ),
  RecordPayment: through(Receipts, (receipts, id, data: ToldOf<typeof recordPayment>, asked) =>
    receipts.record(id, { type: 'RecordPayment', data }, asked),
  ),
  CollectOnSpot: through(Receipts, (receipts, id, data: ToldOf<typeof collectOnSpot>, asked) =>
    receipts.record(id, { type: 'CollectOnSpot', data }, asked),
  ),
  PerformConfiscation: through(
    Receipts,
    (receipts, id, data: ToldOf<typeof performConfiscation>, asked) =>
      receipts.record(id, { type: 'PerformConfiscation', data }, asked),
  ),
  PublishDecision: through(
    Publication,
    (publication, id, told: ToldOf<typeof publishDecision>, asked) =>
      publication.publish(id, told, asked),
  ),
  RecordReviewDecision: through(
    DecisionFate,
    (fate, id, data: ToldOf<typeof recordReviewDecision>, asked) =>
      fate.record(id, { type: 'RecordReviewDecision', data }, asked),
  ),
  RecordJudgment: through(DecisionFate, (fate, id, data: ToldOf<typeof recordJudgment>, asked) =>
    fate.record(id, { type: 'RecordJudgment', data }, asked),
  ),
  RevokeDecision: through(DecisionFate, (fate, id, data: ToldOf<typeof revokeDecision>, asked) =>
    fate.record(id, { type: 'RevokeDecision', data }, asked),
  ),
});
