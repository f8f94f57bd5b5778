import 'reflect-metadata';
import type { Fields } from '#domain/kernel';
import { validation } from '#platform/http';
import { atTheDoor, bodyClass, exampleOf } from '#platform/bodies';
import { cases } from '../tried-nouns.js';

// What a person writes comes onto papers: nothing in it shows a text in another order than it is
// stored in, or stands there unseen. One place at the door keeps it from every command.

type Said = Readonly<Record<string, unknown>>;

/** The body with one of its texts spoiled, for each text in it. */
const spoiledIn = (value: unknown, sign: string): readonly unknown[] => {
  if (typeof value === 'string') return [`${value}${sign}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    spoiledIn(one, sign).map((other) => {
      if (Array.isArray(value)) return value.map((own, at) => (String(at) === name ? other : own));
      return { ...(value as Said), [name]: other };
    }),
  );
};

/** Every field said, whether it may be left out or not. */
const all = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, optional: undefined }]),
  );

const asked = cases
  .filter(({ verb }) => verb.at !== undefined && Object.keys(verb.asks).length > 0)
  .map(({ verb }) => [verb.name, verb] as const);

const isTaken = async (body: unknown, metatype: new () => object): Promise<boolean> => {
  try {
    await validation.transform(body, { type: 'body', metatype });
    return true;
  } catch {
    return false;
  }
};

describe.each([
  ['a change of direction', '\u202e'],
  ['a control sign', '\u0007'],
  ['a sign without width', '\u200b'],
])('%s', (_, sign) => {
  it.each(asked)('comes into no text of %s', async (name, verb) => {
    const fields = all(verb.asks);
    const said = atTheDoor(fields, { ...exampleOf(fields), ...verb.example });
    const body = bodyClass(`Unseen${name}${sign.charCodeAt(0)}`, fields);
    const taken: unknown[] = [];
    expect([name, await isTaken(said, body)]).toEqual([name, true]);
    for (const one of spoiledIn(said, sign)) if (await isTaken(one, body)) taken.push(one);
    expect(taken).toEqual([]);
  });
});
