import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  coverageOf,
  knownRows,
  printCoverage,
  rowsOf,
  standardCatalogue,
  writeRows,
} from '#domain/law';
import { tryGuards } from './guards/try-guards.js';
import { printTried, testedIds, tryAll } from './mutate.js';

/** Repository root, seen from `dist/test/law`. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const words = process.argv.slice(3);
const rules = resolve(root, words[0] ?? '../shared/domain/rules.md');

const rows = () => (existsSync(rules) ? rowsOf(readFileSync(rules, 'utf8')) : knownRows);

const coverage = (): number => {
  const result = coverageOf(rows(), standardCatalogue, testedIds(tryAll()));
  console.log(printCoverage(result));
  console.log(`Source of the ids: ${existsSync(rules) ? 'rules.md' : 'the committed list'}.`);
  return result.missing.length === 0 ? 0 : 1;
};

/**
 * Changes every row of the catalogue in every way, one at a time, and tells what nobody saw. With
 * words (`hazards`, or rows: `HAZ-S4 E74`) each guard that holds those rows is turned round too; a
 * number among them draws so many of these.
 */
const mutate = async (): Promise<number> => {
  const tried = tryAll();
  console.log(printTried(tried));
  const numbers = tried.every(({ by }) => by !== undefined) ? 0 : 1;
  const count = words.find((word) => /^\d+$/.test(word));
  const rowWords = words.filter((word) => word !== count);
  if (rowWords.length === 0) return numbers;
  return numbers + (await tryGuards(root, rowWords, count === undefined ? count : Number(count)));
};

/** Writes the committed list again from rules.md. */
const ids = (): number => {
  if (!existsSync(rules)) return 1;
  writeFileSync(resolve(root, 'libs/domain/law/completeness/known-rows.ts'), writeRows(rows()));
  return 0;
};

const commands: Readonly<Record<string, () => number | Promise<number>>> = {
  coverage,
  ids,
  mutate,
};
const command = commands[process.argv[2] ?? ''];
if (!command)
  console.error(`Usage: npm run law -- ${Object.keys(commands).join(' | ')} [rules.md]`);
process.exitCode = command ? await command() : 2;
