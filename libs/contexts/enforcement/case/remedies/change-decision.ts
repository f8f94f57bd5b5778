import { type Command, type Decide, type Fen, localDateOf, refuse } from '#domain/kernel';
import type { PenaltyKind } from '../shared.events.js';
import { drawUp, paper } from '../papers.js';
import { alreadySo, madeNow } from '#domain/procedure';
import { notArchived, standingPenalty } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { liftedBy } from './lifted.js';
import { clocksOfResult, loweredFine } from './remedy-result.js';
import type { CaseEvent } from '../case.events.js';

export type ChangeDecision = Command<
  'ChangeDecision',
  { fineFen: Fen; reasons: string; lifted?: readonly PenaltyKind[] }
>;

/**
 * 变更. The organ lowers its own fine or lets go of kinds of penalty (PL 75): what was paid beyond it goes back, a licence or a
 * post is given back, and the publication is withdrawn and made anew. A heavier fine needs a new procedure.
 */
export const changeDecision: Decide<ChangeDecision, Case, CaseEvent> = (asked, state, act) => {
  const changedBy = headOfOrgan(state, act);
  if (alreadySo(state.change, asked)) return [];
  notArchived(state);
  madeNow(act);
  const { filed, penalty } = standingPenalty(state);
  const { reasons } = asked;
  const fineFen = loweredFine(state, asked.fineFen);
  const lifted = liftedBy(state, { ...asked, outcome: 'changed' });
  if (fineFen === state.fineFen && !lifted)
    refuse('nothing-changed', 'The fine would stay as it is（罚款数额未变）.', 'PL 75');
  const changedOn = localDateOf(act.validAt);
  const { decisionNumber } = penalty;
  const content = { party: filed.party.name, decisionNumber, fineFen, lifted, reasons, changedOn };
  const documents = drawUp(state, act, [paper.change, content]);
  const clocks = clocksOfResult(state, 'changed', act);
  return [
    {
      type: 'DecisionChanged',
      data: { fineFen, reasons, lifted, changedOn, changedBy, documents, clocks },
    },
  ];
};
