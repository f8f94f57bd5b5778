import { type ActingPerson } from '#domain/procedure';
import { type Act, deny } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { thePersonIn } from '../shared/who-may.js';
import type { RegisteredEnterprise } from './enterprise.state.js';

/** Whether somebody acts in the bureau, or in the brigade that acts in its name. */
export const isOfTheBureau = (
  { capacity: { organ } }: ActingPerson,
  { registry }: Pick<Act, 'registry'>,
): boolean =>
  [organ, registry.organ(organ)?.actsFor].some(
    (one) => one !== undefined && registry.organ(one)?.kind === 'bureau',
  );

/**
 * The person, who acts in the street or village where the unit is, or in the bureau（属地）: a
 * street acts on the units of its own area, the bureau on those of the district.
 */
export const ofItsStreet = ({ places }: RegisteredEnterprise, act: Act): ActingPerson => {
  const who = thePersonIn(act);
  const area = act.registry.organ(who.capacity.organ)?.area;
  const { street } = newest(places).value;
  if (!isOfTheBureau(who, act) && !area?.startsWith(street))
    deny(
      'other-street',
      'A street acts on the units of its own area（街道仅可办理本街道辖区企业的事项）.',
      'ENT-1',
      'S8',
    );
  return who;
};
