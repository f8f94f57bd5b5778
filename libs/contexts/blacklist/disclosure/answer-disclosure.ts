import { fields, label, localDateOf, type MessageOf, refuse, type Role } from '#domain/kernel';
import { again, drawUp, owe, stop, waysToChallenge } from '#domain/procedure';
import { heads, officers } from '../listing/who-may.js';
import { answers, settlements } from './disclosure.events.js';
import {
  answerClock,
  carryOutClock,
  filedCommand,
  type FiledOne,
  papersOf,
} from './disclosure.state.js';
import { forms } from './papers.js';
import { aRequest, office } from './running-answer.js';

const { oneOf, paperNumber, text } = fields;

const everybody: readonly [Role, ...Role[]] = [...officers, ...heads];

const said = {
  number: paperNumber({ about: 'Number of the answer（答复文号）', max: 80 }),
  reason: text({ about: 'Reasons, and what it rests on（理由和依据）', max: 2_000 }),
};

const thirdPartyHeard = ({ asked, heard }: FiledOne): void => {
  if (asked && !heard)
    refuse(
      'third-party-not-heard',
      '已征求第三方意见，须先登记其答复或者逾期未答复的情况（the third party was asked and is heard first）.',
      'OGI 32',
    );
};

/** The organ answers a request, with reasons and the ways to challenge it（答复，OGI 36）. */
export const answerRequest = filedCommand('AnswerRequest', {
  title: 'Answer the request for information（答复信息公开申请）',
  at: 'answer',
  by: everybody,
  asks: { outcome: oneOf(answers, { about: 'What is answered（答复类型）' }), ...said },
  who: office,
  repeat: (asked, { answered }) =>
    again(
      answered && {
        outcome: answered.outcome,
        number: answered.number,
        reason: answered.reason,
      },
      asked,
      'answered-already',
    ),
  stage: (one) => {
    aRequest(one);
    thirdPartyHeard(one);
  },
  rule: (asked, one, act, { id: by }) => {
    const answeredOn = localDateOf(act.validAt);
    const { subject, receivedOn, organ } = one.filed;
    const content = { subject, receivedOn, ...asked, answeredOn, ...waysToChallenge(act, organ) };
    return [
      {
        type: 'RequestAnswered',
        data: {
          ...asked,
          answeredOn,
          by,
          documents: drawUp(papersOf(one), act, [forms.answer, content]),
          clocks: stop(one, act.validAt, answerClock),
        },
      },
    ];
  },
});

/**
 * The organ answers an objection（异议处理）. What does not hold it owes to correct or to take off
 * in the matter itself, until that is done.
 */
export const answerObjection = filedCommand('AnswerObjection', {
  title: 'Answer the objection to a published entry（答复公示信息异议）',
  at: 'settlement',
  by: heads,
  asks: { outcome: oneOf(settlements, { about: 'What becomes of it（处理结果）' }), ...said },
  who: office,
  repeat: (asked, { answered }) =>
    again(
      answered && {
        outcome: answered.outcome,
        number: answered.number,
        reason: answered.reason,
      },
      asked,
      'answered-already',
    ),
  stage: ({ filed }) => {
    if (filed.kind !== 'objection')
      refuse('no-objection', 'It is a request（本事项为信息公开申请）.', 'OGI 33');
  },
  rule: (asked, one, act, { id: by }) => {
    const answeredOn = localDateOf(act.validAt);
    const { subject, receivedOn, organ } = one.filed;
    const content = { subject, receivedOn, ...asked, answeredOn, ...waysToChallenge(act, organ) };
    const promised = owe(act, {
      duty: carryOutClock,
      rule: 'DTY-SETTLE',
      what: label('correct the entry, or take it off', '更正或者撤下公示信息'),
      by: { kind: 'unit', organ },
      why: ['OGI 41'],
    });
    return [
      {
        type: 'ObjectionAnswered',
        data: {
          ...asked,
          answeredOn,
          by,
          documents: drawUp(papersOf(one), act, [forms.settlement, content]),
          clocks: [
            ...stop(one, act.validAt, answerClock),
            ...(asked.outcome === 'stands' ? [] : [promised]),
          ],
        },
      },
    ];
  },
});

/** What was promised is done at every place where the entry stood. */
export const carryOutObjection = filedCommand('CarryOutObjection', {
  title: 'Record that the entry was corrected or taken off（落实异议处理结果）',
  at: 'carrying-out',
  by: everybody,
  asks: { done: text({ about: 'By which act, at which places（更正、撤下情况）', max: 1_000 }) },
  who: office,
  repeat: (asked, { carriedOut }) =>
    again(carriedOut && { done: carriedOut.done }, asked, 'carried-out-already'),
  stage: ({ answered, clocks }) => {
    if (!answered || clocks[carryOutClock] === undefined)
      refuse('nothing-promised', 'Nothing is to be put right（没有待落实的处理结果）.', 'OGI 41');
  },
  rule: ({ done }, one, act, { id: by }) => [
    {
      type: 'ObjectionCarriedOut',
      data: {
        done,
        doneOn: localDateOf(act.validAt),
        by,
        clocks: stop(one, act.validAt, carryOutClock),
      },
    },
  ],
});

export type AnswerRequest = MessageOf<typeof answerRequest>;
export type AnswerObjection = MessageOf<typeof answerObjection>;
export type CarryOutObjection = MessageOf<typeof carryOutObjection>;
