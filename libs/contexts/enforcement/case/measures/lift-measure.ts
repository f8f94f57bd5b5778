import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { ProcedureEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { stop } from '../clocks.js';
import { headOfCase } from '../duties.js';
import type { Lifting } from './measures.events.js';
import { clockOf, heldMeasure, measureOf } from './measures.js';
import { issue, paper } from '../papers.js';
import type { Procedure } from '../procedure.state.js';
import { again, madeNow, numbering } from '../stages.js';

export type LiftMeasure = Command<'LiftMeasure', Lifting>;

/** The head lifts a measure and the goods go back against signature (解除查封扣押). Possible at any stage: holding goods is not. */
export const liftMeasure: Decide<LiftMeasure, Procedure, ProcedureEvent> = (asked, state, act) => {
  if (again(measureOf(state, asked.measureId).lifting, asked, 'measure-already-lifted')) return [];
  const { application } = heldMeasure(state, asked.measureId);
  madeNow(act);
  const by = headOfCase(state, act);
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
        documents: issue(numbering(state), [
          paper.lifting,
          { goods: application.goods, cause: asked.cause, returnedTo: asked.returnedTo, liftedOn },
        ]),
        clocks: ids.flatMap((id) => stop(state.clocks, clockOf(id, asked.measureId), act.validAt)),
      },
    },
  ];
};
