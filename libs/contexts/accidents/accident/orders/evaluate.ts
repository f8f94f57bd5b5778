import {
  type Act,
  type Asks,
  fields,
  label,
  localDateOf,
  type MessageOf,
  refuse,
  same,
} from '#domain/kernel';
import { again, drawUp, isOneOf, onThe, owe, stop } from '#domain/procedure';
import { inOurHands, type Known, knownCommand } from '../accident.state.js';
import { approvedOf } from '../inquiry/stages.js';
import { forms, papersOf } from '../papers.js';
import { heads, ofGovernment } from '../who-may.js';
import { orderClock } from './approve-report.js';
import type { Evaluator } from './orders.events.js';

const { day, flag, id, optional, parts, shape, text, texts } = fields;

const evaluator = shape('AccidentEvaluator', {
  name: text({ about: 'The official by name（评估人员）', max: 60 }),
  body: text({ about: 'Of which organ（所在单位）', max: 120 }),
  person: optional(id({ about: 'Entry of the register（人员登记编号）' })),
});

/**
 * The government has it evaluated what became of the orders（启动整改评估）, by people other than
 * the team (ACC-S10).
 */
export const startEvaluation = knownCommand('StartEvaluation', {
  title: 'Start the evaluation（启动整改评估）',
  at: 'evaluation',
  by: heads,
  asks: { evaluators: parts(evaluator, { about: 'Who evaluates（评估组）', min: 1, max: 20 }) },
  who: ofGovernment,
  repeat: (asked, { evaluation }) =>
    again(evaluation && { evaluators: evaluation.evaluators }, asked, 'evaluation-started'),
  stage: (accident, act, { evaluators }) => {
    inOurHands(accident);
    approvedOf(accident);
    for (const one of evaluators) mustBeAnother(accident, one, act);
  },
  rule: ({ evaluators }, accident, act, { id: by }) => [
    {
      type: 'EvaluationStarted',
      data: {
        evaluators,
        startedOn: localDateOf(act.now),
        by,
        clocks: [
          owe(act, {
            duty: 'ACC-D14',
            rule: 'ACC-D14',
            what: label('finish the evaluation', '完成整改评估'),
            by: {
              kind: 'post',
              role: 'head-of-organ',
              organ: accident.reported.accident.government,
            },
            why: ['WSL 86', 'EVA-2'],
          }),
        ],
      },
    },
  ],
});

const mustBeAnother = ({ team }: Known, { name, body, person }: Evaluator, act: Act): void => {
  if (person !== undefined && !act.registry.person(person))
    refuse(
      'person-unknown',
      `${name}：登记簿中没有人员 ${person}（the register knows no such person）.`,
      'WSL 86',
    );
  const members = team?.members ?? [];
  const people = members.flatMap((one) => one.person ?? []);
  const isMember =
    (person !== undefined && isOneOf(people, person, act)) ||
    members.some((one) => one.name === name && one.body === body);
  if (isMember)
    refuse(
      'was-in-the-team',
      `${name}（${body}）是原事故调查组成员，不得参加评估（was in the team that investigated）.`,
      'WSL 86',
      'WSL 86',
    );
};

const asks = {
  results: parts(
    shape('EvaluatedOrder', {
      item: id({ about: 'Which action（落实事项编号）', example: 'o1' }),
      done: flag({ about: 'Carried out（已落实）' }),
      finding: text({ about: 'What was found（评估情况）', max: 1_000 }),
      redoBy: optional(day({ about: 'Not carried out: by when it is（限期落实日期）' })),
    }),
    { about: 'Each action（逐项评估）', min: 1, max: 60, once: 'item' },
  ),
  conclusion: text({ about: 'Conclusion（评估结论）' }),
  places: texts({ about: 'Where it is public（公布载体）', min: 1, max: 10 }),
};

type Asked = Asks<typeof asks>;

/**
 * The evaluation, action by action, and public（评估报告公布）: what was not carried out is owed
 * again, by whoever leads the government (WSL 86, ACL-11).
 */
export const finishEvaluation = knownCommand('FinishEvaluation', {
  title: 'Finish and publish the evaluation（完成并公布整改评估）',
  at: 'evaluation/report',
  by: heads,
  asks,
  who: ofGovernment,
  repeat: (asked, { evaluated }) =>
    again(
      evaluated && {
        results: evaluated.results,
        conclusion: evaluated.conclusion,
        places: evaluated.places,
      },
      asked,
      'already-evaluated',
    ),
  stage: (accident, act, asked) => {
    inOurHands(accident);
    if (!accident.evaluation)
      refuse('not-started', 'Nobody evaluates it yet（尚未启动整改评估）.', 'WSL 86');
    mustBeComplete(accident, asked);
    mustBeCarriedOut(accident, asked);
    const today = localDateOf(act.now);
    const wrong = asked.results.find(
      ({ done, redoBy }) => done === (redoBy !== undefined) || (redoBy ?? today) < today,
    );
    if (wrong)
      refuse(
        'redo-by',
        `落实事项 ${wrong.item}：未落实的须且只有未落实的填写今后的 redoBy（say by when it is done, of what was not）.`,
        'WSL 86',
      );
  },
  rule: (asked, accident, act, { id: by }) => {
    const finishedOn = localDateOf(act.now);
    const { government } = accident.reported.accident;
    const again = asked.results.flatMap(({ item, redoBy }) =>
      redoBy === undefined
        ? []
        : [
            owe(act, {
              duty: orderClock(item),
              rule: 'ACC-D16',
              facts: onThe(redoBy, act),
              what: label(`ordered action ${item}, not carried out`, `督办未落实事项 ${item}`),
              by: { kind: 'post', role: 'principal-head', organ: government },
              why: ['WSL 86', 'R493 42', 'ACL-11'],
            }),
          ],
    );
    return [
      {
        type: 'EvaluationFinished',
        data: {
          ...asked,
          finishedOn,
          by,
          documents: drawUp(papersOf(accident), act, [
            forms.evaluation,
            { issuer: government, ...asked, finishedOn },
          ]),
          clocks: [...stop(accident, act.validAt, 'ACC-D8', 'ACC-D14'), ...again],
        },
      },
    ];
  },
});

/** Every action that was ordered is evaluated, and nothing else. */
const mustBeComplete = (accident: Known, { results }: Asked): void => {
  const ordered = approvedOf(accident)
    .orders.map(({ item }) => item)
    .toSorted();
  const told = results.map(({ item }) => item).toSorted();
  if (!same(ordered, told))
    refuse(
      'each-action',
      `须逐项评估批复的全部落实事项：${ordered.join('、')}（each ordered action is evaluated: ${ordered.join(', ')}）.`,
      'WSL 86',
      'WSL 86',
    );
};

/** What nobody carried out on record is not found done（以办结或者答复为准）. */
const mustBeCarriedOut = ({ carriedOut }: Known, { results }: Asked): void => {
  const open = results.filter(({ item, done }) => done && !carriedOut.includes(item));
  if (open.length > 0)
    refuse(
      'not-carried-out',
      `落实事项 ${open.map(({ item }) => item).join('、')} 没有办结记录或者处理结果，不得评估为已落实；请先办结（no act on record carried it out: finish it first, or find it undone）.`,
      'R493 32',
      'WSL 86',
    );
};

export type StartEvaluation = MessageOf<typeof startEvaluation>;
export type FinishEvaluation = MessageOf<typeof finishEvaluation>;
