import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { onlyTheRegistrar } from '../shared/who-may.js';
import type { MandateRevoked } from './mandate.events.js';
import { grantedMandate, type Mandate } from './mandate.state.js';

export type RevokeMandate = Command<'RevokeMandate', { from: LocalDate; reason: string }>;

/** Takes a mandate back (撤销委托, 收回) from a day on. Open cases of the street then go to the principal (E14). */
export const revokeMandate: Decide<RevokeMandate, Mandate, MandateRevoked> = (
  asked,
  state,
  act,
) => {
  onlyTheRegistrar(act);
  const { text, revoked } = grantedMandate(state);
  const { from, reason } = asked;
  if (revoked) {
    if (revoked.from === from && revoked.reason === reason) return [];
    refuse('mandate-revoked', `It was revoked from ${revoked.from} on（委托已撤销）.`);
  }
  if (text.to !== undefined && from > text.to)
    refuse('mandate-over', `It ends by itself on ${text.to}（委托已届满）.`);
  return [{ type: 'MandateRevoked', data: { from, reason } }];
};
