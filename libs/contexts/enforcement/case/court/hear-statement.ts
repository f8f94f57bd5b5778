import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { alreadySo, notBefore } from '#domain/procedure';
import { drawUp, paper } from '../papers.js';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { pairOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

/** `adopted` with the reasons why, or why not. */
export type HearStatement = Command<
  'HearStatement',
  { statement: string; adopted: boolean; reasons: string; officers: readonly string[] }
>;

/** 陈述申辩. What the party says against the demand is recorded, reviewed and answered; sound reasons are adopted (CL 36). */
export const hearStatement: Decide<HearStatement, Case, CaseEvent> = (asked, state, act) => {
  pairOf(state, asked.officers, act);
  if (alreadySo(state.court.statement, asked)) return [];
  notClosed(state);
  const { filed } = servedPenalty(state);
  if (!state.court.demand)
    refuse('not-demanded', 'No demand was issued（未催告）.', 'CL 36', 'ENF-S16');
  const { statement, adopted, reasons, officers } = asked;
  if (reasons.trim() === '')
    refuse('reasons-missing', 'Say why it is adopted or not（是否采纳的理由）.', 'CL 36');
  notBefore(act, state.court.demand.issuedOn, 'the demand（催告）');
  const heardOn = localDateOf(act.validAt);
  const content = { party: filed.party.name, statement, adopted, reasons, heardOn };
  const documents = drawUp(state, act, [paper.defence, content]);
  return [
    {
      type: 'StatementHeard',
      data: { statement, adopted, reasons, heardOn, officers, documents },
    },
  ];
};
