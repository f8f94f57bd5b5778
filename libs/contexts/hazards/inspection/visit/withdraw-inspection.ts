import { fields, localDateOf, type MessageOf, refuse, type Role } from '#domain/kernel';
import { actingAs, again, workingOrgans } from '#domain/procedure';
import { notMade } from '../duties.js';
import { plannedCommand } from '../inspection.state.js';

const deciding: readonly [Role, ...Role[]] = ['team-leader', 'head-of-organ', 'principal-head'];

/**
 * A planned inspection is not made after all（取消检查）: whoever leads the work says why, and from
 * then on nobody owes it. What led to it, such as a tip-off, is owed in its own file still.
 */
export const withdrawInspection = plannedCommand('WithdrawInspection', {
  title: 'Withdraw a planned inspection（取消检查）',
  at: 'withdrawal',
  by: deciding,
  asks: { reason: fields.text({ about: 'Why it is not made（取消理由）', max: 500 }) },
  who: ({ planned: { scheme } }, act) => actingAs(act, deciding, workingOrgans(scheme), ['WSL 62']),
  repeat: (asked, { withdrawn }) =>
    again(withdrawn && { reason: withdrawn.reason }, asked, 'withdrawn-otherwise'),
  stage: ({ recorded, refused }) => {
    if (recorded ?? refused)
      refuse(
        'already-visited',
        '执法人员已到场，检查不再取消 (officers were there: it is withdrawn no more).',
        'INS-2',
      );
  },
  rule: ({ reason }, inspection, act, { id: by }) => [
    {
      type: 'InspectionWithdrawn',
      data: {
        reason,
        withdrawnOn: localDateOf(act.now),
        by,
        clocks: notMade(inspection, act),
      },
    },
  ],
});

export type WithdrawInspection = MessageOf<typeof withdrawInspection>;
