import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { PublicationWithdrawn } from './closing.events.js';
import { done } from '../execution.clocks.js';
import { notArchived } from '../execution.guards.js';
import { clocks } from '../execution.law.js';
import { asOfficer } from '../execution.roles.js';
import type { Execution } from '../execution.state.js';
import { publicationStale } from './publication-stale.js';

export type WithdrawPublication = Command<'WithdrawPublication', { explanation: string }>;

/**
 * 撤回公开信息. A published decision that was changed, revoked, or found illegal or void is taken down everywhere within
 * three working days, and the reason is told to the public (PL 48).
 */
export const withdrawPublication: Decide<WithdrawPublication, Execution, PublicationWithdrawn> = (
  { explanation },
  state,
  act,
) => {
  notArchived(state);
  asOfficer(state, act);
  const { publication } = state;
  if (!publication) return refuse('not-published', 'Nothing was published（未公开）.', 'PL 48');
  if (publication.withdrawn) return [];
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
  const changes = done(state, act.validAt, clocks.withdrawal);
  return [
    { type: 'PublicationWithdrawn', data: { places, explanation, withdrawnOn, clocks: changes } },
  ];
};
