import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { type ProcessName, type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { type RunningPostgres, startPostgres } from '#stand-ins/embedded';
import { disconnect } from '#platform/log';
import { spotFine } from './load.js';

// While people work: the event node is cut off, killed and started again, and PostgreSQL is
// restarted. Health says so each time, says when it is over, and nothing that was answered is
// missing afterwards.

describe('Health under load', () => {
  const dir = mkdtempSync(join(tmpdir(), 'health-'));
  let stack: Stack;
  let place: Place;
  let restarted: RunningPostgres | undefined;
  let filed = 0;
  const ending = new AbortController();
  let work: Promise<void>[] = [];

  beforeAll(async () => {
    stack = await startStack({ dir, portBase: 4800, settings: { LOG_LEVEL: 'error' } });
    place = await placeOf(stack);
    work = [0, 1].map(async (lane) => {
      for (let index = lane; !ending.signal.aborted; index += 2) {
        const { status, body } = await spotFine(place, index, 1);
        if (status !== 201) throw new Error(JSON.stringify(body));
        filed += 1;
        await sleep(50);
      }
    });
  }, 180_000);

  afterAll(async () => {
    ending.abort();
    await Promise.allSettled(work);
    await disconnect(stack.eventStoreUrl);
    await stack.stop();
    await restarted?.stop();
    stack.removeData();
  }, 60_000);

  const statusOf = async (url: string): Promise<number> => {
    const signal = AbortSignal.timeout(5_000);
    return fetch(`${url}/health/ready`, { signal }).then(
      ({ status }) => status,
      () => 0,
    );
  };
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + 45_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Not in 45 s: ${what}`);
      await sleep(200);
    }
  };
  const red = (what: string) =>
    until(`${what}: red`, async () => (await statusOf(stack.workerUrl)) === 503);
  const well = (what: string) =>
    until(
      `${what}: well`,
      async () =>
        (await statusOf(stack.workerUrl)) === 200 && (await statusOf(stack.queryUrl)) === 200,
    );
  const signal = (name: ProcessName, what: NodeJS.Signals) =>
    process.kill(stack.process(name).pid!, what);

  const docket = async (): Promise<Record<string, unknown>> => {
    const { body } = await place.as('operator').get('/projections');
    const items = (body.items ?? []) as Record<string, unknown>[];
    return items.find(({ name }) => name === 'enforcement.cases') ?? {};
  };

  it('turns red while the event node hangs, and for operators too', async () => {
    await well('at the start');
    signal('event-node', 'SIGSTOP');
    await red('event node hangs');
    expect((await docket())['red']).toBe(true);
    signal('event-node', 'SIGCONT');
    await well('event node goes on');
  }, 120_000);

  it('turns red when the event node is killed, until it is back', async () => {
    await stack.process('event-node').end('SIGKILL');
    await red('event node is gone');
    await stack.process('event-node').start();
    await well('event node is back');
  }, 120_000);

  it('turns red while PostgreSQL is away, in worker and query API', async () => {
    await stack.postgres.stop();
    await red('PostgreSQL is gone');
    await until('query API red', async () => (await statusOf(stack.queryUrl)) === 503);
    restarted = await startPostgres({ dir: join(dir, 'postgres') });
    await stack.process('event-node').end('SIGKILL');
    await stack.process('event-node').start();
    await well('PostgreSQL is back');
  }, 120_000);

  it('has lost nothing that was answered', async () => {
    ending.abort();
    await Promise.all(work);
    expect(filed).toBeGreaterThan(5);
    const total = async (): Promise<number> => {
      const { body } = await place.as('auditor').get('/enforcement-cases?limit=1');
      return Number(body.total);
    };
    await until('every case in the docket', async () => (await total()) === filed);
    let last: Record<string, unknown> = {};
    await until('docket well', async () => {
      last = await docket();
      return last['red'] === false;
    });
    const { position, shards } = last;
    expect(position).toMatch(/^\d+\/\d+$/);
    expect(shards).toMatchObject([{ status: 'running', lastError: null }]);
  }, 120_000);
});
