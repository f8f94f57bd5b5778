import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, move, stop } from '#domain/procedure';
import { oweAnswer } from '../duties.js';
import { orderOf, plannedCommand } from '../inspection.state.js';
import { forms, papersOf } from '../papers.js';
import { forTheUnit, headOf, heads } from '../who-may.js';
import { withinCap } from './order-cap.js';
import { correctionClock, moreTimeClock } from './order-clocks.js';

const { day, flag, id, text } = fields;

/** The unit asks for more time before it is over (INS-5). */
export const askMoreTime = plannedCommand('AskMoreTime', {
  title: 'Ask for more time to correct（申请延长整改期限）',
  at: 'orders/:orderId/more-time',
  by: ['applicant', 'officer'],
  asks: {
    orderId: id({ about: 'Which order（责令整改编号）' }),
    until: day({ about: 'Until when（申请延至）' }),
    reason: text({ about: 'Why（理由）' }),
  },
  who: forTheUnit,
  repeat: (asked, inspection) => {
    const { asked: before, answered } = orderOf(inspection, asked.orderId);
    const { orderId, until, reason } = before ?? asked;
    return !answered && again(before && { orderId, until, reason }, asked, 'more-time-asked');
  },
  stage: (inspection, act, { orderId, until }) => {
    const order = orderOf(inspection, orderId);
    if (order.reInspected || localDateOf(act.now) > order.until)
      refuse(
        'time-over',
        `The time ended on ${order.until}（整改期限已于${order.until}届满）.`,
        'INS-5',
      );
    if (until <= order.until)
      refuse(
        'no-more-time',
        `More time ends after ${order.until}（须晚于${order.until}）.`,
        'INS-5',
      );
    withinCap(until, order.orderedOn, act);
  },
  rule: (said, inspection, act, { id: by }) => {
    const askedOn = localDateOf(act.now);
    return [
      {
        type: 'MoreTimeAsked',
        data: {
          ...said,
          askedOn,
          by,
          documents: drawUp(papersOf(inspection), act, [forms.moreTime, { ...said, askedOn }]),
          clocks: [oweAnswer(act, inspection, said.orderId)],
        },
      },
    ];
  },
});

/** The head answers in writing: granted, the time ends later; silence grants nothing (INS-5). */
export const answerMoreTime = plannedCommand('AnswerMoreTime', {
  title: 'Answer the request for more time（延期答复）',
  at: 'orders/:orderId/more-time/answer',
  by: heads,
  asks: {
    orderId: id({ about: 'Which order（责令整改编号）' }),
    granted: flag({ about: 'Granted（是否同意）' }),
    reason: text({ about: 'Why（理由）' }),
  },
  who: headOf,
  repeat: (asked, inspection) => {
    const { answered } = orderOf(inspection, asked.orderId);
    const { orderId, granted, reason } = answered ?? asked;
    return again(answered && { orderId, granted, reason }, asked, 'already-answered');
  },
  stage: (inspection, _, { orderId, granted }) => {
    const { asked, due, reInspected } = orderOf(inspection, orderId);
    if (!asked) refuse('nothing-asked', 'Nobody asked for more time（未申请延期）.', 'INS-5');
    if (granted && (due ?? reInspected))
      refuse('time-over', 'The time is over and is not brought back（整改期限已届满）.', 'INS-5');
  },
  rule: (said, inspection, act, { id: by }) => {
    const answeredOn = localDateOf(act.now);
    const { asked, until: was } = orderOf(inspection, said.orderId);
    const until = asked?.until ?? was;
    return [
      {
        type: 'MoreTimeAnswered',
        data: {
          ...said,
          answeredOn,
          by,
          documents: drawUp(papersOf(inspection), act, [
            forms.moreTimeAnswer,
            { ...said, ...(said.granted ? { until } : { askedUntil: until }), answeredOn },
          ]),
          clocks: [
            ...stop(inspection, act.now, moreTimeClock(said.orderId)),
            ...(said.granted
              ? move(act, inspection, correctionClock(said.orderId), {
                  facts: (facts) => ({ ...facts, until }),
                  why: 'INS-5（延期答复）',
                })
              : []),
          ],
        },
      },
    ];
  },
});

export type AskMoreTime = MessageOf<typeof askMoreTime>;
export type AnswerMoreTime = MessageOf<typeof answerMoreTime>;
