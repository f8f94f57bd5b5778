import type { Act } from '../people/act.js';
import { refuse } from '../values/refusal.js';
import type { Fields } from './fields.js';
import { readingFields } from './told-under.js';

const areasTold = readingFields((field) => field.kind === 'area' && !field.founds);

/**
 * An area that a person names is one that there is（行政区划）: of the own district every street is
 * in the register. The system hands on what is on record elsewhere.
 */
export const mustBeAreas = (asks: Fields, data: object, { actor, registry }: Act): void => {
  if (actor.kind !== 'person') return;
  const unknownArea = areasTold(asks, data).find((code) => !registry.isArea(code));
  if (unknownArea !== undefined)
    refuse(
      'area-unknown',
      `行政区划 ${unknownArea} 不在本区登记的镇街之列，请核对（there is no such area in this district）.`,
      'PL 22',
    );
};
