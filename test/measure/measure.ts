import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figures, figuresOf } from './figures.js';
import { report } from './report.js';

// `npm run measure`: what the rebuild of the house changed, before (e8c4ee5, before.json) and now.
// `-- --json` prints the figures of now alone; `-- --root <folder>` measures another checkout.

const here = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, root: { type: 'string', default: here } },
});

const now = figuresOf(resolve(values.root));
const before = (): Figures =>
  JSON.parse(readFileSync(join(here, 'test/measure/before.json'), 'utf8')) as Figures;
process.stdout.write(values.json ? `${JSON.stringify(now, null, 2)}\n` : report(before(), now));
