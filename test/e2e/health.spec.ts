import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { type ProcessName, type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { type RunningPostgres, startPostgres } from '#stand-ins/embedded';
import { disconnect } from '#platform/log';
import { testRedis, type TestRedis } from '../../libs/platform/deadlines/redis.examples.js';
import { clueOf, spotFine } from './load.js';
import { processesOf } from './processes-of.js';
import { withStoreOfItsOwn } from './own-store.js';

// While people work: the event node is cut off, killed and started again, and PostgreSQL is
// restarted. Health says so each time, says when it is over, and nothing that was answered is
// missing afterwards.

/** The server of a spec's own, by the port it was told. */
const redisProcess = (url: string): number => {
  const { port } = new URL(url);
  const said = execFileSync('ps', ['-e', '-o', 'pid=,args='], { encoding: 'utf8' });
  const line = said.split('\n').find((one) => /redis-server/.test(one) && one.includes(`:${port}`));
  return Number(line?.trim().split(/\s+/)[0]);
};

describe('Health under load', () => {
  withStoreOfItsOwn();
  const dir = mkdtempSync(join(tmpdir(), 'health-'));
  let stack: Stack;
  let place: Place;
  let restarted: RunningPostgres | undefined;
  let redis: TestRedis | undefined;
  let filed = 0;
  let clues = 0;
  const ending = new AbortController();
  let work: Promise<void>[] = [];

  beforeAll(async () => {
    redis = await testRedis();
    const settings = { LOG_LEVEL: 'error', ...(redis && { REDIS_URL: redis.url }) };
    stack = await startStack({ dir, portBase: 4800, settings });
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
    await redis?.stop();
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

  it('an act is told 503 and when to come back while the event node hangs; its repeat is one act', async () => {
    const key = randomUUID();
    const act = () => place.as('officer1').post('/enforcement-cases', clueOf(place, 1), { key });
    signal('event-node', 'SIGSTOP');
    const began = Date.now();
    try {
      const { status, headers } = await act();
      expect([status, headers.get('retry-after')]).toEqual([503, '3']);
      expect(Date.now() - began).toBeLessThan(15_000);
      await until('command API red', async () => (await statusOf(stack.commandUrl)) === 503);
    } finally {
      signal('event-node', 'SIGCONT');
    }
    await until('command API well', async () => (await statusOf(stack.commandUrl)) === 200);
    await well('event node goes on');
    const [first, again] = [await act(), await act()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    clues += 1;
  }, 120_000);

  it('turns red while PostgreSQL hangs, tells a reader 503, and goes on by itself', async () => {
    const hanging = processesOf(stack.postgres.pid);
    expect(hanging.length).toBeGreaterThan(3);
    for (const pid of hanging) process.kill(pid, 'SIGSTOP');
    const began = Date.now();
    try {
      const { status } = await place.as('auditor').get('/enforcement-cases?limit=1');
      expect(status).toBe(503);
      expect(Date.now() - began).toBeLessThan(15_000);
      await red('PostgreSQL hangs');
      await until('query API red', async () => (await statusOf(stack.queryUrl)) === 503);
    } finally {
      for (const pid of hanging.toReversed()) process.kill(pid, 'SIGCONT');
    }
    await well('PostgreSQL goes on');
  }, 120_000);

  it('stays in service and says so while the store of jobs hangs: the sweeper rings alone', async () => {
    if (!redis) return;
    const told = async () => {
      const answer = await fetch(`${stack.workerUrl}/health/ready`);
      const { status, findings } = (await answer.json()) as {
        status: string;
        findings: Record<string, { attention?: boolean }>;
      };
      return [answer.status, status, findings['deadlines']?.attention];
    };
    await until('no attention', async () => (await told())[2] === false);
    const pid = redisProcess(redis.url);
    process.kill(pid, 'SIGSTOP');
    try {
      await until('attention', async () => (await told())[2] === true);
      expect(await told()).toEqual([200, 'attention', true]);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await until('no attention any more', async () => (await told())[2] === false);
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
    await until('every case in the docket', async () => (await total()) === filed + clues);
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
