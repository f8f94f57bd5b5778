import { type Act, deny } from '#domain/kernel';
import { kindOfOrgan } from './authority.js';

/** Who acts for the district: somebody of its bureau, not of a street or a brigade（本局人员）. */
export const ofTheBureau = (act: Act): string => {
  const { actor } = act;
  if (actor.kind !== 'person') return deny('wrong-role', 'A person does this（须由人员办理）.');
  if (kindOfOrgan(actor.capacity.organ, act) !== 'bureau')
    deny('other-organ', 'The bureau settles it for the district（本地规定由区局提出、确认）.');
  return actor.id;
};
