import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { alreadySo, start } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import { applicationOf } from './record-court-answer.js';

const { oneOf, text } = fields;

/**
 * 上一级法院裁定. The refusal stands, or the lower court must accept the application, or the
 * decision is executed (CL 56, 58).
 */
export const recordHigherCourtAnswer = caseCommand('RecordHigherCourtAnswer', {
  title: 'Record what the court above said（上一级法院意见）',
  at: 'higher-court/answer',
  by: staff,
  asks: {
    answer: oneOf(['refusal-upheld', 'accept', 'execute'], {
      about: 'What it said（上一级法院意见）',
    }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: staffOf,
  repeat: (asked, state) => alreadySo(state.court.higherAnswered, asked),
  late: since.higherCourtAsked,
  rule: (asked, state, act) => {
    notClosed(state);
    applicationOf(state);
    if (!state.court.higher || state.court.higherAnswered)
      refuse(
        'higher-court-not-asked',
        'Nothing waits for a higher court（未向上一级法院申请复议，没有可登记的答复）.',
        'CL 56',
      );
    const { answer, reasons } = asked;
    const answeredOn = localDateOf(act.validAt);
    const ruling = { name: rules.courtRuling, rule: rules.courtRuling, duty: 'officer' } as const;
    const changes = answer === 'accept' ? [start(act, ruling)] : [];
    return [
      { type: 'HigherCourtAnswered', data: { answer, reasons, answeredOn, clocks: changes } },
    ];
  },
});

export type RecordHigherCourtAnswer = MessageOf<typeof recordHigherCourtAnswer>;
