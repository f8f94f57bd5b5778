import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Repository root, seen from `dist/test/law`. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const rules = resolve(root, '../shared/domain/rules.md');

const rows = () => (existsSync(rules) ? rowsOf(readFileSync(rules, 'utf8')) : knownRows);

const coverage = (): number => {
  const specs = readdirSync(resolve(root, 'libs/domain/law'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => readFileSync(resolve(root, 'libs/domain/law', file), 'utf8'));
  const result = coverageOf(rows(), standardCatalogue, specs);
  console.log(printCoverage(result));
  console.log(`Source of the ids: ${existsSync(rules) ? 'rules.md' : 'the committed list'}.`);
  return result.missing.length === 0 ? 0 : 1;
};

/** Writes the committed list again from rules.md. */
const ids = (): number => {
  if (!existsSync(rules)) return 1;
  writeFileSync(resolve(root, 'libs/domain/law/completeness/known-rows.ts'), writeRows(rows()));
  return 0;
};

const commands: Readonly<Record<string, () => number>> = { coverage, ids };
const command = commands[process.argv[2] ?? ''];
if (!command) console.error(`Usage: npm run law -- ${Object.keys(commands).join(' | ')}`);
process.exitCode = command ? command() : 2;
