import type { Field, Fields } from '#domain/kernel';

const moment = '2026-07-08T09:30:00+08:00';
const identityNumber = '11010519491231002X';

type Make = { readonly [K in Field['kind']]: (field: Extract<Field, { kind: K }>) => unknown };

const made: Make = {
  text: ({ about, max = 2_000 }) => term(about).slice(0, max),
  texts: ({ about }) => [term(about)],
  id: () => '01900000-4407-7040-8000-000000000104',
  day: () => moment.slice(0, 10),
  moment: () => moment,
  flag: () => true,
  area: () => '440704001',
  digest: () => 'a'.repeat(64),
  'identity-number': () => identityNumber,
  money: ({ min = 0 }) => Math.max(min, 100),
  whole: ({ min }) => min,
  word: ({ words }) => words[0],
  words: ({ words }) => [words[0]],
  part: ({ shape }) => exampleOf(shape.fields),
  parts: ({ shape }) => [exampleOf(shape.fields)],
  choice: ({ shapes }) => exampleOf(Object.values(shapes)[0]!.fields),
  ref: ({ form }) => (form === 'digest' ? 'a'.repeat(64) : '01900000-4407-7040-8000-000000000104'),
  refs: () => [],
  checked: () => ({}),
};

const madeOf = <K extends Field['kind']>(field: Extract<Field, { kind: K }> & { kind: K }) => {
  const make: (field: Extract<Field, { kind: K }>) => unknown = made[field.kind];
  return make(field);
};

/** A value that fits the field: its own example, or one made of what it says of itself. */
const valueOf = (field: Field): unknown => field.example ?? madeOf(field);

/** The Chinese term of a field, which is what a person would write there first. */
const term = (about: string): string => /（([^（）]+)）/.exec(about)?.[1] ?? about;

/** A whole body of what must be said, for the documents of the API and for trying each door. */
export const exampleOf = (all: Fields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([, { optional, example }]) => !optional || example !== undefined)
      .map(([name, field]) => [name, valueOf(field)]),
  );
