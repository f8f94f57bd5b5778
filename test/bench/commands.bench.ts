import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '#stand-ins/embedded';
import { placeOf } from '../../apps/standalone/src/demo/place.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { machine } from './bench-store.js';
import { clueOf } from '../e2e/load.js';
import { type Cost, Meter } from './cpu.js';
import { type Figure, type Measured, measure, rounded } from './figure.js';

// The whole way of an act over HTTP — token, capacity, rules, sealed event, flush to disk — against
// a row and an audit row in one transaction over the same HTTP stack, each with its process of its
// own, on the same durable PostgreSQL.

const requests = Number(process.env.BENCH_REQUESTS ?? 4_000);
const concurrency = 32;
const warmUp = 400;

type Post = (index: number) => Promise<unknown>;

type Timed = Measured & Cost;

const timed = async (post: Post, meter: Meter): Promise<Timed> => {
  await measure(warmUp, concurrency, (index) => post(index));
  const measured = await meter.during(() =>
    measure(requests, concurrency, (index) => post(warmUp + index)),
  );
  return { ...measured, ...meter.perEvent(requests) };
};

/** Every process that works for an act, by name. */
const meterOf = (stack: Stack): Meter =>
  new Meter(
    { node: stack.process('event-node'), postgres: stack.postgres },
    Object.fromEntries(
      (['command-api', 'worker', 'query-api', 'readings'] as const).map((name) => [
        name,
        stack.process(name).pid!,
      ]),
    ),
  );

const posting = async (url: string, headers: Record<string, string>, body: object) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${answer.status}: ${text}`);
};

/** Records a clue: the first act of every case. */
const clues = async (stack: Stack): Promise<Post> => {
  const place = await placeOf(stack);
  const token = await stack.tokenOf('officer1');
  return (index) =>
    posting(
      `${stack.commandUrl}/enforcement-cases`,
      { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
      clueOf(place, index),
    );
};

const crud = async (stack: Stack): Promise<Readonly<{ post: Post; stop: () => Promise<void> }>> => {
  const port = await freePort();
  const url = await createDatabase(stack.postgres.url(), 'crud');
  const child = fork(join(import.meta.dirname, 'beside/crud-service.js'), {
    env: { PATH: process.env.PATH, DATABASE_URL: url, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The baseline ended with ${code}.`)));
  });
  const note = '事故隐患未消除'.repeat(8);
  return {
    post: () => posting(`http://127.0.0.1:${port}/cases/${randomUUID()}`, {}, { note }),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', () => resolve());
        child.kill();
      }),
  };
};

/** Acts a second over HTTP, worker and projections running beside. */
export const run = async (say: (line: string) => void): Promise<Figure> => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-commands-'));
  say('starting the whole stack …');
  const stack = await startStack({ dir, portBase: 5200, settings: { LOG_LEVEL: 'warn' } });
  try {
    const base = await crud(stack);
    say(`the baseline: ${requests} requests, ${concurrency} at a time …`);
    const before = await timed(base.post, meterOf(stack));
    say(`${before.perSecond}/s; our acts …`);
    const ours = await timed(await clues(stack), meterOf(stack));
    say(`${ours.perSecond}/s; the baseline again …`);
    const after = await timed(base.post, meterOf(stack));
    await base.stop();
    const baseline = Math.max(before.perSecond, after.perSecond);
    return {
      name: 'commands',
      unit: 'acts/s',
      value: ours.perSecond,
      baseline,
      ratio: rounded(ours.perSecond / baseline),
      p50: ours.p50,
      p99: ours.p99,
      baselineP50: after.p50,
      baselineP99: after.p99,
      cpuUs: ours.cpuUs,
      requests,
      concurrency,
      machine: machine(),
    };
  } finally {
    await stack.stop();
    stack.removeData();
  }
};
