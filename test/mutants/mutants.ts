import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawn, mutantsOf } from './changes.js';
import { Houses } from './house.js';
import { report, type Tried } from './report.js';
import { rooms, specs } from './specs.js';
import { distOf, Trying } from './trying.js';

// `npm run mutants -- --n 300 --seed 20261128`: plants mistakes in the compiled rules of a copy of
// the house, one at a time, and tells which of them no spec sees. What was tried is kept below
// `.data/mutants`: a run that was stopped goes on there, `--fresh` begins again, `--retry` tries
// again what survived, `--file <part of a path>` stays in some files.

const root = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '300' },
    seed: { type: 'string', default: '20261128' },
    file: { type: 'string', default: '' },
    fresh: { type: 'boolean', default: false },
    retry: { type: 'boolean', default: false },
  },
});

const kept = join(root, '.data/mutants');
const log = join(kept, `${values.seed}.ndjson`);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const remembered = (): ReadonlyMap<string, Tried> => {
  if (!existsSync(log)) return new Map();
  const all = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  const tried = all.map((line) => JSON.parse(line) as Tried);
  const latest = new Map(tried.map((one) => [one.name, one]));
  return new Map([...latest].filter(([, { by }]) => by !== undefined || !values.retry));
};

mkdirSync(kept, { recursive: true });
if (values.fresh) rmSync(log, { force: true });
const houses = new Houses(root, kept);
const dist = distOf(houses);
const [room = ''] = rooms(dist);
const trying = await Trying.over(houses, specs(dist), room);

const everyOne = rooms(dist)
  .filter((file) => file.includes(values.file))
  .flatMap((file) => mutantsOf(file, houses.textOf(file)));
const mutants = drawn(everyOne, values.seed, Number(values.n));
const done = remembered();
const answers: Tried[] = [];
for (const mutant of mutants) {
  const before = done.get(mutant.name);
  const tried = before ?? (await trying.tryOut(mutant));
  if (!before) appendFileSync(log, `${JSON.stringify(tried)}\n`);
  answers.push(tried);
  const caught = answers.filter(({ by }) => by !== undefined).length;
  const bar = '█'.repeat(Math.round((answers.length / mutants.length) * 30)).padEnd(30, '·');
  say(`${bar} ${answers.length}/${mutants.length} caught ${caught} (${tried.ms} ms)`);
}
trying.end();
process.stdout.write(report(answers, everyOne.length));
