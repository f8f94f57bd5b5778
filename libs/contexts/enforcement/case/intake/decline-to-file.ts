import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { again, madeNow, voided } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import type { NotFiling } from './intake.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { notOfMeasures } from '../case.law.js';

export type DeclineToFile = Command<'DeclineToFile', NotFiling>;

/** The head decides that no case is opened (不予立案), with reasons; a complainant is told. */
export const declineToFile: Decide<DeclineToFile, Case, CaseEvent> = (asked, state, act) => {
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
        documents: drawUp(state, act, [
          paper.notFiling,
          { party: state.clue?.clue.party, reasons: asked.reasons, decidedOn, decidedBy },
        ]),
        clocks: voided(state, act.now, 'not filed', notOfMeasures),
      },
    },
  ];
};

function grounded({ reasons, complainantToldOn }: NotFiling, { clue }: Case): void {
  if (reasons === '') refuse('no-reasons', 'Say why no case is opened.', 'ENF-S2');
  if (clue?.clue.complainant !== undefined && complainantToldOn === undefined)
    refuse('complainant-not-told', 'Tell the complainant (举报人) first.', 'ENF-S2');
}
