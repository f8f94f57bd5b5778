import { type Command, type Decide, type Fen, localDateOf, refuse } from '#libs/kernel';
import { drawUp, forms } from './draw-up.js';
import { alreadySo, notArchived, penaltyOf, standingPenalty } from './execution.guards.js';
import { asHead } from './execution.roles.js';
import type { Execution } from './execution.state.js';
import { clocksOfResult, loweredFine } from './remedy-result.js';
import type { DecisionChanged } from './remedy.events.js';

export type ChangeDecision = Command<'ChangeDecision', { fineFen: Fen; reasons: string }>;

/**
 * 变更. The organ lowers its own fine (PL 75); what was paid beyond it goes back, and the publication is withdrawn and
 * made anew. A heavier fine needs a new procedure.
 */
export const changeDecision: Decide<ChangeDecision, Execution, DecisionChanged> = (
  asked,
  state,
  act,
) => {
  notArchived(state);
  const { id: changedBy } = asHead(state, act);
  penaltyOf(state);
  if (alreadySo(state.change, asked)) return [];
  const { filed, decision } = standingPenalty(state);
  const { reasons } = asked;
  const fineFen = loweredFine(state, asked.fineFen);
  if (fineFen === state.fineFen)
    refuse('nothing-changed', 'The fine would stay as it is（罚款数额未变）.', 'PL 75');
  const changedOn = localDateOf(act.validAt);
  const { decisionNumber } = decision;
  const content = { party: filed.party.name, decisionNumber, fineFen, reasons, changedOn };
  const documents = [drawUp(state, act, forms.change, content)];
  const clocks = clocksOfResult(state, 'changed', act);
  return [
    {
      type: 'DecisionChanged',
      data: { fineFen, reasons, changedOn, changedBy, documents, clocks },
    },
  ];
};
