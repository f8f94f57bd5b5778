import { type Act, deny, refuse } from '#domain/kernel';
import type { PapersOf } from '#domain/procedure';
import { actedBy, capacityOf } from '../desk/authority.js';
import { itemOn } from '../catalogue/catalogue.js';
import type { Item } from '../catalogue/item.js';
import { signed } from '../desk/papers.js';
import type { HeldLicence, LicenceStatus } from './licence.state.js';

/** The item as it was when the licence was granted. */
export const itemOfLicence = ({ grant }: HeldLicence): Item =>
  itemOn(grant.item, grant.itemVersion);

/**
 * The papers of this licence, numbered by the serial of the application it came from. Each names
 * its holder, its number and its item.
 */
export const papersOf = (licence: HeldLicence, act: Act): PapersOf => {
  const { grant, papers, number, holder } = licence;
  const { organ, year, serial } = grant;
  const told = { to: holder.name, number, item: itemOfLicence(licence).name.zh };
  return signed({ organ, year, serial, papers }, act, told);
};

/** Refuses what does not fit the state of the licence. */
export const mustBe = (licence: HeldLicence, ...statuses: readonly LicenceStatus[]): void => {
  if (!statuses.includes(licence.status))
    refuse(
      'wrong-licence-status',
      `The licence（许可证） is ${licence.status}; this is for one that is ${statuses.join(' or ')}.`,
      'LL 70',
    );
};

/** The head of the organ that granted it, or of the government above it (LL 69). */
export const headOver = (licence: HeldLicence, act: Act, superiorToo: boolean): string => {
  const { organ } = capacityOf(act);
  const above = superiorToo && act.registry.organ(organ)?.kind === 'government';
  if (organ !== licence.grant.organ && !above)
    deny('wrong-organ', 'This belongs to the organ that granted it（原发证机关）.', 'LL 69');
  return actedBy(act);
};
