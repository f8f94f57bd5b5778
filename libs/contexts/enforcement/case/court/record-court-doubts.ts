import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, startOfDay, type MessageOf, fields } from '#domain/kernel';
import { alreadySo, move } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import { applicationOf } from './record-court-answer.js';

const { text } = fields;

/**
 * 法院听取意见. With obvious defects the court hears both sides and rules within thirty days
 * instead of seven (CL 58).
 */
export const recordCourtDoubts = caseCommand('RecordCourtDoubts', {
  title: 'Record the doubts of the court（法院疑义）',
  at: 'court-application/doubts',
  by: staff,
  asks: {
    doubts: text({ about: 'What the court doubts（法院疑义）' }),
  },
  who: staffOf,
  repeat: (asked, { court }) => alreadySo(court.doubted, asked),
  late: since.courtAnswered,
  stage: (state) => {
    notClosed(state);
    applicationOf(state);
  },
  rule: ({ doubts }, state, act) => {
    const { answered, doubted, ruled } = state.court;
    if (answered?.answer !== 'accepted' || doubted || ruled)
      return refuse(
        'court-not-examining',
        'The court is not examining it（法院未在审查，不能登记）.',
        'CL 58',
      );
    const doubtedOn = localDateOf(act.validAt);
    const clocks = move(act, state, rules.courtRuling, {
      facts: () => ({ start: startOfDay(answered.answeredOn) }),
      why: 'the court has doubts（法院有疑义）',
      rule: rules.courtRulingInDoubt,
    });
    return [{ type: 'CourtDoubted', data: { doubts, doubtedOn, clocks } }];
  },
});

export type RecordCourtDoubts = MessageOf<typeof recordCourtDoubts>;
