import { type Act, localDateOf } from '#domain/kernel';
import type { FiledMaterial } from '../application/intake/intake.events.js';
import { itemOn } from '../catalogue/catalogue.js';

/** Those of the papers that the item of a member asks for. */
export const shareOf = (
  member: Readonly<{ item: string }>,
  on: Act['validAt'],
  materials: readonly FiledMaterial[],
): readonly FiledMaterial[] => {
  const { materials: list } = itemOn(member.item, localDateOf(on));
  return materials.filter(({ material }) => list.some(({ id }) => id === material));
};
