import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { clockOfOne, rules } from '../case.law.js';
import { headOfCase } from '../duties.js';
import type { Case } from '../case.state.js';
import { heldMeasure } from './measures.js';
import { papersOf, forms } from '../papers.js';
import { drawUp, again, move, type Running } from '#domain/procedure';

const { id, text, whole } = fields;

/**
 * The head prolongs a sealing or seizure once (延长查封扣押), in writing with reasons, while it
 * still runs (CL 25).
 */
export const extendMeasure = caseCommand('ExtendMeasure', {
  title: 'Extend a measure（延长查封扣押期限）',
  at: 'measures/:measureId/extension',
  by: heads,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
    days: whole({ about: 'Days more（延长天数）', min: 1, max: 60 }),
    reasons: text({ about: 'Reasons（延长理由）', called: 'reason' }),
  },
  who: (state, act) => headOfCase(state, act, { coercive: true }),
  repeat: (asked, state) =>
    again(own(state.measures, asked.measureId)?.extension, asked, 'measure-already-extended'),
  stage: (state, _, { measureId }) => runningTerm(state, measureId),
  rule: (asked, state, act, by) => {
    const { goods } = heldMeasure(state, asked.measureId).application;
    const running = runningTerm(state, asked.measureId);
    if (asked.reasons === '')
      refuse('no-reasons', 'Say in writing why it takes longer（须书面说明延长的理由）.', 'CL 25');
    if (!running.set.standing && act.now > running.set.due)
      refuse(
        'term-over',
        'What has run out cannot be prolonged（期限已届满，不得延长）.',
        'CL 25',
        'COE-D2',
      );
    const extendedOn = localDateOf(act.now);
    const grant = { amount: asked.days, approver: 'head-of-organ', grantedOn: extendedOn };
    const clocks = move(act, state, clockOfOne(rules.seizure, asked.measureId), {
      facts: (was) => ({ ...was, extended: [grant] }),
      why: asked.reasons,
    });
    const until = clocks[0]?.set.dueDate;
    return [
      {
        type: 'MeasureExtended',
        data: {
          extension: asked,
          extendedOn,
          by,
          documents: drawUp(papersOf(state), act, [
            forms.coercionExtension,
            { goods, reasons: asked.reasons, until, by },
          ]),
          clocks,
        },
      },
    ];
  },
});

export type ExtendMeasure = MessageOf<typeof extendMeasure>;

/** The term of goods that are sealed or seized, as it runs. */
function runningTerm(state: Case, measureId: string): Running {
  const { kind } = heldMeasure(state, measureId).application;
  const running = state.clocks[clockOfOne(rules.seizure, measureId)];
  if (kind !== 'registration' && running) return running;
  return refuse(
    'no-term-to-extend',
    'Only a running sealing or seizure is prolonged（仅可延长正在执行的查封扣押）.',
    'CL 25',
  );
}
