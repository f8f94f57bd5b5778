import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { drawUp, paper } from '../papers.js';
import { alreadySo } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { pairOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { readyToClose } from './ready-to-close.js';
import type { CaseEvent } from '../case.events.js';

export type ProposeClosing = Command<
  'ProposeClosing',
  { summary: string; officers: readonly string[] }
>;

/** 申请结案. The officers report how the case ended and draw up the form for the head. Nothing may be left to do. */
export const proposeClosing: Decide<ProposeClosing, Case, CaseEvent> = (asked, state, act) => {
  pairOf(state, asked.officers, act);
  if (alreadySo(state.proposed, asked)) return [];
  notClosed(state);
  const way = readyToClose(state, act);
  const { summary, officers } = asked;
  const proposedOn = localDateOf(act.validAt);
  const content = { party: state.filed?.party.name, way, summary, officers, proposedOn };
  if (!state.filed) refuse('case-not-filed', 'The case is not filed（未立案）.', 'PL 54', 'ENF-S1');
  const documents = drawUp(state, act, [paper.closing, content]);
  return [{ type: 'ClosingProposed', data: { summary, proposedOn, officers, documents } }];
};
