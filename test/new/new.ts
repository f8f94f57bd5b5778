import { resolve } from 'node:path';
import { planned } from './asked.js';
import { NotSo } from './names.js';
import { carriedOut } from './plan.js';

// `npm run new -- context <name>` and `npm run new -- command <context> <noun> <verb>`: write a
// skeleton that compiles, with a spec that fails and says what is still to be written.

const root = resolve(import.meta.dirname, '../../..');
try {
  const paths = await carriedOut(planned(root, process.argv.slice(2)), root);
  const spec = paths.find((path) => path.endsWith('.spec.ts'));
  process.stdout.write(`${paths.join('\n')}\n\nNext 下一步: npm run spec -- ${spec}\n`);
} catch (error) {
  if (!(error instanceof NotSo)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
