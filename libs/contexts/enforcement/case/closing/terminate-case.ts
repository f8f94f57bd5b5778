import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { again, madeNow, voided } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import type { Termination } from '../intake/intake.events.js';
import { standing } from '../measures/measures.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { undecided } from '../stages.js';
import { notOfMeasures } from '../case.law.js';

export type TerminateCase = Command<'TerminateCase', Termination>;

/** The head ends the case without a decision (终止), because there is nobody left to punish. Held goods go back first. */
export const terminateCase: Decide<TerminateCase, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.terminated?.termination, asked, 'already-terminated')) return [];
  if (!state.suspended) undecided(state);
  madeNow(act);
  const by = headOfCase(state, act);
  if (asked.reasons === '') refuse('no-reasons', 'Say why the case ends.', 'ENF-S18');
  if (standing(state).length > 0)
    refuse('measures-standing', 'Lift the measures and return the goods first.', 'CL 28');
  const terminatedOn = localDateOf(act.now);
  return [
    {
      type: 'CaseTerminated',
      data: {
        termination: asked,
        terminatedOn,
        by,
        documents: drawUp(state, act, [paper.termination, { ...asked, terminatedOn, by }]),
        clocks: voided(state, act.now, 'terminated', notOfMeasures),
      },
    },
  ];
};
