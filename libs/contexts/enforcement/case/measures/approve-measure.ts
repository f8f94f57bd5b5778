import { type Command, type Decide, refuse } from '#domain/kernel';
import type { ProcedureEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { stop } from '../clocks.js';
import { headOfCase } from '../duties.js';
import { clockOf, measureOf } from './measures.js';
import type { Procedure } from '../procedure.state.js';
import { madeNow } from '../stages.js';

export type ApproveMeasure = Command<'ApproveMeasure', { measureId: string }>;

/** The head approves a measure before it is taken, or an urgent one within the hours of CL 19 after it (补办批准手续). */
export const approveMeasure: Decide<ApproveMeasure, Procedure, ProcedureEvent> = (
  { measureId },
  state,
  act,
) => {
  const measure = measureOf(state, measureId);
  if (measure.approvedBy !== undefined) return [];
  if (measure.refusal)
    refuse('measure-refused', 'The head refused this measure.', 'CL 18', 'CL 19');
  if (measure.lifting) refuse('measure-not-standing', 'The measure was lifted already.', 'CL 19');
  madeNow(act);
  if (measure.taking && !(clockOf(rules.urgentReport, measureId) in state.clocks))
    refuse(
      'urgent-approval-late',
      'The hours for approving an urgent measure are over: lift it at once (立即解除).',
      'CL 19',
      'COE-D1',
    );
  const coercive = measure.application.kind !== 'registration';
  const approvedBy = headOfCase(state, act, { coercive });
  const clocks = stop(state.clocks, clockOf(rules.urgentReport, measureId), act.now);
  return [
    { type: 'MeasureApproved', data: { measureId, approvedAt: act.now, approvedBy, clocks } },
  ];
};
