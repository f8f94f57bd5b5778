import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { account, commandApi, type CommandApi } from './command-api.examples.js';
import { clue } from './story.examples.js';

describe('SEC-10, FLD-13, ES-2, ES-3 · While the event store is away', () => {
  let api: CommandApi;
  beforeAll(async () => (api = await commandApi()), 60_000);
  afterAll(() => api.stop());

  const ready = async () => {
    const answer = await fetch(`${api.url}/health/ready`);
    const { findings } = (await answer.json()) as { findings: Record<string, unknown> };
    return { status: answer.status, store: findings['event store'] };
  };

  it('an act is answered 503 with Retry-After, and health is red and says why', async () => {
    const told = clue('act-1', account('applicant').organ);
    expect(await api.post('officer1', '/enforcement-cases', told)).toMatchObject({ status: 201 });
    for (let tries = 0; tries < 50 && (await ready()).status !== 200; tries += 1) await sleep(100);
    expect(await ready()).toMatchObject({ status: 200, store: { well: true } });
    await api.endStore();
    const answer = await fetch(`${api.url}/enforcement-cases`, {
      method: 'POST',
      headers: {
        authorization: 'officer1',
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(told),
    });
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: 'store-unavailable' });
    for (let tries = 0; tries < 80 && (await ready()).status === 200; tries += 1) await sleep(100);
    expect(await ready()).toMatchObject({
      status: 503,
      store: { well: false, detail: { why: expect.stringContaining('event store') as string } },
    });
  }, 60_000);
});
