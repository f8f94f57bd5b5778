import type { Field, Fields } from '#domain/kernel';

const moment = '2026-07-08T09:30:00+08:00';
const identityNumber = '11010519491231002X';

/** A value that fits the field: its own example, or one made of what it says of itself. */
const valueOf = (field: Field): unknown => {
  if (field.example !== undefined) return field.example;
  switch (field.kind) {
    case 'text':
      return term(field.about).slice(0, field.max ?? 2_000);
    case 'texts':
      return [term(field.about)];
    case 'id':
      return '01900000-4407-7040-8000-000000000104';
    case 'day':
      return moment.slice(0, 10);
    case 'moment':
      return moment;
    case 'flag':
      return true;
    case 'digest':
      return 'a'.repeat(64);
    case 'identity-number':
      return identityNumber;
    case 'money':
      return Math.max(field.min ?? 0, 100);
    case 'whole':
      return field.min;
    default:
      return compound(field);
  }
};

const compound = (field: Field): unknown => {
  if (field.kind === 'word') return field.words[0];
  if (field.kind === 'words') return [field.words[0]];
  if (field.kind === 'part') return exampleOf(field.shape.fields);
  if (field.kind === 'parts') return [exampleOf(field.shape.fields)];
  if (field.kind === 'choice') return exampleOf(Object.values(field.shapes)[0]!.fields);
  return {};
};

/** The Chinese term of a field, which is what a person would write there first. */
const term = (about: string): string => /（([^（）]+)）/.exec(about)?.[1] ?? about;

/** A whole body of what must be said, for the documents of the API and for trying each door. */
export const exampleOf = (all: Fields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([, { optional, example }]) => !optional || example !== undefined)
      .map(([name, field]) => [name, valueOf(field)]),
  );
