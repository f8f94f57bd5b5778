import { type Command, type Decide, localDateOf } from '#domain/kernel';
import type { ClosingProposed } from './closing.events.js';
import { drawUp, forms } from '../draw-up.js';
import { alreadySo, notArchived, notClosed } from '../execution.guards.js';
import { asPair } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';
import { readyToClose } from './ready-to-close.js';

export type ProposeClosing = Command<
  'ProposeClosing',
  { summary: string; officers: readonly string[] }
>;

/** 申请结案. The officers report how the case ended and draw up the form for the head. Nothing may be left to do. */
export const proposeClosing: Decide<ProposeClosing, Execution, ClosingProposed> = (
  asked,
  state,
  act,
) => {
  notArchived(state);
  asPair(asked.officers, state, act);
  if (alreadySo(state.proposed, asked)) return [];
  notClosed(state);
  const way = readyToClose(state, act);
  const { summary, officers } = asked;
  const proposedOn = localDateOf(act.validAt);
  const content = { party: state.filed?.party.name, way, summary, officers, proposedOn };
  const documents = [drawUp(state, act, forms.closing, content)];
  return [{ type: 'ClosingProposed', data: { summary, proposedOn, officers, documents } }];
};
