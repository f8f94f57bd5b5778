import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { own, refuse, type MessageOf, fields } from '#domain/kernel';
import { clockOfOne, rules } from '../case.law.js';
import { again, stop } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import { measureOf } from './measures.js';

const { id, text } = fields;

/**
 * The head refuses a measure. An urgent one that was already taken must then be lifted at once (CL
 * 19).
 */
export const refuseMeasure = caseCommand('RefuseMeasure', {
  title: 'Refuse a measure（不批准措施）',
  at: 'measures/:measureId/refusal',
  by: heads,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
    reasons: text({ about: 'Reasons（不批准理由）', called: 'reason' }),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) =>
    again(own(state.measures, asked.measureId)?.refusal, asked, 'measure-already-refused'),
  stage: (state, _, { measureId }) => {
    if (measureOf(state, measureId).approvedBy !== undefined)
      refuse(
        'measure-approved',
        'The measure is approved: lift it instead（该措施已批准，应当办理解除）.',
        'CL 19',
        'CL 28',
      );
  },
  rule: (asked, state, act, refusedBy) => {
    const clocks = stop(state, act.now, clockOfOne(rules.urgentReport, asked.measureId));
    return [
      { type: 'MeasureRefused', data: { refusal: asked, refusedAt: act.now, refusedBy, clocks } },
    ];
  },
});

export type RefuseMeasure = MessageOf<typeof refuseMeasure>;
