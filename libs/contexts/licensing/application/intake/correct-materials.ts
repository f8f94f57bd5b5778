import { type Command, type Decide, localDateOf, same } from '#domain/kernel';
import { personAs } from '../../desk/authority.js';
import { type Application, filed } from '../application.shape.js';
import { itemOf, mustBe, mustHold } from '../authority.js';
import type { FiledMaterial, MaterialsCorrected } from './intake.events.js';
import { mustBelong } from './materials.js';

export type CorrectMaterials = Command<'CorrectMaterials', { materials: readonly FiledMaterial[] }>;

/** An error that can be put right on the spot is put right on the spot, without any notice (LIC-S4; LL 32(3)). */
export const correctMaterials: Decide<CorrectMaterials, Application, MaterialsCorrected> = (
  { materials },
  state,
  act,
) => {
  const application = filed(state);
  const clerk = personAs(act, 'intake-clerk').id;
  const fresh = materials.filter(
    (paper) => !application.materials.some((there) => same(there, paper)),
  );
  if (fresh.length === 0) return [];
  mustBe(application, 'received');
  mustHold(application, 'intake', clerk);
  mustBelong(itemOf(application), materials);
  return [
    {
      type: 'MaterialsCorrected',
      data: { materials: fresh, clerk, correctedOn: localDateOf(act.validAt) },
    },
  ];
};
