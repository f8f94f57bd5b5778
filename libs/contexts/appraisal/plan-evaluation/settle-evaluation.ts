import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actingAs, alreadySo, apartFrom, stop } from '#domain/procedure';
import { heads, law } from '../shared/who-may.js';
import { settleClock } from './draft-evaluation.js';
import { openedCommand } from './evaluation.state.js';

const { paperNumber, text } = fields;

/**
 * A head who prepared nothing of it settles the evaluation（审定规划评估）: it is part of how
 * streets and departments are appraised.
 */
export const settleEvaluation = openedCommand('SettlePlanEvaluation', {
  title: 'Settle the evaluation of the plan（审定规划评估）',
  at: 'settlement',
  by: heads,
  asks: {
    number: paperNumber({ about: 'Number of the report（评估报告文号）', max: 80 }),
    conclusion: text({ about: 'What it comes to（评估结论）', max: 4_000 }),
  },
  who: ({ opened: { organ }, drafted }, act) => {
    const above = act.registry.organ(organ)?.parent;
    const organs = above === undefined ? [organ] : [organ, above];
    const who = actingAs(act, heads, organs, law);
    const reason = 'Who prepared it does not settle it（核算人员不得审定）.';
    const held = drafted ? [drafted.by] : [];
    apartFrom({ held, code: 'prepared-it', reason, law: ['APR-FINAL'] }, act, who.id);
    return who;
  },
  repeat: (asked, { settled }) => alreadySo(settled, asked),
  stage: ({ drafted, settled }) => {
    if (!drafted)
      refuse(
        'not-drafted',
        'The targets were not held against figures yet（尚未核算规划指标）.',
        ...law,
      );
    if (settled) refuse('evaluation-settled', 'It was settled（规划评估已审定）.', ...law);
  },
  rule: (asked, evaluation, act, { id: by }) => [
    {
      type: 'PlanEvaluationSettled',
      data: {
        ...asked,
        settledOn: localDateOf(act.now),
        by,
        clocks: stop(evaluation, act.validAt, settleClock),
      },
    },
  ],
});

export type SettlePlanEvaluation = MessageOf<typeof settleEvaluation>;
