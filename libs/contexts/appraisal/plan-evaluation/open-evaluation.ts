import { fields, filledWith, label, localDate, localDateOf, type MessageOf } from '#domain/kernel';
import { actingAs, onThe, owe } from '#domain/procedure';
import { law, officials } from '../shared/who-may.js';
import { stageNames, stages } from './evaluation.events.js';
import { evaluationCommand } from './evaluation.state.js';

const { id, oneOf } = fields;

/** The plan whose targets are in the catalogue of the law. */
const plan = '江海府办〔2011〕46号';

/** By when the targets were held against figures. */
export const dueEvaluation = 'evaluate';

/**
 * The office of the safety committee evaluates the plan（启动规划评估）: half-way and at its end,
 * by the end of the years that the plan names (PLAN-YEARS); of a year long past, now.
 */
export const openEvaluation = evaluationCommand('OpenPlanEvaluation', {
  title: 'Open an evaluation of the plan（启动规划评估）',
  at: '',
  by: officials,
  asks: {
    organ: id({ names: 'organ', about: 'Which organ evaluates（牵头机关）' }),
    stage: oneOf(stages, { about: 'Mid-term or final（中期评估、终期考核）' }),
  },
  fills: filledWith<{ evaluationId: string }>(),
  who: (_, act, { organ }) => actingAs(act, officials, [organ], law),
  repeat: ({ organ, stage }, { opened }) => opened?.organ === organ && opened.stage === stage,
  rule: ({ evaluationId, organ, stage }, _, act, { id: by }) => {
    const openedOn = localDateOf(act.now);
    const number = (amount: string): number => act.law.amount('PLAN-YEARS', amount, openedOn);
    const year = number(stage);
    const due = localDate(`${year}-12-31`);
    return [
      {
        type: 'PlanEvaluationOpened',
        data: {
          evaluationId,
          organ,
          stage,
          plan,
          baseYear: number('base'),
          year,
          openedOn,
          by,
          clocks: [
            owe(act, {
              duty: dueEvaluation,
              rule: 'DTY-DAY',
              facts: onThe(due < openedOn ? openedOn : due, act),
              what: label(
                `evaluate the plan: ${stageNames[stage].en}`,
                `规划${stageNames[stage].zh}`,
              ),
              by: { kind: 'unit', organ },
              why: ['PLAN-YEARS'],
            }),
          ],
        },
      },
    ];
  },
});

export type OpenPlanEvaluation = MessageOf<typeof openEvaluation>;
