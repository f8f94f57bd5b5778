import { type Command, type Decide, deny, localDateOf, own, refuse } from '#domain/kernel';
import { again, person } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import { handlingOf } from '../duties.js';
import type { RecusalRequest } from './investigation.events.js';
import type { Case } from '../case.state.js';
import { undecided } from '../stages.js';

export type RequestRecusal = Command<'RequestRecusal', RecusalRequest>;

/**
 * Asks that somebody have no part in the case (申请回避): the person concerned out of duty, or the party through whoever
 * takes it down. The investigation goes on until it is decided (E17).
 */
export const requestRecusal: Decide<RequestRecusal, Case, CaseEvent> = (asked, state, act) => {
  if (again(own(state.recusals, asked.officer)?.request, asked, 'recusal-already-asked')) return [];
  handlingOf(state);
  if (state.stage !== 'clue') undecided(state);
  const who = person(act);
  if (asked.by === 'self' && who.id !== asked.officer)
    deny('not-oneself', 'Only the person concerned withdraws out of duty (自行回避).', 'PL 43');
  if (asked.reasons === '') refuse('no-reasons', 'Say what touches impartiality.', 'PL 43');
  return [
    {
      type: 'RecusalRequested',
      data: { request: asked, requestedOn: localDateOf(act.validAt) },
    },
  ];
};
