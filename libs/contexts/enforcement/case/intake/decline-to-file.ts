import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { ProcedureEvent } from '../case.events.js';
import { voidAll } from '../clocks.js';
import { headOfCase } from '../duties.js';
import type { NotFiling } from './intake.events.js';
import { issue, paper } from '../papers.js';
import type { Procedure } from '../procedure.state.js';
import { again, madeNow, numbering } from '../stages.js';

export type DeclineToFile = Command<'DeclineToFile', NotFiling>;

/** The head decides that no case is opened (不予立案), with reasons; a complainant is told. */
export const declineToFile: Decide<DeclineToFile, Procedure, ProcedureEvent> = (
  asked,
  state,
  act,
) => {
  if (again(state.notFiled?.notFiling, asked, 'already-declined')) return [];
  if (state.stage !== 'clue') refuse('not-a-clue', 'Only a clue can be declined.', 'PL 54');
  madeNow(act);
  const decidedBy = headOfCase(state, act);
  grounded(asked, state);
  const decidedOn = localDateOf(act.now);
  return [
    {
      type: 'CaseNotFiled',
      data: {
        notFiling: asked,
        decidedOn,
        decidedBy,
        documents: issue(numbering(state), [
          paper.notFiling,
          { party: state.clue?.clue.party, reasons: asked.reasons, decidedOn, decidedBy },
        ]),
        clocks: voidAll(state.clocks, act.now, 'not filed'),
      },
    },
  ];
};

function grounded({ reasons, complainantToldOn }: NotFiling, { clue }: Procedure): void {
  if (reasons === '') refuse('no-reasons', 'Say why no case is opened.', 'ENF-S2');
  if (clue?.clue.complainant !== undefined && complainantToldOn === undefined)
    refuse('complainant-not-told', 'Tell the complainant (举报人) first.', 'ENF-S2');
}
