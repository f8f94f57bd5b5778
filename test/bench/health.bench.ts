import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { processesOf } from '../e2e/processes-of.js';
import { type Figure, rounded } from './figure.js';

// How many seconds pass until each process says that what it stands on hangs, and until it says
// that it is there again. It is stopped with SIGSTOP: every connection stays open and nothing is
// said.

const limitMs = Number(process.env.HEALTH_WITHIN_MS ?? 5_000);
const patienceMs = 60_000;
const everyMs = 25;

type Asked = Readonly<{ name: string; url: string }>;

const isReady = ({ url }: Asked): Promise<boolean> =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Seconds since then until that process is as it is waited for. */
const secondsUntil = async (asked: Asked, ready: boolean, since: number): Promise<number> => {
  while ((await isReady(asked)) !== ready) {
    if (Date.now() - since > patienceMs) throw new Error(`${asked.name} is not ready: ${!ready}`);
    await sleep(everyMs);
  }
  return rounded((Date.now() - since) / 1_000);
};

type Seconds = Readonly<Record<string, Readonly<{ red: number; back: number }>>>;

const hung = async (pids: readonly number[], told: readonly Asked[]): Promise<Seconds> => {
  const all = (ready: boolean) => {
    const since = Date.now();
    return Promise.all(told.map((one) => secondsUntil(one, ready, since)));
  };
  await all(true);
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  const red = await all(false).finally(() => {
    for (const pid of pids.toReversed()) process.kill(pid, 'SIGCONT');
  });
  const back = await all(true);
  return Object.fromEntries(told.map(({ name }, at) => [name, { red: red[at]!, back: back[at]! }]));
};

const measured = async (stack: Stack, say: (line: string) => void) => {
  const command = { name: 'command-api', url: stack.commandUrl };
  const query = { name: 'query-api', url: stack.queryUrl };
  const worker = { name: 'worker', url: stack.workerUrl };
  say('the event store hangs');
  // The query API goes on with its rows, and says so.
  const eventStore = await hung([stack.process('event-node').pid!], [command, worker]);
  say('PostgreSQL hangs');
  const database = await hung(processesOf(stack.postgres.pid), [query, worker]);
  return { eventStore, database };
};

/** The slowest of all to tell, beside the limit it is to be told in. */
export const run = async (say: (line: string) => void): Promise<Figure> => {
  const dir = mkdtempSync(join(tmpdir(), 'health-bench-'));
  const settings = { LOG_LEVEL: 'error', HEALTH_WITHIN_MS: String(limitMs) };
  const stack = await startStack({ dir, portBase: 4850, settings });
  try {
    const { eventStore, database } = await measured(stack, say);
    const all = [...Object.values(eventStore), ...Object.values(database)];
    const value = Math.max(...all.map(({ red }) => red));
    const baseline = limitMs / 1_000;
    const ratio = rounded(baseline / value);
    const back = Math.max(...all.map((one) => one.back));
    return { name: 'health', unit: 's', value, baseline, ratio, back, eventStore, database };
  } finally {
    await stack.stop();
    stack.removeData();
  }
};
