import { fields, type MessageOf } from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { forTheUnit, unitOrOfficer } from '../source/who-may.js';
import { raisedCommand } from './alarm.state.js';

const { text } = fields;

/** What it was, and what was done（报警处置）: by the unit, or an officer. */
export const answerAlarm = raisedCommand('AnswerAlarm', {
  title: 'Answer an alarm（报警处置）',
  at: 'answer',
  by: unitOrOfficer,
  asks: {
    cause: text({ about: 'What caused it（原因）', max: 500 }),
    measures: text({ about: 'What was done（处置措施）', max: 1_000 }),
  },
  who: ({ raised: { stands } }, act) => forTheUnit(stands, act),
  repeat: (asked, { answered }) =>
    again(
      answered && { cause: answered.cause, measures: answered.measures },
      asked,
      'already-answered',
    ),
  rule: (asked, alarm, act, { id: by }) => [
    {
      type: 'AlarmAnswered',
      data: {
        ...asked,
        answeredAt: act.now,
        by,
        clocks: stop(alarm, act.validAt, 'MHS-ALARM'),
      },
    },
  ],
});

export type AnswerAlarm = MessageOf<typeof answerAlarm>;
