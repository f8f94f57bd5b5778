import type { Field, Fields } from './fields.js';

const shapesOf = (field: Field): readonly Fields[] => {
  if (field.kind === 'part' || field.kind === 'parts') return [field.shape.fields];
  return field.kind === 'choice' ? Object.values(field.shapes).map(({ fields }) => fields) : [];
};

/** What the fields of a sort are called, within parts as well. */
const namesIn = (fields: Fields, isMeant: (field: Field) => boolean): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    isMeant(field) ? [name] : shapesOf(field).flatMap((shape) => namesIn(shape, isMeant)),
  );

/** What stands under such a name, wherever a process has put it. */
const toldAs = (names: readonly string[], value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: readonly [string, unknown]) => {
    if (!names.includes(name)) return toldAs(names, one);
    const all: readonly unknown[] = [one].flat();
    const texts = all.filter((said) => typeof said === 'string');
    return texts.length === all.length ? texts : toldAs(names, one);
  });
};

/**
 * Reads what was told in the fields of a sort, within parts and wherever a process has put it.
 * Which fields these are is found once for each declaration: most commands have none.
 */
export const readingFields = (isMeant: (field: Field) => boolean) => {
  const known = new WeakMap<Fields, readonly string[]>();
  return (asks: Fields, data: object): readonly string[] => {
    const names = known.get(asks) ?? namesIn(asks, isMeant);
    known.set(asks, names);
    return names.length === 0 ? [] : toldAs(names, data);
  };
};
