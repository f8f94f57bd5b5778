import { resolve } from 'node:path';
import { asSomebody } from './as/as-somebody.js';
import { loadDevelopment } from './start/development.js';
import { runningOn } from './running.js';

// `npm run as -- officer1 POST /enforcement-cases '{…}'`: signs in at the development issuer, asks,
// prints what came back.

const { dataDir, portBase } = loadDevelopment(process.env);
const dir = resolve(dataDir);
const running = runningOn(dir, process.env.PORT_BASE ? portBase : undefined);
const { out, err, code } = await asSomebody(process.argv.slice(2), { running, dataDir: dir });
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
