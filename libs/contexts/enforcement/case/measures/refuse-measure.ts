import { type Command, type Decide, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { clockOf, rules } from '../case.law.js';
import { again, madeNow, stop } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import type { MeasureRefusal } from './measures.events.js';
import { measureOf } from './measures.js';
import type { Case } from '../case.state.js';
import { notArchived } from '../standing-penalty.js';

export type RefuseMeasure = Command<'RefuseMeasure', MeasureRefusal>;

/** The head refuses a measure. An urgent one that was already taken must then be lifted at once (CL 19). */
export const refuseMeasure: Decide<RefuseMeasure, Case, CaseEvent> = (asked, state, act) => {
  const measure = measureOf(state, asked.measureId);
  if (again(measure.refusal, asked, 'measure-already-refused')) return [];
  if (measure.approvedBy !== undefined)
    refuse('measure-approved', 'The measure is approved: lift it instead.', 'CL 19', 'CL 28');
  madeNow(act);
  const refusedBy = headOfCase(state, act);
  notArchived(state);
  const clocks = stop(state, act.now, clockOf(rules.urgentReport, asked.measureId));
  return [
    { type: 'MeasureRefused', data: { refusal: asked, refusedAt: act.now, refusedBy, clocks } },
  ];
};
