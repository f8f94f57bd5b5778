import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { drawUp, forms } from '../draw-up.js';
import { alreadySo, notArchived, penaltyOf, standingPenalty } from '../execution.guards.js';
import { asHead } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';
import { clocksOfResult } from './remedy-result.js';
import type { DecisionRevoked } from './remedies.events.js';

export type RevokeDecision = Command<'RevokeDecision', { reasons: string }>;

/**
 * 撤销. The organ corrects itself (PL 75): nothing is due any more, what was paid goes back, what was published is
 * withdrawn, execution stops. The case is not decided anew: that takes a new procedure with a filing of its own.
 */
export const revokeDecision: Decide<RevokeDecision, Execution, DecisionRevoked> = (
  { reasons },
  state,
  act,
) => {
  notArchived(state);
  const { id: revokedBy } = asHead(state, act);
  penaltyOf(state);
  if (alreadySo(state.revocation, { reasons })) return [];
  const { filed, decision } = standingPenalty(state);
  if (reasons.trim() === '')
    refuse('reasons-missing', 'A revocation states its reasons（撤销理由）.', 'PL 75', 'PL 48');
  const revokedOn = localDateOf(act.validAt);
  const { decisionNumber } = decision;
  const content = { party: filed.party.name, decisionNumber, reasons, revokedOn };
  const documents = [drawUp(state, act, forms.revocation, content)];
  const clocks = clocksOfResult(state, 'revoked', act);
  return [{ type: 'DecisionRevoked', data: { reasons, revokedOn, revokedBy, documents, clocks } }];
};
