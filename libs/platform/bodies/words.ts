import type { Field, Fields } from '#domain/kernel';

type Said = Readonly<Record<string, unknown>>;

/**
 * The fields under the words people use for them at the door; the record may have called one
 * otherwise from the beginning.
 */
export const fieldsAtTheDoor = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [field.called ?? name, field]));

const isPart = (value: unknown): value is Said => typeof value === 'object' && value !== null;

/** What a field holds, with its parts renamed as well. */
const within = (
  field: Field,
  value: unknown,
  rename: (of: Fields, data: Said) => Said,
): unknown => {
  if (field.kind === 'part' && isPart(value)) return rename(field.shape.fields, value);
  if (field.kind === 'parts' && Array.isArray(value))
    return value.map((one) => (isPart(one) ? rename(field.shape.fields, one) : one));
  if (field.kind !== 'choice' || !isPart(value)) return value;
  const shape = field.shapes[String(value[field.by])];
  return shape ? rename(shape.fields, value) : value;
};

/** What a command asks, under the words of its door. */
export const atTheDoor = (fields: Fields, data: Said): Said =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = fields[name];
      return field ? [field.called ?? name, within(field, value, atTheDoor)] : [name, value];
    }),
  );

const wordsOf = new WeakMap<Fields, ReadonlyMap<string, string>>();

/** The name on record for each word of the door; found once for each declaration. */
const namesOf = (fields: Fields): ReadonlyMap<string, string> => {
  const entries = () => Object.entries(fields);
  const names =
    wordsOf.get(fields) ?? new Map(entries().map(([name, { called }]) => [called ?? name, name]));
  wordsOf.set(fields, names);
  return names;
};

/** What a person said at the door, under the words of the record. */
export const asRecorded = (fields: Fields, said: Said): Said => {
  const names = namesOf(fields);
  return Object.fromEntries(
    Object.entries(said).map(([word, value]) => {
      const name = names.get(word);
      return name === undefined ? [word, value] : [name, within(fields[name]!, value, asRecorded)];
    }),
  );
};
