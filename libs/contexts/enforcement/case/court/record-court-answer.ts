import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { alreadySo, start, stop } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { CourtExecution } from './court.state.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';

const { oneOf, text } = fields;

/** The application that is before the court. */
export const applicationOf = ({ court }: Case): NonNullable<CourtExecution['applied']> => {
  if (court.ended)
    refuse('execution-ended', 'The execution has ended（执行已终结）.', 'CL 40', 'ENF-S16');
  return (
    court.applied ??
    refuse('court-not-applied', 'The court was not asked to execute（未申请强制执行）.', 'CL 53')
  );
};

/**
 * 法院受理 / 不予受理. The court accepts within five working days; against a refusal fifteen days
 * are given (CL 56).
 */
export const recordCourtAnswer = caseCommand('RecordCourtAnswer', {
  title: 'Record whether the court accepted（法院受理情况）',
  at: 'court-application/answer',
  by: staff,
  asks: {
    answer: oneOf(['accepted', 'not-accepted'], { about: 'Accepted or not（受理情况）' }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: staffOf,
  repeat: (asked, { court }) => alreadySo(court.answered, asked),
  late: since.courtAsked,
  stage: (state) => {
    notClosed(state);
    applicationOf(state);
    if (state.court.answered)
      refuse('court-answered', 'The court has answered already（法院已答复）.', 'CL 56', 'EXE-D3');
  },
  rule: ({ answer, reasons }, state, act) => {
    const next =
      answer === 'accepted'
        ? ({ name: rules.courtRuling, rule: rules.courtRuling, duty: 'officer' } as const)
        : ({ name: rules.objection, rule: rules.objection, duty: 'head-of-organ' } as const);
    const answeredOn = localDateOf(act.validAt);
    const changes = [...stop(state, act.validAt, rules.courtAcceptance), start(act, next)];
    return [{ type: 'CourtAnswered', data: { answer, reasons, answeredOn, clocks: changes } }];
  },
});

export type RecordCourtAnswer = MessageOf<typeof recordCourtAnswer>;
