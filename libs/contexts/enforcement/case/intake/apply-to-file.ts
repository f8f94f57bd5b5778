import { type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { actingAs, again, empowered, stop, workingOrgans } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { actsOf, certified, handlingOf } from '../duties.js';
import type { Application } from './intake.events.js';
import type { Case } from '../case.state.js';

export type ApplyToFile = Command<'ApplyToFile', Application>;

/** An officer asks for the case to be opened (立案审批表) and names the officers; whether it is, the head decides. */
export const applyToFile: Decide<ApplyToFile, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.applied?.application, asked, 'already-applied')) return [];
  if (state.stage !== 'clue') refuse('not-a-clue', 'Only a clue is filed (立案).', 'PL 54');
  const handling = handlingOf(state);
  const { id } = actingAs(act, ['officer'], workingOrgans(handling));
  if (!asked.officers.includes(id))
    deny('not-on-the-case', 'The applicant is one of the officers of the case.', 'PL 42');
  empowered(handling, actsOf(state), act);
  certified(state, asked.officers, act);
  return [
    {
      type: 'FilingApplied',
      data: {
        application: asked,
        appliedOn: localDateOf(act.now),
        applicant: id,
        clocks: stop(state, act.now, rules.filingForm),
      },
    },
  ];
};
