import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports.js';
import { planned, type StackOptions } from './plans.js';

// ES-9: `npm start`, `npm run demo` and the e2e suites are planned here, all of them.

const theirs = 'esdb://admin:changeit@store.example:2113?tls=true';

describe('A stack', () => {
  const dir = mkdtempSync(join(tmpdir(), 'plans-'));
  const before = process.env.EVENTSTORE_URL;
  afterEach(() => {
    if (before === undefined) delete process.env.EVENTSTORE_URL;
    else process.env.EVENTSTORE_URL = before;
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const plansWith = async (options: Partial<StackOptions> = {}) =>
    planned({
      options: { dir, portBase: await freePort(), ...options },
      district: '440704',
      logDir: dir,
      issuerUrl: 'http://127.0.0.1:9',
      databases: ['postgres://node', 'postgres://tables'],
    });
  const storesOf = (plans: Awaited<ReturnType<typeof plansWith>>) =>
    (['command-api', 'query-api', 'worker'] as const).map((name) => plans[name].env.EVENTSTORE_URL);

  it('starts an event node of its own where no store is named', async () => {
    delete process.env.EVENTSTORE_URL;
    const plans = await plansWith();
    const port = plans['event-node']?.env.EVENT_NODE_PORT;
    const own = `esdb://127.0.0.1:${port}?tls=false`;
    expect(storesOf(plans)).toEqual([own, own, own]);
  });

  it('starts none where EVENTSTORE_URL names one: all three go to that server', async () => {
    process.env.EVENTSTORE_URL = theirs;
    const plans = await plansWith();
    expect(plans['event-node']).toBeUndefined();
    expect(storesOf(plans)).toEqual([theirs, theirs, theirs]);
  });

  it('starts none where whoever starts it names one', async () => {
    delete process.env.EVENTSTORE_URL;
    const plans = await plansWith({ eventStoreUrl: theirs });
    expect(plans['event-node']).toBeUndefined();
    expect(storesOf(plans)).toEqual([theirs, theirs, theirs]);
  });

  it('REC-24 tells in every event which build decided, unless told how it is called', async () => {
    const { worker } = await plansWith();
    expect(worker.env.CODE_VERSION).toMatch(/^development-[0-9a-f]{12}$/);
    const named = await plansWith({ settings: { CODE_VERSION: '1.2.0' } });
    expect(named.worker.env.CODE_VERSION).toBe('1.2.0');
  });

  it('waits for each process as long as it is told', async () => {
    const { worker, 'event-node': node } = await plansWith({ startWithinMs: 600_000 });
    expect([worker.readyWithinMs, node?.readyWithinMs ?? 600_000]).toEqual([600_000, 600_000]);
  });
});
