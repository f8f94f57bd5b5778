import { type Command, type Decide, localDateOf } from '#domain/kernel';
import type { CorrectionReviewed } from './closing.events.js';
import { drawUp, forms } from '../draw-up.js';
import { alreadySo, notArchived, notClosed, penaltyOf } from '../execution.guards.js';
import { asPair } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';

export type ReviewCorrection = Command<
  'ReviewCorrection',
  { corrected: boolean; findings: string; officers: readonly string[] }
>;

/** 整改复查. Two officers look whether what was ordered has been corrected and sign the opinion (PL 28, ENF-R10). */
export const reviewCorrection: Decide<ReviewCorrection, Execution, CorrectionReviewed> = (
  asked,
  state,
  act,
) => {
  notArchived(state);
  asPair(asked.officers, state, act);
  if (alreadySo(state.correction, asked)) return [];
  notClosed(state);
  const { filed } = penaltyOf(state);
  const { corrected, findings, officers } = asked;
  const reviewedOn = localDateOf(act.validAt);
  const content = { party: filed.party.name, corrected, findings, officers, reviewedOn };
  const documents = [drawUp(state, act, forms.reInspection, content)];
  return [
    {
      type: 'CorrectionReviewed',
      data: { corrected, findings, reviewedOn, officers, documents },
    },
  ];
};
