import type { Act } from '#domain/kernel';
import type { Party } from '../shared.events.js';

/** Of a unit in the clear; of a citizen among the particulars, under the key of that person. */
type Address = string | Readonly<{ sealed: string }>;

/**
 * Where the party is（当事人地址）, as its register says on the day of the paper: a decision names
 * the party and its address (PL 59). Of a party that no register has it is the one that was told
 * with it; nothing where nobody told one.
 */
export const addressOf = (
  party: Pick<Party, 'kind' | 'id' | 'address' | 'addressKept' | 'sealed'> | undefined,
  { registry }: Pick<Act, 'registry'>,
): Address | undefined => {
  if (!party) return undefined;
  if (party.kind === 'organisation') return registry.enterprise(party.id)?.address ?? party.address;
  const sealed = registry.citizen(party.id)?.sealed ?? keptWith(party);
  return sealed === undefined ? undefined : { sealed };
};

/** The seal of a citizen whom no register has, where an address was told with the name. */
const keptWith = ({ sealed, addressKept }: Pick<Party, 'sealed' | 'addressKept'>) =>
  addressKept ? sealed : undefined;
