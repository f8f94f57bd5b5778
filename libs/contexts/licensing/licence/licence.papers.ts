import { type Act, deny, localDateOf, refuse } from '#domain/kernel';
import { actedBy, capacityOf, organIn } from '../desk/authority.js';
import { itemOn } from '../catalogue/catalogue.js';
import type { Item } from '../catalogue/item.js';
import { type Form, nextDocument, type NumberedDocument } from '../documents/numbered-document.js';
import type { Held, LicenceStatus } from './licence.state.js';

/** The item as it was when the licence was granted. */
export const itemOf = ({ grant }: Held): Item => itemOn(grant.item, grant.itemVersion);

/** The next paper of this licence, numbered by the serial of the application it came from. */
export const paper = (licence: Held, act: Act, form: Form, content: object): NumberedDocument => {
  const { organ: id, year, serial } = licence.grant;
  const organ = organIn(act, id);
  return nextDocument({ organ, year, serial, ordinals: licence.ordinals }, form, {
    to: licence.holder.name,
    number: licence.number,
    item: itemOf(licence).name.zh,
    organ: organ.name,
    date: localDateOf(act.validAt),
    ...content,
  });
};

/** Refuses what does not fit the state of the licence. */
export const mustBe = (licence: Held, ...statuses: readonly LicenceStatus[]): void => {
  if (!statuses.includes(licence.status))
    refuse(
      'wrong-licence-status',
      `The licence（许可证） is ${licence.status}; this is for one that is ${statuses.join(' or ')}.`,
      'LL 70',
    );
};

/** The head of the organ that granted it, or of the government above it (LL 69). */
export const headOver = (licence: Held, act: Act, superiorToo: boolean): string => {
  const { organ } = capacityOf(act);
  const above = superiorToo && act.registry.organ(organ)?.kind === 'government';
  if (organ !== licence.grant.organ && !above)
    deny('wrong-organ', 'This belongs to the organ that granted it（原发证机关）.', 'LL 69');
  return actedBy(act);
};
