import { fields, type MessageOf, mustNotBeBefore, refuse } from '#domain/kernel';
import { keepers } from '../shared/who-may.js';
import { grantedMandate, mandateCommand } from './mandate.state.js';

const { day, text } = fields;

/**
 * Takes a mandate back (撤销委托, 收回) from a day on. Open cases of the street then go to the
 * principal (E14).
 */
export const revokeMandate = mandateCommand('RevokeMandate', {
  title: 'Take a mandate back（撤销委托或收回下放）',
  at: 'revocation',
  ...keepers(),
  asks: {
    from: day({ about: 'First day without it（撤销日期）' }),
    reason: text({ about: 'Reason（原因）' }),
  },
  repeat: ({ from, reason }, state) => {
    const { revoked } = grantedMandate(state);
    if (!revoked) return false;
    if (revoked.from === from && revoked.reason === reason) return true;
    return refuse(
      'mandate-revoked',
      `It was revoked from ${revoked.from} on（该委托已自 ${revoked.from} 起撤销）.`,
    );
  },
  rule: ({ from, reason }, state) => {
    const { from: granted, to } = grantedMandate(state).text;
    mustNotBeBefore(granted, from);
    if (to !== undefined && from > to)
      refuse('mandate-over', `It ends by itself on ${to}（该委托于 ${to} 自行届满）.`);
    return [{ type: 'MandateRevoked', data: { from, reason } }];
  },
});

export type RevokeMandate = MessageOf<typeof revokeMandate>;
