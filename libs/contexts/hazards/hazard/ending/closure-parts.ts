import {
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  own,
  refuse,
  unknown,
} from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { type Hazard, knownCommand } from '../hazard.state.js';
import { notOver } from '../stages.js';
import { handling, heads, officers } from '../who-may.js';
import { dispatchDuty, owePart, partDuty } from './closure-duties.js';
import { closureParts } from './ending.events.js';

const { id, oneOf, paperNumber, text } = fields;
const office = [...officers, ...heads] as const;

/**
 * Closed by the government, a unit is cut off by several organs, each for its part（停电、停供民爆
 * 物品、吊销证照）: each is told in writing, and owes its answer (WSL 113, S23).
 */
export const dispatchClosurePart = knownCommand('DispatchClosurePart', {
  title: 'Tell an organ its part in the closure（函告有关部门落实关闭）',
  at: 'closure/parts',
  by: office,
  asks: {
    part: oneOf(closureParts, { about: 'Which part（关闭事项）' }),
    to: text({ about: 'The organ whose it is（有关部门）', max: 200 }),
    paper: paperNumber({ about: 'Number of the letter（函号）' }),
  },
  fills: filledWith<{ partId: string }>(),
  who: handling(office),
  repeat: ({ partId, part, to, paper }, { parts }) =>
    again(own(parts, partId)?.part, { partId, part, to, paper }, 'closure-part-taken'),
  stage: ({ closureAnswer, delisted, parts }, _, { part, to }) => {
    notOver({ delisted, ended: undefined });
    if (!closureAnswer?.closes)
      refuse(
        'not-closed',
        'The government has not decided that it is closed（政府尚未决定关闭）.',
        'WSL 113',
      );
    const open = Object.values(parts).some(
      (one) => one.part.part === part && one.part.to === to && !one.answer,
    );
    if (open)
      refuse(
        'part-under-way',
        'This organ was told of this part and has not answered（该部门已函告，尚未回复）.',
        'S23',
      );
  },
  rule: ({ partId, part, to, paper }, hazard, act, { id: by }) => [
    {
      type: 'ClosurePartDispatched',
      data: {
        part: { partId, part, to, paper },
        dispatchedOn: localDateOf(act.now),
        by,
        clocks: [
          ...stop(hazard, act.now, dispatchDuty),
          owePart(act, hazard, { partId, part, to }),
        ],
      },
    },
  ],
});

export type DispatchClosurePart = MessageOf<typeof dispatchClosurePart>;

/** What that organ answered, under its own number（对方文号）; then nobody presses for it. */
export const answerClosurePart = knownCommand('AnswerClosurePart', {
  title: 'Record what an organ answered on its part（登记有关部门回复）',
  at: 'closure/parts/:partId/answer',
  by: office,
  asks: {
    partId: id({ about: 'Which part（关闭事项编号）' }),
    answer: oneOf(['done', 'refused', 'returned'], {
      about: 'Done, refused, or sent back（已落实、不予办理、退回）',
    }),
    number: paperNumber({ about: 'Number of the other side（对方文号）' }),
    said: text({ about: 'What it says（回复内容）' }),
  },
  who: handling(office),
  repeat: ({ partId, answer, number, said }, hazard) => {
    const before = partOf(hazard, partId).answer;
    return again(
      before && { answer: before.answer, number: before.number, said: before.said },
      { answer, number, said },
      'closure-part-answered',
    );
  },
  rule: (said, hazard, act, { id: by }) => [
    {
      type: 'ClosurePartAnswered',
      data: {
        ...said,
        answeredOn: localDateOf(act.now),
        by,
        clocks: stop(hazard, act.now, partDuty(said.partId)),
      },
    },
  ],
});

export type AnswerClosurePart = MessageOf<typeof answerClosurePart>;

const partOf = ({ parts }: Hazard, partId: string) =>
  own(parts, partId) ?? unknown('no-such-part', 'No organ was told under this id（无此关闭事项）.');
