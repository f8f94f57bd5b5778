import { fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { inOurHands, knownCommand } from '../accident.state.js';
import { toVerify } from '../duties.js';
import { headOf, heads } from '../who-may.js';
import { doubtOf } from './find-reporting.js';

const { id, text } = fields;

/**
 * A finding was wrong（撤销报告情况认定）: it falls, and the doubt waits for another, owed anew.
 */
export const withdrawFinding = knownCommand('WithdrawFinding', {
  title: 'Withdraw a finding on the reporting（撤销报告情况认定）',
  at: 'reporting-findings/:doubt/withdrawal',
  by: heads,
  asks: {
    doubt: id({ about: 'Of which doubt（疑点编号）', example: 'hour' }),
    reason: text({ about: 'Why（撤销理由）', max: 500 }),
  },
  who: headOf,
  repeat: ({ doubt, reason }, { findings, withdrawn }) =>
    !findings.some((one) => one.doubt === doubt) &&
    withdrawn.some((one) => same([one.doubt, one.reason], [doubt, reason])),
  stage: (accident, _, asked) => {
    inOurHands(accident);
    doubtOf(accident, asked);
    if (!accident.findings.some(({ doubt }) => doubt === asked.doubt))
      refuse('not-found-yet', '该疑点尚无认定（nothing was found on this doubt）.', 'ACL-21');
    if (accident.approved)
      refuse(
        'report-approved',
        '调查报告已经批复，认定已作为依据（the approved report rests on it）.',
        'R493 32',
      );
  },
  rule: (asked, accident, act, { id: by }) => [
    {
      type: 'FindingWithdrawn',
      data: {
        ...asked,
        withdrawnOn: localDateOf(act.now),
        by,
        clocks: [toVerify(act, accident.reported.accident, doubtOf(accident, asked))],
      },
    },
  ],
});

export type WithdrawFinding = MessageOf<typeof withdrawFinding>;
