import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.js';
import { type Outcome, sized, sizes, tableOf } from './sizes/sizes.js';

// `npm run bench -- <name> [--times <number>] [--json]`: with --json the last line is one object.
// `--times 10` runs import, append, rebuild, project and asof at ten times their size,
// `--times 0.1` at a tenth: the cost of an event should stay what it is.
// `npm run bench -- sizes [--of import,append] [--times 0.1,1,10] [--json]` runs each at each size:
// one object a line as each ends, and a table of all at the end, beside the lines with --json.

type Run = (say: (line: string) => void, times: number) => Promise<Figure>;

const here = import.meta.dirname;
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.js'))
  .map((file) => file.replace('.bench.js', ''));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    of: { type: 'string', default: sized.join(',') },
    times: { type: 'string' },
  },
});
const [name = ''] = positionals;
const many = name === 'sizes';
const times = (values.times ?? (many ? '0.1,1,10' : '1')).split(',').map(Number);
const of = many ? values.of.split(',') : [name];
const known = of.every((one) => (many ? sized : names).includes(one));
if (!known || !times.every((one) => one > 0) || (!many && times.length > 1)) {
  process.stderr.write(`Which benchmark, how large? One of: ${names.join(', ')} [--times 10]
  sizes [--of ${sized.join(',')}] [--times 0.1,1,10]\n`);
  process.exit(2);
}

const out = (line: string): unknown => process.stdout.write(`${line}\n`);
const say = (line: string): unknown => process.stderr.write(`${line}\n`);

const all = async (): Promise<void> => {
  const ended = (outcome: Outcome): unknown =>
    out(JSON.stringify('figure' in outcome ? outcome.figure : outcome));
  const outcomes = await sizes({ of, times, ended });
  (values.json ? say : out)(tableOf(outcomes));
  if (outcomes.some((one) => 'left' in one && one.left.startsWith('failed'))) process.exitCode = 1;
};

const one = async (): Promise<void> => {
  const { run } = (await import(join(here, `${name}.bench.js`))) as { run: Run };
  const figure = await run(say, times[0]!);
  if (values.json) out(JSON.stringify(figure));
  else
    for (const [field, value] of Object.entries(figure))
      out(`${field.padEnd(22)} ${JSON.stringify(value)}`);
};

// Whoever began this run and is gone does not want its figure.
process.once('disconnect', () => process.exit(1));
await (many ? all() : one());
// Drivers may keep handles open; the measurement is over.
process.exit();
