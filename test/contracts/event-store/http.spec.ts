import { randomUUID } from 'node:crypto';
import { START, persistentSubscriptionToStreamSettingsFromDefaults } from '@eventstore/db-client';
import { ask } from './reach.js';
import { all, contract, events, fresh, revisions } from './stores.js';

contract('An event over HTTP', (store) => {
  const post = (stream: string, body: string, headers: Record<string, string> = {}) => {
    const path = `/streams/${encodeURIComponent(stream)}`;
    return ask(store.reach, path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'es-eventtype': 'Posted', ...headers },
    });
  };

  it('is kept byte for byte, even when it is no JSON', async () => {
    const stream = fresh('注册 1');
    await store.client.appendToStream(stream, events(1));
    expect((await post(stream, '****')).status).toBe(201);
    await store.client.appendToStream(stream, events(1));
    const [, posted] = await all(store.client.readStream(stream));
    expect(posted!.event).toMatchObject({ type: 'Posted', data: '****', revision: 1n });
    const group = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
    await store.client.createPersistentSubscriptionToStream(stream, 'g', group);
    const consumer = store.client.subscribeToPersistentSubscriptionToStream(stream, 'g');
    const got: unknown[] = [];
    for await (const resolved of consumer) {
      got.push(resolved.event!.data);
      await consumer.ack(resolved);
      if (got.length === 3) break;
    }
    expect(got[1]).toBe('****');
    await consumer.unsubscribe();
  });

  it('is one event however often it is sent, and is refused at a wrong version', async () => {
    const stream = fresh();
    const id = randomUUID();
    for (const expected of ['-1', '-2']) {
      const headers = { 'es-eventid': id, 'es-expectedversion': expected };
      expect((await post(stream, '{}', headers)).status).toBe(201);
    }
    expect(revisions(await all(store.client.readStream(stream)))).toEqual([0]);
    const refused = await post(stream, '{}', { 'es-expectedversion': '5' });
    expect([refused.status, refused.headers.get('es-currentversion')]).toEqual([400, '0']);
  });

  it('needs a type, a known content, and a stream that lives', async () => {
    const stream = fresh();
    expect((await post(stream, '{}', { 'es-eventtype': '' })).status).toBe(400);
    expect((await post(stream, '{}', { 'es-eventid': 'one' })).status).toBe(400);
    await store.client.tombstoneStream(stream);
    expect((await post(stream, '{}')).status).toBe(410);
  });
});
