import { renameSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { heldFile } from './held.js';

// Loaded into the processes that `npm run fuzz` starts: at SIGUSR2 a process collects its garbage
// and writes down what is left.

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const tell = (): void => {
  // What waits for a finalizer goes with the second.
  collect();
  collect();
  const file = heldFile(process.pid);
  writeFileSync(`${file}.part`, JSON.stringify(process.memoryUsage()));
  renameSync(`${file}.part`, file);
};
if (isMainThread) process.on('SIGUSR2', tell);
