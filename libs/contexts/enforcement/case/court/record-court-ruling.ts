import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { alreadySo, start, stop } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import { applicationOf } from './record-court-answer.js';

const { oneOf, text } = fields;

/**
 * 执行裁定. The court lets the decision be executed or not; against 不予执行 fifteen days are given
 * (CL 57, 58).
 */
export const recordCourtRuling = caseCommand('RecordCourtRuling', {
  title: 'Record the ruling（法院裁定）',
  at: 'court-application/ruling',
  by: staff,
  asks: {
    ruling: oneOf(['execute', 'not-execute'], {
      about: 'Execution granted or not（准予或不准予执行）',
    }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: staffOf,
  repeat: (asked, { court }) => alreadySo(court.ruled, asked),
  late: since.courtAnswered,
  stage: (state) => {
    notClosed(state);
    applicationOf(state);
    const { answered, ruled, higherAnswered } = state.court;
    if (answered?.answer !== 'accepted' && higherAnswered?.answer !== 'accept')
      refuse(
        'court-not-accepted',
        'The court has not accepted it（法院未受理）.',
        'CL 56',
        'EXE-D3',
      );
    if (ruled) refuse('court-ruled', 'The court has ruled already（法院已裁定）.', 'CL 57');
  },
  rule: ({ ruling, reasons }, state, act) => {
    const ruledOn = localDateOf(act.validAt);
    const objection = {
      name: rules.objection,
      rule: rules.objection,
      duty: 'head-of-organ',
    } as const;
    const changes = [
      ...stop(state, act.validAt, rules.courtRuling),
      ...(ruling === 'not-execute' ? [start(act, objection)] : []),
    ];
    return [{ type: 'CourtRuled', data: { ruling, reasons, ruledOn, clocks: changes } }];
  },
});

export type RecordCourtRuling = MessageOf<typeof recordCourtRuling>;
