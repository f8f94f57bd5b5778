import type { AnyVerb, Field, Fields } from '#domain/kernel';

// Each field of a request by its place, parts and kinds of parts included, said or not yet said.

type Words = Readonly<Record<string, unknown>>;

/** A field in its place, what the request says there, and the request with something else there. */
export type FieldPlace = Readonly<{
  path: string;
  field: Field;
  said: unknown;
  /** The request with that there; left out where nothing is given. */
  put: (value?: unknown) => Words;
}>;

const without = (words: Words, name: string): Words =>
  Object.fromEntries(Object.entries(words).filter(([one]) => one !== name));

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;

const needed = (fields: Fields): Words =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !field.optional)
      .map(([name, field]) => [name, fillingsOf(field)[0]]),
  );

/** What fits a field by its kind. */
const byKind = (field: Field): readonly unknown[] => {
  switch (field.kind) {
    case 'word':
      return field.words;
    case 'words':
      return [...field.words.map((word) => [word]), field.words];
    case 'flag':
      return [true, false];
    case 'text':
      return ['某某'];
    case 'texts':
      return [['某某']];
    case 'money':
    case 'whole':
      return [field.min ?? 1, 1_000_000];
    default:
      return byForm(field);
  }
};

const byForm = (field: Field): readonly unknown[] => {
  switch (field.kind) {
    case 'day':
      return ['2026-06-01'];
    case 'moment':
      return ['2026-06-01T01:30:00.000Z'];
    case 'area':
      return ['440704001', '440704'];
    case 'digest':
      return ['0'.repeat(64)];
    case 'part':
      return [needed(field.shape.fields)];
    case 'parts':
      return [[needed(field.shape.fields)]];
    case 'choice':
      return Object.values(field.shapes).map(({ fields }) => needed(fields));
    default:
      return ['x1'];
  }
};

/** Values that the door lets through there, an example of the field first. */
export const fillingsOf = (field: Field): readonly unknown[] =>
  field.example === undefined ? byKind(field) : [field.example, ...byKind(field)];

type Inside = Readonly<{ fields: Fields; words: Words; put: (words: Words) => unknown }>;

/** The parts within a field: the first one that is said, or one that fits. */
const insideOf = (field: Field, said: unknown): readonly Inside[] => {
  if (field.kind === 'choice')
    return Object.entries(field.shapes).map(([kind, { fields }]) => {
      const itself = isWords(said) && said[field.by] === kind;
      return { fields, words: itself ? said : needed(fields), put: (words) => words };
    });
  if (field.kind !== 'part' && field.kind !== 'parts') return [];
  const { fields } = field.shape;
  const all: readonly unknown[] = Array.isArray(said) ? said : [said];
  const [first, ...rest] = all;
  const words = isWords(first) ? first : needed(fields);
  const put = (one: Words) => (field.kind === 'parts' ? [one, ...rest.filter(isWords)] : one);
  return [{ fields, words, put }];
};

/** Every place of what is said with these fields. */
const placesIn = (fields: Fields, words: Words, at: string): readonly FieldPlace[] =>
  Object.entries(fields).flatMap(([name, field]): readonly FieldPlace[] => {
    const path = `${at}.${name}`;
    const put = (value?: unknown): Words =>
      value === undefined ? without(words, name) : { ...words, [name]: value };
    const inside = insideOf(field, words[name]).flatMap((one) =>
      placesIn(one.fields, one.words, path).map((place) => ({
        ...place,
        put: (value?: unknown) => put(one.put(place.put(value))),
      })),
    );
    return [{ path, field, said: words[name], put }, ...inside];
  });

const isSaidIn = (fields: Fields, words: Words): boolean =>
  Object.entries(fields).every(([name, field]) => field.optional || Object.hasOwn(words, name));

/** Every place of a request, where a process sends what was said within something else as well. */
export const placesOf = ({ name, asks }: AnyVerb, data: object): readonly FieldPlace[] => {
  const words: Words = { ...data };
  if (isSaidIn(asks, words)) return placesIn(asks, words, name);
  const within = Object.entries(words).flatMap(([key, inner]) => {
    if (!isWords(inner) || !isSaidIn(asks, inner)) return [];
    return placesIn(asks, inner, name).map(({ put, ...place }) => ({
      ...place,
      put: (value?: unknown) => ({ ...words, [key]: put(value) }),
    }));
  });
  return within.length > 0 ? within : placesIn(asks, words, name);
};
