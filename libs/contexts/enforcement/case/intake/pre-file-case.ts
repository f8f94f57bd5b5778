import { type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { actingAs, again, empowered, start, workingOrgans } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { actsOf, certified, handlingOf } from '../duties.js';
import type { PreFiling } from './intake.events.js';
import type { Case } from '../case.state.js';

export type PreFileCase = Command<'PreFileCase', PreFiling>;

/**
 * Pre-files a clue (预立案). When it is urgent the officers investigate at once, and the filing form is filled in within
 * the days of ENF-D2.
 */
export const preFileCase: Decide<PreFileCase, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.preFiled?.preFiling, asked, 'already-pre-filed')) return [];
  if (state.stage !== 'clue' || state.applied)
    refuse('not-a-clue', 'Only a clue is pre-filed (预立案).', 'PL 54');
  const handling = handlingOf(state);
  const who = actingAs(act, ['officer', 'team-leader'], workingOrgans(handling));
  const { id } = who;
  if (!asked.officers.includes(id) && !who.capacity.roles.includes('team-leader'))
    deny('not-on-the-case', 'An officer pre-files what the officer will investigate.', 'PL 42');
  empowered(handling, actsOf(state), act);
  certified(state, asked.officers, act);
  const clocks = asked.urgent ? [start(act, { rule: rules.filingForm, duty: 'officer' })] : [];
  return [
    {
      type: 'CasePreFiled',
      data: { preFiling: asked, preFiledOn: localDateOf(act.validAt), by: id, clocks },
    },
  ];
};
