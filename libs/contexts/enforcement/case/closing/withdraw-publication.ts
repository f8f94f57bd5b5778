import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { stop } from '#domain/procedure';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import { publicationStale } from './publication-stale.js';

const { text } = fields;

/**
 * 撤回公开信息. A published decision that was changed, revoked, or found illegal or void is taken
 * down everywhere within three working days, and the reason is told to the public (PL 48).
 */
export const withdrawPublication = caseCommand('WithdrawPublication', {
  title: 'Withdraw what was published（撤回公开信息）',
  at: 'publication/withdrawal',
  by: staff,
  asks: {
    explanation: text({ about: 'Reasons told to the public（公开说明理由）' }),
  },
  who: staffOf,
  repeat: (_, { publication }) => publication?.withdrawn !== undefined,
  rule: ({ explanation }, state, act) => {
    const { publication } = state;
    if (!publication) return refuse('not-published', 'Nothing was published（未公开）.', 'PL 48');
    if (!publicationStale(state))
      refuse(
        'publication-stands',
        'Only what was changed, revoked or found illegal is withdrawn（无撤回事由）.',
        'PL 48',
        'ENF-D13',
      );
    if (explanation.trim() === '')
      refuse('explanation-missing', 'The public is told why（公开说明理由）.', 'PL 48', 'ENF-D13');
    const withdrawnOn = localDateOf(act.validAt);
    const { places } = publication;
    const changes = stop(state, act.validAt, rules.withdrawal);
    return [
      { type: 'PublicationWithdrawn', data: { places, explanation, withdrawnOn, clocks: changes } },
    ];
  },
});

export type WithdrawPublication = MessageOf<typeof withdrawPublication>;
