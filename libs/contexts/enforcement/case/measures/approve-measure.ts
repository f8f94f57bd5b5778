import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { own, refuse, type MessageOf, fields } from '#domain/kernel';
import { clockOfOne, rules } from '../case.law.js';
import { stop } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import { measureOf } from './measures.js';

const { id } = fields;

/**
 * The head approves a measure before it is taken, or an urgent one within the hours of CL 19 after
 * it (补办批准手续).
 */
export const approveMeasure = caseCommand('ApproveMeasure', {
  title: 'Approve a measure（批准措施）',
  at: 'measures/:measureId/approval',
  by: heads,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
  },
  who: (state, act, { measureId }) => {
    const kind = own(state.measures, measureId)?.application.kind;
    return headOfCase(state, act, { coercive: kind !== undefined && kind !== 'registration' });
  },
  repeat: ({ measureId }, state) => own(state.measures, measureId)?.approvedBy !== undefined,
  stage: (state, _, { measureId }) => {
    const { refusal, lifting } = measureOf(state, measureId);
    if (refusal)
      refuse(
        'measure-refused',
        'The head refused this measure（负责人未批准该措施）.',
        'CL 18',
        'CL 19',
      );
    if (lifting)
      refuse('measure-not-standing', 'The measure was lifted already（该措施已解除）.', 'CL 19');
  },
  rule: ({ measureId }, state, act, approvedBy) => {
    if (
      measureOf(state, measureId).taking &&
      !(clockOfOne(rules.urgentReport, measureId) in state.clocks)
    )
      refuse(
        'urgent-approval-late',
        'The hours for approving an urgent measure are over: lift it at once（紧急措施的补办批准时限已过，应当立即解除）.',
        'CL 19',
        'COE-D1',
      );
    const clocks = stop(state, act.now, clockOfOne(rules.urgentReport, measureId));
    return [
      { type: 'MeasureApproved', data: { measureId, approvedAt: act.now, approvedBy, clocks } },
    ];
  },
});

export type ApproveMeasure = MessageOf<typeof approveMeasure>;
