import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { clockOf, rules } from '../case.law.js';
import { again, madeNow, stop } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import type { Lifting } from './measures.events.js';
import { heldMeasure, measureOf } from './measures.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { notArchived } from '../standing-penalty.js';

export type LiftMeasure = Command<'LiftMeasure', Lifting>;

/** The head lifts a measure and the goods go back against signature (解除查封扣押). Possible at any stage: holding goods is not. */
export const liftMeasure: Decide<LiftMeasure, Case, CaseEvent> = (asked, state, act) => {
  if (again(measureOf(state, asked.measureId).lifting, asked, 'measure-already-lifted')) return [];
  const { application } = heldMeasure(state, asked.measureId);
  madeNow(act);
  const by = headOfCase(state, act);
  notArchived(state);
  if (!asked.returnedTo && asked.cause !== 'decided')
    refuse('goods-not-returned', 'Goods that are freed go back at once (立即退还).', 'CL 28');
  const liftedOn = localDateOf(act.validAt);
  const ids = [rules.seizure, rules.urgentReport, rules.registeredEvidence];
  return [
    {
      type: 'MeasureLifted',
      data: {
        lifting: asked,
        liftedOn,
        by,
        documents: drawUp(state, act, [
          paper.lifting,
          { goods: application.goods, cause: asked.cause, returnedTo: asked.returnedTo, liftedOn },
        ]),
        clocks: ids.flatMap((id) => stop(state, act.validAt, clockOf(id, asked.measureId))),
      },
    },
  ];
};
