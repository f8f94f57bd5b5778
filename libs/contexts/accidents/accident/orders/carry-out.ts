import { decidedCaseReference } from '#contexts/enforcement/contract';
import { exhibitReference } from '#contexts/evidence/contract';
import {
  type Act,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  seenIn,
  unknown,
} from '#domain/kernel';
import { stop } from '#domain/procedure';
import { inOurHands, type Known, knownCommand } from '../accident.state.js';
import { approvedOf } from '../inquiry/stages.js';
import { heads, onDuty, ofOrder } from '../who-may.js';
import { orderClock } from './approve-report.js';
import { actOf, type Order } from './orders.events.js';

const { files, flag, id, narrative, optional, paperNumber, ref, text } = fields;

const item = id({ about: 'Which action（落实事项编号）', example: 'o1' });

/** The action that was ordered, or 404. */
const orderOf = (accident: Known, asked: string): Order =>
  approvedOf(accident).orders.find((one) => one.item === asked) ??
  unknown('no-such-order', `批复中没有落实事项 ${asked}（nothing was ordered under this number）.`);

const open = (accident: Known, asked: string): Order => {
  inOurHands(accident);
  const order = orderOf(accident, asked);
  if (accident.carriedOut.includes(asked))
    refuse('order-done', `落实事项 ${asked} 已办结（it was done already）.`, 'R493 32');
  return order;
};

const sentOf = ({ sent }: Known, asked: string) => sent.findLast((one) => one.item === asked);

/** It goes to the body that decides（移送）: discipline, a licence, a crime. */
export const sendOrder = knownCommand('SendOrder', {
  title: 'Send an ordered action（移送落实事项）',
  at: 'orders/:item/dispatch',
  by: [...onDuty, ...heads],
  asks: {
    item,
    number: paperNumber({ about: 'Number of the paper（移送文号）', max: 80 }),
  },
  who: (accident, act, { item: asked }) => ofOrder(accident, act, asked),
  repeat: ({ item: asked, number }, accident) => sentOf(accident, asked)?.number === number,
  stage: (accident, _, { item: asked }) => {
    if (open(accident, asked).to === undefined)
      refuse(
        'not-to-be-sent',
        `落实事项 ${asked} 由本地办理，无须移送（it is done here and goes to nobody）.`,
        'R493 32',
      );
  },
  rule: ({ item: asked, number }, accident, act, { id: by }) => [
    {
      type: 'OrderSent',
      data: {
        item: asked,
        to: orderOf(accident, asked).to ?? '',
        number,
        sentOn: localDateOf(act.now),
        by,
      },
    },
  ],
});

/** What the other side says（对方答复）: taken, or what it decided; only recorded here. */
export const answerOrder = knownCommand('AnswerOrder', {
  title: 'Enter the answer to what was sent（登记落实事项答复）',
  at: 'orders/:item/answer',
  by: [...onDuty, ...heads],
  asks: {
    item,
    accepted: flag({ about: 'It takes it（受理）' }),
    number: paperNumber({ about: 'Number of its paper（答复文号）', max: 80 }),
    result: optional(
      narrative(
        text({ about: 'What was decided, of whom, for how long（处理结果、影响期）', max: 1_000 }),
      ),
    ),
  },
  who: (accident, act, { item: asked }) => ofOrder(accident, act, asked),
  repeat: (asked, { orderAnswers }) =>
    orderAnswers.some(({ item: one, accepted, number, result }) =>
      same(
        [one, accepted, number, result],
        [asked.item, asked.accepted, asked.number, asked.result],
      ),
    ),
  stage: (accident, _, { item: asked, accepted, result }) => {
    inOurHands(accident);
    orderOf(accident, asked);
    if (!accepted && result !== undefined)
      refuse(
        'not-taken',
        '未受理的事项没有处理结果（whoever does not take it decides nothing of it）.',
        'R493 32',
      );
    if (!sentOf(accident, asked))
      refuse('not-sent', `落实事项 ${asked} 尚未移送（it was not sent yet）.`, 'R493 32');
  },
  rule: (asked, accident, act, { id: by }) => [
    {
      type: 'OrderAnswered',
      data: {
        ...asked,
        answeredOn: localDateOf(act.now),
        by,
        clocks: asked.result === undefined ? [] : stop(accident, act.now, orderClock(asked.item)),
      },
    },
  ],
});

/** It was carried out（办结）, on proof. */
export const finishOrder = knownCommand('FinishOrder', {
  title: 'An ordered action was carried out（落实事项办结）',
  at: 'orders/:item/done',
  by: [...onDuty, ...heads],
  asks: {
    item,
    result: narrative(text({ about: 'What was done（落实情况）', max: 1_000 })),
    evidence: files(exhibitReference, {
      about: 'SHA-256 of what proves it（佐证材料）',
      here: true,
      at: () => 'then',
      max: 20,
    }),
    case: optional(
      ref(decidedCaseReference, {
        about: 'Of a penalty: the case that was decided（处罚案件）',
        look: true,
      }),
    ),
  },
  who: (accident, act, { item: asked }) => ofOrder(accident, act, asked),
  repeat: (asked, { done }) =>
    done.some(({ item: one, result, evidence, case: of }) =>
      same([one, result, evidence, of], [asked.item, asked.result, asked.evidence, asked.case]),
    ),
  stage: (accident, act, { item: asked, evidence, case: of }) => {
    mustHaveItsCase(accident, open(accident, asked), of, act);
    if (evidence.length === 0)
      refuse('not-proven', '办结须有佐证材料（say what proves it）.', 'R493 32');
  },
  rule: (asked, accident, act, { id: by }) => [
    {
      type: 'OrderDone',
      data: {
        ...asked,
        doneOn: localDateOf(act.now),
        by,
        clocks: stop(accident, act.now, orderClock(asked.item)),
      },
    },
  ],
});

/** A penalty is done by the decision of its own case; nothing else has one（以案件决定为准）. */
const mustHaveItsCase = (
  { reported }: Known,
  { item: ordered, penalty }: Order,
  caseId: string | undefined,
  act: Act,
): void => {
  if ((penalty !== undefined) !== (caseId !== undefined))
    refuse(
      'case-or-not',
      `落实事项 ${ordered}：处罚类须且只有处罚类填写 case（name the case of a penalty, and of nothing else）.`,
      'R493 32',
    );
  if (!penalty || caseId === undefined) return;
  const { standing } = seenIn(act, decidedCaseReference, caseId);
  if (!standing) unknown('no-such-case', `没有案件 ${caseId}（there is no such case）.`);
  if (!standing.facts.acts.includes(actOf(reported.accidentId, ordered)))
    refuse(
      'another-case',
      `案件 ${caseId} 不是落实事项 ${ordered} 的处罚案件（it is the case of another matter）.`,
      'R493 32',
    );
  if (!standing.facts.decided)
    refuse('case-undecided', `案件 ${caseId} 尚未作出决定（it was not decided yet）.`, 'R493 32');
};

export type SendOrder = MessageOf<typeof sendOrder>;
export type AnswerOrder = MessageOf<typeof answerOrder>;
export type FinishOrder = MessageOf<typeof finishOrder>;
