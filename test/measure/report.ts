import type { Amount, Figures } from './figures.js';
import { reasonsOf } from './notions.js';
import { roles } from './roles.js';

type Line = readonly [what: string, before: string, now: string];

const none: Amount = { files: 0, lines: 0 };
const number = (value: number): string => value.toLocaleString('en');
const told = ({ files, lines }: Amount): string => `${number(files)} f ${number(lines)}`;

const namesIn = (...tables: readonly Readonly<Record<string, unknown>>[]): readonly string[] => [
  ...new Set(tables.flatMap((table) => Object.keys(table))),
];

const amounts = (
  before: Readonly<Record<string, Amount>>,
  now: Readonly<Record<string, Amount>>,
  names: readonly string[] = namesIn(before, now),
): readonly Line[] =>
  names
    .filter((name) => name in before || name in now)
    .map((name) => [name, told(before[name] ?? none), told(now[name] ?? none)]);

const counts = (
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): readonly Line[] =>
  namesIn(before, now).map((name) => [name, number(before[name] ?? 0), number(now[name] ?? 0)]);

const size = (table: Readonly<Record<string, unknown>>): string =>
  number(Object.keys(table).length);

const table = (title: string, lines: readonly Line[]): string =>
  [
    title,
    ...lines.map(
      ([what, before, now]) => `  ${what.padEnd(44)} ${before.padStart(14)} → ${now.padStart(14)}`,
    ),
    '',
  ].join('\n');

const whole = (before: Figures, now: Figures): readonly Line[] => [
  ['tests (spec, examples, bench, test/)', told(before.tests), told(now.tests)],
  ['mean lines of a file', String(before.meanLines), String(now.meanLines)],
  ['most lines of a file', number(before.longest.lines), number(now.longest.lines)],
  ['TerminateCase', told(before.terminateCase), told(now.terminateCase)],
  ['folders with more than 25 files', size(before.crowded), size(now.crowded)],
  ['exported names with more than one home', size(before.manyHomes), size(now.manyHomes)],
];

const mostHomes = (homes: Readonly<Record<string, number>>): string =>
  Object.entries(homes)
    .slice(0, 12)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** Before → now, for a person. */
export const report = (before: Figures, now: Figures): string =>
  [
    'Code without specs and examples; f = files; lines without blank ones and comments. e8c4ee5 → now\n',
    table('Rings', amounts(before.rings, now.rings)),
    table('Contexts', amounts(before.contexts, now.contexts)),
    ...namesIn(before.roles, now.roles).map((context) =>
      table(
        `Roles in ${context}`,
        amounts(before.roles[context] ?? {}, now.roles[context] ?? {}, roles),
      ),
    ),
    table('The whole', whole(before, now)),
    table('Folders with more than 25 files', counts(before.crowded, now.crowded)),
    table('Homes of a notion', counts(before.notions, now.notions)),
    ...Object.entries(reasonsOf).map(([notion, why]) => `  ${notion} stays: ${why}\n`),
    table('Where the compiler is switched off', counts(before.marks, now.marks)),
    `Longest file now: ${now.longest.file}\nMost homes now: ${mostHomes(now.manyHomes)}\n`,
  ].join('\n');
