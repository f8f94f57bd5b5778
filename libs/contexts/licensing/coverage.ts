import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `LIC-S1` … `LIC-S16`: the rows of one table of the rules of the domain. */
const rows = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);

/** Every row that this context answers for (rules of the domain §2, §7.4). */
export const ruleRows: readonly string[] = [
  ...rows('LIC-S', 16),
  ...rows('LIC-L', 9),
  ...rows('LIC-D', 17),
  ...rows('LIC-B', 9),
  ...rows('PLN-', 2),
];

const title = /(?:describe|it)(?:\.each\([\s\S]*?\))?\(\s*(?:'([^'\n]*)'|`([^`]*)`|"([^"\n]*)")/g;

/** Titles of the specs beside this file, and how many of them name each row. */
export const coverageOf = (folder: string): ReadonlyMap<string, number> => {
  const titles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.js'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(title)])
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const names = (row: string) =>
    titles.filter((text) => new RegExp(`${row}(?!\\d)`).test(text)).length;
  return new Map(ruleRows.map((row) => [row, names(row)]));
};

/** The folder of the compiled context. */
export const here = fileURLToPath(new URL('.', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [row, tests] of coverageOf(here))
    process.stdout.write(`${row.padEnd(8)} ${tests === 0 ? 'MISSING' : tests}\n`);
}
