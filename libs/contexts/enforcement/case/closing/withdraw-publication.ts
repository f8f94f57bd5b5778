import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { stop } from '#domain/procedure';
import { notArchived } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { publicationStale } from './publication-stale.js';
import type { CaseEvent } from '../case.events.js';

export type WithdrawPublication = Command<'WithdrawPublication', { explanation: string }>;

/**
 * 撤回公开信息. A published decision that was changed, revoked, or found illegal or void is taken down everywhere within
 * three working days, and the reason is told to the public (PL 48).
 */
export const withdrawPublication: Decide<WithdrawPublication, Case, CaseEvent> = (
  { explanation },
  state,
  act,
) => {
  staffOf(state, act);
  const { publication } = state;
  if (publication?.withdrawn) return [];
  notArchived(state);
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
};
