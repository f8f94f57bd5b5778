import type { Chance } from './chance.js';

const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => [inner], null);

/** What no honest client sends. */
const strange: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  4.4e17,
  true,
  [],
  {},
  [[]],
  '\u0000',
  '\ud800',
  '😀'.repeat(50),
  '字'.repeat(3_000),
  "'; DROP TABLE x; --",
  '${7*7}',
  '__proto__',
  { __proto__: null, constructor: 1 },
  '2026-02-30',
  '9999-12-31',
  deep(60),
  Array.from({ length: 3_000 }, () => ({})),
  Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`k${at}`, at])),
];

const isPart = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body with something wrong in it: gone, strange, more than asked, or wrong deeper down. */
export const spoiled = (body: unknown, chance: Chance): unknown => {
  if (!isPart(body) || chance.happens(0.1)) return chance.oneOf(strange);
  const names = Object.keys(body);
  if (names.length === 0 || chance.happens(0.2)) return { ...body, nobody: chance.oneOf(strange) };
  const name = chance.oneOf(names);
  if (chance.happens(0.3))
    return Object.fromEntries(Object.entries(body).filter(([one]) => one !== name));
  const inner = body[name];
  const list = Array.isArray(inner) && inner.length > 0;
  const next = list ? [spoiled(inner[0], chance)] : spoiled(inner, chance);
  return { ...body, [name]: next };
};

/** A word for a path or a parameter that means nothing. */
export const strangeWord = (chance: Chance): string =>
  chance.oneOf([
    '0',
    '-1',
    'x',
    '..',
    '%00',
    '%ff',
    '%',
    'a'.repeat(300),
    '__proto__',
    '江海',
    '%2e',
  ]);
