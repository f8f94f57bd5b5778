import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.js';

// `npm run bench -- <name> [--times <number>] [--json]`: with --json the last line is one object. `--times 10` runs import,
// append and rebuild at ten times their size, `--times 0.1` at a tenth: the cost of an event should stay what it is.

type Run = (say: (line: string) => void, times: number) => Promise<Figure>;

const here = import.meta.dirname;
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.js'))
  .map((file) => file.replace('.bench.js', ''));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, times: { type: 'string', default: '1' } },
});
const [name = ''] = positionals;
const times = Number(values.times);
const file = join(here, `${name}.bench.js`);
if (!names.includes(name) || !existsSync(file) || !(times > 0)) {
  process.stderr.write(`Which benchmark, how large? One of: ${names.join(', ')} [--times 10]\n`);
  process.exit(2);
}
const { run } = (await import(file)) as { run: Run };
const figure = await run((line) => process.stderr.write(`${line}\n`), times);
if (values.json) process.stdout.write(`${JSON.stringify(figure)}\n`);
else
  for (const [field, value] of Object.entries(figure))
    process.stdout.write(`${field.padEnd(22)} ${JSON.stringify(value)}\n`);
// Drivers may keep handles open; the measurement is over.
process.exit(0);
