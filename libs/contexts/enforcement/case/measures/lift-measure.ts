import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { clockOfOne, rules } from '../case.law.js';
import { drawUp, again, stop } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import { heldMeasure } from './measures.js';
import { papersOf, forms } from '../papers.js';

const { id, oneOf, optional, personal, text } = fields;

/**
 * The head lifts a measure and the goods go back against signature (解除查封扣押), or with the
 * case to the organ it was transferred to（随案移交, CL 21）. Possible at any stage: holding goods
 * is not.
 */
export const liftMeasure = caseCommand('LiftMeasure', {
  title: 'Lift a measure（解除查封扣押）',
  at: 'measures/:measureId/lifting',
  by: heads,
  asks: {
    measureId: id({ about: 'Name of the measure in the case（编号）' }),
    cause: oneOf(
      ['no-violation', 'no-longer-needed', 'not-approved', 'term-over', 'decided', 'handed-over'],
      { about: 'Cause; `handed-over` goes with a case that was transferred（解除原因、随案移交）' },
    ),
    returnedTo: optional(personal(text({ about: 'Who signed for the goods（领取人）', max: 200 }))),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) =>
    again(own(state.measures, asked.measureId)?.lifting, asked, 'measure-already-lifted'),
  rule: (asked, state, act, by) => {
    if (asked.cause === 'handed-over' && !state.transferred)
      refuse(
        'not-transferred',
        '案件未移送，涉案物品不得随案移交（goods go with a case that was transferred only）.',
        'CL 21',
      );
    const { application } = heldMeasure(state, asked.measureId);
    if (!asked.returnedTo && asked.cause !== 'decided')
      refuse(
        'goods-not-returned',
        'Goods that are freed go back at once（解除后的财物应当立即退还）.',
        'CL 28',
      );
    const liftedOn = localDateOf(act.validAt);
    const ids = [rules.seizure, rules.urgentReport, rules.registeredEvidence];
    return [
      {
        type: 'MeasureLifted',
        data: {
          lifting: asked,
          liftedOn,
          by,
          documents: drawUp(papersOf(state), act, [
            forms.lifting,
            {
              goods: application.goods,
              cause: asked.cause,
              returnedTo: asked.returnedTo,
              liftedOn,
            },
          ]),
          clocks: ids.flatMap((id) => stop(state, act.validAt, clockOfOne(id, asked.measureId))),
        },
      },
    ];
  },
});

export type LiftMeasure = MessageOf<typeof liftMeasure>;
