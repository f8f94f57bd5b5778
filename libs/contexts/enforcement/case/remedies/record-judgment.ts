import { kindsToPerform } from '../closing/record-performance.js';
import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { alreadySo } from '#domain/procedure';
import { courtWindowClock } from './after-expiry.js';
import { staffOf } from '../who-executes.js';
import { clocksOfResult, fineAfter } from './remedy-result.js';
import { liftedBy } from './lifted.js';

const { money, oneOf, optional, someOf, text } = fields;

/**
 * 生效裁判. Recorded when the judgment has taken effect: from the next day the surcharge counts on
 * if the fine stands; a decision that falls takes everything with it (ALL 69-77).
 */
export const recordJudgment = caseCommand('RecordJudgment', {
  title: 'Record the judgment（生效裁判）',
  at: 'litigation/judgment',
  by: staff,
  asks: {
    outcome: oneOf(['upheld', 'changed', 'revoked', 'illegal', 'void', 'dismissed', 'withdrawn'], {
      about: 'Outcome（裁判结果）',
    }),
    judgmentNumber: text({ about: 'Number of the judgment（裁判文书号）', max: 100 }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
    fineFen: optional(money({ about: 'Fine that stands, if changed（变更后罚款）' })),
    lifted: optional(
      someOf(kindsToPerform, {
        about: 'Kinds of penalty that no longer stand, if changed（不再执行的处罚种类）',
        min: 1,
      }),
    ),
  },
  who: staffOf,
  repeat: (asked, { litigation }) => alreadySo(litigation?.judged, asked),
  late: since.sued,
  rule: (asked, state, act) => {
    const { litigation } = state;
    if (!litigation || litigation.judged)
      return refuse('no-litigation-running', 'No suit is running（没有正在审理的诉讼）.', 'ALL 46');
    const { outcome, judgmentNumber, reasons } = asked;
    const fineFen = fineAfter(state, asked);
    const lifted = liftedBy(state, asked);
    const effectiveOn = localDateOf(act.validAt);
    const judged = { outcome, judgmentNumber, fineFen, reasons, effectiveOn };
    const clocks = [
      ...clocksOfResult(state, { outcome, fineFen }, act),
      ...courtWindowClock({ ...state, fineFen, litigation: { ...litigation, judged } }, act),
    ];
    return [
      {
        type: 'JudgmentGiven',
        data: { outcome, judgmentNumber, fineFen, reasons, lifted, effectiveOn, clocks },
      },
    ];
  },
});

export type RecordJudgment = MessageOf<typeof recordJudgment>;
