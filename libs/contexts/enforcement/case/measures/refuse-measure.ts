import { type Command, type Decide, refuse } from '#domain/kernel';
import type { ProcedureEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { stop } from '../clocks.js';
import { headOfCase } from '../duties.js';
import type { MeasureRefusal } from './measures.events.js';
import { clockOf, measureOf } from './measures.js';
import type { Procedure } from '../procedure.state.js';
import { again, madeNow } from '../stages.js';

export type RefuseMeasure = Command<'RefuseMeasure', MeasureRefusal>;

/** The head refuses a measure. An urgent one that was already taken must then be lifted at once (CL 19). */
export const refuseMeasure: Decide<RefuseMeasure, Procedure, ProcedureEvent> = (
  asked,
  state,
  act,
) => {
  const measure = measureOf(state, asked.measureId);
  if (again(measure.refusal, asked, 'measure-already-refused')) return [];
  if (measure.approvedBy !== undefined)
    refuse('measure-approved', 'The measure is approved: lift it instead.', 'CL 19', 'CL 28');
  madeNow(act);
  const refusedBy = headOfCase(state, act);
  const clocks = stop(state.clocks, clockOf(rules.urgentReport, asked.measureId), act.now);
  return [
    { type: 'MeasureRefused', data: { refusal: asked, refusedAt: act.now, refusedBy, clocks } },
  ];
};
