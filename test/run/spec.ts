import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../apps/standalone/src/dev/build.js';
import { specsFor, specsOf } from './which-specs.js';

// `npm run spec -- <path or pattern> … [-t <name>]`: compiles what has changed and runs these
// specs. A spec, the source file it is about, a folder, or any part of a path.

const root = resolve(import.meta.dirname, '../../..');
const { values, positionals } = parseArgs({
  options: { testNamePattern: { type: 'string', short: 't' } },
  allowPositionals: true,
});

const fail = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

if (positionals.length === 0)
  fail('Which spec 哪个用例?  npm run spec -- libs/contexts/registry/organ [-t <name>]');

const all = specsOf(root);
const found = [...new Set(positionals.flatMap((asked) => specsFor(asked, all, root)))];
if (found.length === 0)
  fail(`No spec matches（没有匹配的用例）: ${positionals.join(' ')}. There are ${all.length}.`);

// The test runner is loaded while the compiler works.
const [well, { runCLI }] = await Promise.all([build(root), import('jest')]);
if (!well) fail('It does not compile（编译未通过）.');

const { results } = await runCLI(
  {
    _: found.map((spec) => join(root, 'dist', spec.replace(/\.ts$/, '.js'))),
    $0: 'spec',
    config: join(root, 'test/jest.config.json'),
    runTestsByPath: true,
    runInBand: found.length === 1,
    watchman: false,
    ...values,
  },
  [root],
);
const ran = results.numPassedTests + results.numFailedTests;
if (ran === 0 && results.success)
  fail(`No test has this name（没有匹配的测试）: ${values.testNamePattern ?? ''}`);
// What was said reaches a slow reader first: a pipe that is full loses the rest at the end.
const end = (): never => process.exit(results.success ? 0 : 1);
process.stdout.write('', () => process.stderr.write('', end));
