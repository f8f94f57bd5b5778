import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawn, type Mutant, mutantsOf } from './changes.js';
import { Houses } from './house.js';
import { placeOf, report, type Tried } from './report.js';
import { Imports, Reach, rooms, specs as specsIn } from './specs.js';
import { Thread } from './thread.js';

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
const dist = join(houses.first, 'dist');
const thread = new Thread();

/**
 * What each spec runs when nothing is wrong. One that fails as it is says nothing about mistakes.
 */
const reach = new Reach(new Imports(houses.first));
await thread.run({ house: houses.first, specs: specsIn(dist), toTheEnd: true }, (ran) => {
  if (ran.failed === undefined) reach.add(ran);
  else say(`left out, it fails as it is 未变先败: ${ran.spec} (${ran.failed})`);
});
thread.end();
say(`${reach.all.length} specs, ${Math.round(reach.ms)} ms`);

const tryOut = async (mutant: Mutant): Promise<Tried> => {
  const startedAt = performance.now();
  const text = houses.textOf(mutant.file);
  const wrong = text.slice(0, mutant.start) + mutant.becomes + text.slice(mutant.end);
  const specs = reach.of(mutant);
  const by = await houses.with({ file: mutant.file, text: wrong }, (house) =>
    thread.run({ house, specs, toTheEnd: false }),
  );
  const ms = Math.round(performance.now() - startedAt);
  return { ...mutant, place: placeOf(mutant, houses.first), by, ms };
};

/**
 * A house without a mistake must pass, in a folder of its own and in another order; otherwise
 * nothing said here is true.
 */
const control = async (): Promise<void> => {
  const [file = ''] = rooms(dist);
  const specs = reach.all.toReversed();
  const by = await houses.with({ file, text: houses.textOf(file) }, (house) =>
    thread.run({ house, specs, toTheEnd: false }),
  );
  if (by === undefined) return say('without a mistake nothing fails 无错则全部通过');
  say(`A house without a mistake fails（无错亦败）: ${by}`);
  process.exit(1);
};
await control();

const everyOne = rooms(dist)
  .filter((file) => file.includes(values.file))
  .flatMap((file) => mutantsOf(file, houses.textOf(file)));
const mutants = drawn(everyOne, values.seed, Number(values.n));
const done = remembered();
const answers: Tried[] = [];
for (const mutant of mutants) {
  const before = done.get(mutant.name);
  const tried = before ?? (await tryOut(mutant));
  if (!before) appendFileSync(log, `${JSON.stringify(tried)}\n`);
  answers.push(tried);
  const caught = answers.filter(({ by }) => by !== undefined).length;
  const bar = '█'.repeat(Math.round((answers.length / mutants.length) * 30)).padEnd(30, '·');
  say(`${bar} ${answers.length}/${mutants.length} caught ${caught} (${tried.ms} ms)`);
}
thread.end();
houses.remove();
process.stdout.write(report(answers, everyOne.length));
