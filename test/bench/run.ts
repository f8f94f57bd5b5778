import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.js';

// `npm run bench -- <name> [--json]`: with --json the last line is one object.

const here = import.meta.dirname;
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.js'))
  .map((file) => file.replace('.bench.js', ''));

const [name = '', ...flags] = process.argv.slice(2);
const file = join(here, `${name}.bench.js`);
if (!names.includes(name) || !existsSync(file)) {
  process.stderr.write(`Which benchmark? One of: ${names.join(', ')}\n`);
  process.exit(2);
}
const { run } = (await import(file)) as { run: (say: (line: string) => void) => Promise<Figure> };
const figure = await run((line) => process.stderr.write(`${line}\n`));
if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(figure)}\n`);
else
  for (const [field, value] of Object.entries(figure))
    process.stdout.write(`${field.padEnd(22)} ${JSON.stringify(value)}\n`);
// Drivers may keep handles open; the measurement is over.
process.exit(0);
