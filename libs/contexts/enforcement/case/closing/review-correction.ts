import { type Command, type Decide, localDateOf } from '#domain/kernel';
import { drawUp, paper } from '../papers.js';
import { alreadySo } from '#domain/procedure';
import { notClosed, penaltyOf } from '../standing-penalty.js';
import { pairOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

export type ReviewCorrection = Command<
  'ReviewCorrection',
  { corrected: boolean; findings: string; officers: readonly string[] }
>;

/** 整改复查. Two officers look whether what was ordered has been corrected and sign the opinion (PL 28, ENF-R10). */
export const reviewCorrection: Decide<ReviewCorrection, Case, CaseEvent> = (asked, state, act) => {
  pairOf(state, asked.officers, act);
  if (alreadySo(state.correction, asked)) return [];
  notClosed(state);
  const { filed } = penaltyOf(state);
  const { corrected, findings, officers } = asked;
  const reviewedOn = localDateOf(act.validAt);
  const content = { party: filed.party.name, corrected, findings, officers, reviewedOn };
  const documents = drawUp(state, act, [paper.reInspection, content]);
  return [
    {
      type: 'CorrectionReviewed',
      data: { corrected, findings, reviewedOn, officers, documents },
    },
  ];
};
