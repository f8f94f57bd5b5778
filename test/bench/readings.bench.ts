import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { type Figure, rounded } from './figure.js';
import { alarmsOf, copied, stored } from './readings/found.js';
import { beat, Gateway } from './readings/gateway.js';
import { asking, works } from './readings/works.js';

// How many readings a second are acknowledged, each after it lies on the disk, beside COPY of the
// same rows; what a kill at that load leaves; whether three silent sensors among 500 are found; and
// how long an alarm takes.

const points = 500;
const silent = 3;
const limits = { high: 60, leastSeconds: 0, silentSeconds: 30 };
const seconds = 15;

const measured = async (stack: Stack, say: (line: string) => void): Promise<Figure> => {
  const ask = asking(stack);
  say(`${points} points are entered`);
  const token = await stack.tokenOf('gateway1');
  const url = `${stack.readingsUrl}/readings`;
  const ids = await works(stack, ask, { points, limits, entered: firstBeats(url, token) });
  const gateway = new Gateway(url, token, ids.slice(silent));
  say(`readings for ${seconds} s`);
  const load = await gateway.load(seconds, { alarms: 100 });
  say('killed at that load');
  const under = gateway.load(6, { alarms: 0 });
  await sleep(2_000);
  const child = stack.process('readings');
  await child.end('SIGKILL');
  await child.start();
  await under;
  const kept = await gateway.beating(45_000);
  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  try {
    const { lost, doubled } = await stored(database, gateway.acknowledged);
    const copy = await copied(database);
    const alarms = await alarmsOf(stack, ask, gateway.overAt);
    const expected = new Set(ids.slice(0, silent));
    const value = rounded(load.taken / load.seconds);
    return {
      name: 'readings',
      unit: 'readings/s',
      value,
      baseline: copy.perSecond,
      ratio: rounded(value / copy.perSecond),
      p50: load.p50,
      p99: load.p99,
      durable: copy.durable,
      acknowledged: gateway.acknowledged.size,
      lost,
      doubled,
      retried: gateway.retried,
      alarms: alarms.high,
      alarmP99Ms: alarms.p99,
      silentFound: alarms.silent.filter((one) => expected.has(one)).length,
      silentWrong: alarms.silent.filter((one) => !expected.has(one)).length,
      beats: kept,
    };
  } finally {
    await database.end();
  }
};

/** Every point is heard while the others are entered; the silent ones fall silent afterwards. */
const firstBeats = (url: string, token: string) => {
  let beatAt = 0;
  return async (ids: readonly string[]): Promise<void> => {
    if (Date.now() - beatAt < 4_000) return;
    beatAt = Date.now();
    await beat(url, token, ids);
  };
};

/** Readings acknowledged in a second against rows that COPY writes. */
export const run = async (say: (line: string) => void): Promise<Figure> => {
  const dir = mkdtempSync(join(tmpdir(), 'readings-bench-'));
  const stack = await startStack({ dir, portBase: 4950, settings: { LOG_LEVEL: 'error' } });
  try {
    return await measured(stack, say);
  } finally {
    await stack.stop();
    stack.removeData();
  }
};
