import type { Act } from '../people/act.js';
import { unknown } from '../values/refusal.js';
import type { Fields } from './fields.js';
import { readingFields } from './told-under.js';

const named = (of: 'organ' | 'person') =>
  readingFields((field) => 'names' in field && field.names === of);
const [organsTold, peopleTold] = [named('organ'), named('person')];

/**
 * The organ or the person that a person names is in the register（机关、人员须已登记）: a slip of
 * the pen would make a matter that is nobody’s (K1, K20). The system hands on what is on record
 * elsewhere.
 */
export const mustBeRegistered = (asks: Fields, data: object, { actor, registry }: Act): void => {
  if (actor.kind !== 'person') return;
  const organ = organsTold(asks, data).find((id) => !registry.organ(id));
  if (organ !== undefined)
    unknown('organ-unknown', `登记簿中没有机关 ${organ}（the register has no such organ）.`);
  const person = peopleTold(asks, data).find((id) => !registry.person(id));
  if (person !== undefined)
    unknown('person-unknown', `登记簿中没有人员 ${person}（the register has no such person）.`);
};
