import type { Act } from '../people/act.js';
import { refuse } from '../values/refusal.js';
import type { Field, Fields } from './fields.js';

const shapesOf = (field: Field): readonly Fields[] => {
  if (field.kind === 'part' || field.kind === 'parts') return [field.shape.fields];
  return field.kind === 'choice' ? Object.values(field.shapes).map(({ fields }) => fields) : [];
};

/** What the fields that ask an area are called, within parts as well. */
const namesIn = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'area'
      ? field.founds
        ? []
        : [name]
      : shapesOf(field).flatMap((shape) => namesIn(shape)),
  );

/** What stands under such a name, wherever a process has put it. */
const toldAs = (names: readonly string[], value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: readonly [string, unknown]) =>
    typeof one === 'string' && names.includes(name) ? [one] : toldAs(names, one),
  );
};

const known = new WeakMap<Fields, readonly string[]>();

/** Found once for each declaration: most commands ask none. */
const areaNames = (asks: Fields): readonly string[] => {
  const names = known.get(asks) ?? namesIn(asks);
  known.set(asks, names);
  return names;
};

/**
 * An area that a person names is one that there is（行政区划）: of the own district every street is
 * in the register. The system hands on what is on record elsewhere.
 */
export const mustBeAreas = (asks: Fields, data: object, { actor, registry }: Act): void => {
  if (actor.kind !== 'person') return;
  const names = areaNames(asks);
  if (names.length === 0) return;
  const unknownArea = toldAs(names, data).find((code) => !registry.isArea(code));
  if (unknownArea !== undefined)
    refuse(
      'area-unknown',
      `行政区划 ${unknownArea} 不在本区登记的镇街之列，请核对（there is no such area in this district）.`,
      'PL 22',
    );
};
