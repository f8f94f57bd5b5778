import type { Field, Fields } from './fields.js';
import { same } from '../values/same.js';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a request says, name by name; a part counts by its own names: `service.method`. What is left
 * out is not there.
 */
export const saidByName = (data: object, at = ''): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(data).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
      if (value === undefined) return [];
      return at === '' && isPart(value)
        ? [...saidByName(value, `${name}.`)]
        : [[`${at}${name}`, value]];
    }),
  );

/** The names under which two requests say something else. */
export const differing = (
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => !same(one.get(name), other.get(name)),
  );

const shapesIn = (field: Field): readonly Fields[] => {
  if (field.kind === 'part' || field.kind === 'parts') return [field.shape.fields];
  return field.kind === 'choice' ? Object.values(field.shapes).map(({ fields }) => fields) : [];
};

const named = (asks: Fields, name: string): Field | undefined => {
  if (Object.hasOwn(asks, name)) return asks[name];
  for (const field of Object.values(asks))
    for (const inside of shapesIn(field)) {
      const found = named(inside, name);
      if (found) return found;
    }
  return undefined;
};

/** What people call it, in Chinese where its declaration says so: `文件摘要`. */
export const termIn = (about: string): string => /（([^（）]+)）/.exec(about)?.[1] ?? about;

const fieldAt = (asks: Fields, path: string): Field | undefined =>
  named(asks, path.split('.').at(-1) ?? path) ?? named(asks, path.split('.')[0] ?? '');

/** What people call such a field, in Chinese where its declaration says so. */
export const wordFor = (asks: Fields, path: string): string => {
  if (path === 'validAt') return '发生时间';
  const field = fieldAt(asks, path);
  return field ? termIn(field.about) : path;
};

/** What a program found out beside what was asked has no name that people know. */
const foundBeside = '办理时查得的情况';

/**
 * The sentence that names what differs: `当事人、罚款（party.name, fineFen）`. A name that the
 * request does not ask for is a program’s own and is told to nobody.
 */
export const wordsFor = (asks: Fields, paths: readonly string[]): string => {
  const known = paths.filter((path) => path === 'validAt' || fieldAt(asks, path));
  if (known.length === 0) return foundBeside;
  const words = [...new Set(known.map((path) => wordFor(asks, path)))];
  return `${words.join('、')}（${known.join(', ')}）`;
};
