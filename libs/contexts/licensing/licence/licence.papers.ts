import { type Act, deny, refuse } from '#domain/kernel';
import { mustHaveNumber, type PapersOf } from '#domain/procedure';
import { actedBy, capacityOf } from '../desk/authority.js';
import { itemOn } from '../catalogue/catalogue.js';
import type { Item } from '../catalogue/item.js';
import { signed } from '../desk/papers.js';
import type { HeldLicence, LicenceStatus } from './licence.state.js';
import { licenceStatusLabels as labels } from './licence.statuses.js';

/** The item as it was when the licence was granted. */
export const itemOfLicence = ({ grant }: HeldLicence): Item =>
  itemOn(grant.item, grant.itemVersion);

/** What its papers go by: the number of its application, or its own once it has taken one. */
export const papersNumberOf = ({ grant, papersNumber }: HeldLicence) => {
  const { serial, year } = grant;
  return serial === undefined ? papersNumber : { serial, year };
};

/** The papers of this licence. Each names its holder, its number and its item. */
export const papersOf = (licence: HeldLicence, act: Act): PapersOf => {
  const { grant, papers, number, holder } = licence;
  const { organ } = grant;
  const { serial, year } = papersNumberOf(licence) ?? mustHaveNumber();
  const told = { to: holder.name, number, item: itemOfLicence(licence).name.zh };
  return signed({ organ, year, serial, papers }, act, told);
};

/** Refuses what does not fit the state of the licence. */
export const mustBe = (licence: HeldLicence, ...statuses: readonly LicenceStatus[]): void => {
  if (!statuses.includes(licence.status))
    refuse(
      'wrong-licence-status',
      `The licence is ${labels[licence.status].en}; this is for one that is ${statuses.map((one) => labels[one].en).join(' or ')}（该许可证现为“${labels[licence.status].zh}”，此事只适用于“${statuses.map((one) => labels[one].zh).join('、')}”的许可证）.`,
      'LL 70',
    );
};

/** The head of the organ that granted it, or of the government above it (LL 69). */
export const headOver = (licence: HeldLicence, act: Act, superiorToo: boolean): string => {
  const { organ } = capacityOf(act);
  const above = superiorToo && act.registry.organ(organ)?.kind === 'government';
  if (organ !== licence.grant.organ && !above)
    deny(
      'wrong-organ',
      'This belongs to the organ that granted it（此事由原发证机关办理）.',
      'LL 69',
    );
  return actedBy(act);
};
