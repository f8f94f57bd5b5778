import type { Act } from '#domain/kernel';
import type { Party } from '../shared.events.js';

/** Of a unit in the clear; of a citizen among the particulars, under the key of that person. */
type Address = string | Readonly<{ sealed: string }>;

/**
 * Where the party is（当事人地址）, as its register says on the day of the paper: a decision names
 * the party and its address (PL 59). Nothing for a party that no register has.
 */
export const addressOf = (
  party: Pick<Party, 'kind' | 'id'> | undefined,
  { registry }: Pick<Act, 'registry'>,
): Address | undefined => {
  if (!party) return undefined;
  if (party.kind === 'organisation') return registry.enterprise(party.id)?.address;
  const sealed = registry.citizen(party.id)?.sealed;
  return sealed === undefined ? undefined : { sealed };
};
