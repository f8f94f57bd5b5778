import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { drawUp, paper } from '../papers.js';
import { alreadySo, madeNow } from '#domain/procedure';
import { notArchived, standingPenalty } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { clocksOfResult } from './remedy-result.js';
import type { CaseEvent } from '../case.events.js';

export type RevokeDecision = Command<'RevokeDecision', { reasons: string }>;

/**
 * 撤销. The organ corrects itself (PL 75): nothing is due any more, what was paid goes back, what was published is
 * withdrawn, execution stops. The case is not decided anew: that takes a new procedure with a filing of its own.
 */
export const revokeDecision: Decide<RevokeDecision, Case, CaseEvent> = (
  { reasons },
  state,
  act,
) => {
  const revokedBy = headOfOrgan(state, act);
  if (alreadySo(state.revocation, { reasons })) return [];
  notArchived(state);
  madeNow(act);
  const { filed, penalty } = standingPenalty(state);
  if (reasons.trim() === '')
    refuse('reasons-missing', 'A revocation states its reasons（撤销理由）.', 'PL 75', 'PL 48');
  const revokedOn = localDateOf(act.validAt);
  const { decisionNumber } = penalty;
  const content = { party: filed.party.name, decisionNumber, reasons, revokedOn };
  const documents = drawUp(state, act, [paper.revocation, content]);
  const clocks = clocksOfResult(state, 'revoked', act);
  return [{ type: 'DecisionRevoked', data: { reasons, revokedOn, revokedBy, documents, clocks } }];
};
