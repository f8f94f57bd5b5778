import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  BACKWARDS,
  binaryEvent,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  excludeSystemEvents,
  jsonEvent,
  NO_STREAM,
  PARK,
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  type Position,
  START,
  STREAM_EXISTS,
  streamNameFilter,
} from '@eventstore/db-client';
import { all, appending, contract, event, events, fresh, revisions } from './stores.js';

const until = async (condition: () => boolean | Promise<boolean>, ms = 40_000): Promise<void> => {
  for (const end = Date.now() + ms; !(await condition()) && Date.now() < end;) await pause(20);
  expect(await condition()).toBe(true);
};

const link = (stream: string, revision: number) =>
  binaryEvent({ type: '$>', data: Buffer.from(`${revision}@${stream}`) });

contract('Everyday appends', (store) => {
  it('come in many small chunks, and as many events as fit', async () => {
    const stream = fresh();
    const small = Array.from({ length: 25_000 }, () =>
      jsonEvent({ type: 'Small', data: { at: 'x'.repeat(20) } }),
    );
    const { nextExpectedRevision } = await store.client.appendToStream(stream, small, {
      batchAppendSize: 1024,
    });
    expect(nextExpectedRevision).toBe(24_999n);
    const last = store.client.readStream(stream, {
      direction: BACKWARDS,
      fromRevision: END,
      maxCount: 1,
    });
    expect((await all(last))[0]!.event!.id).toBe(small.at(-1)!.id);
  });

  it.each(['batch', 'classic'] as const)(
    'without any event change nothing, the %s way',
    async (way) => {
      const stream = fresh();
      await appending(store, way)(stream, [], NO_STREAM);
      await appending(store, way)(stream, events(2), NO_STREAM);
      await appending(store, way)(stream, [], 1n);
      expect(revisions(await all(store.client.readStream(stream)))).toEqual([0, 1]);
    },
  );

  it('bear the time at which they were written', async () => {
    const stream = fresh();
    const before = Date.now();
    await store.client.appendToStream(stream, event());
    const after = Date.now();
    const [found] = await all(store.client.readStream(stream));
    expect(found!.event!.created).toBeInstanceOf(Date);
    expect(found!.event!.created.getTime()).toBeGreaterThanOrEqual(before);
    expect(found!.event!.created.getTime()).toBeLessThanOrEqual(after);
  });

  it('are taken over every way a client connects', async () => {
    const { address: host, secure } = store.reach;
    if (secure) return;
    const options = 'tls=false&connectionName=window&keepAliveInterval=100&keepAliveTimeout=1000';
    const addresses = [
      `esdb://${host}?${options}`,
      `esdb://${host},${host}?${options}`,
      `esdb+discover://${host}?${options}&nodePreference=random`,
      `esdb://admin:changeit@${host}?${options}`,
    ];
    for (const address of addresses) {
      const client = EventStoreDBClient.connectionString([address] as never);
      const stream = fresh();
      await client.appendToStream(stream, event(), { requiresLeader: true });
      await pause(250);
      expect(await all(client.readStream(stream, { requiresLeader: true }))).toHaveLength(1);
      await client.dispose();
      await client.appendToStream(stream, event(), { expectedRevision: STREAM_EXISTS });
      await client.dispose();
    }
  });
});

contract('Everyday reads', (store) => {
  const filled = async (count: number): Promise<string> => {
    const stream = fresh();
    await store.client.appendToStream(stream, events(count));
    return stream;
  };

  it('take counts and revisions in either kind of number', async () => {
    const stream = await filled(8);
    const read = async (options: object) =>
      revisions(await all(store.client.readStream(stream, options)));
    expect(await read({ maxCount: 2n, fromRevision: 3n })).toEqual([3, 4]);
    expect(await read({ fromRevision: END })).toEqual([]);
    expect(await read({ direction: BACKWARDS, fromRevision: START })).toEqual([0]);
    expect(await read({ direction: BACKWARDS, fromRevision: 1000n, maxCount: 2 })).toEqual([7, 6]);
  });

  it('of everything begin where one ended, links resolved or not', async () => {
    const [target, list] = [await filled(3), fresh('list')];
    const { position } = await store.client.appendToStream(list, link(target, 2));
    const [plain] = await all(store.client.readAll({ fromPosition: position!, maxCount: 1 }));
    expect(plain!.event).toMatchObject({ type: '$>', streamId: list });
    const [resolved] = await all(
      store.client.readAll({ fromPosition: position!, maxCount: 1, resolveLinkTos: true }),
    );
    expect(resolved!.link).toMatchObject({ type: '$>', streamId: list, position });
    expect(resolved!.event).toMatchObject({ streamId: target, revision: 2n });
    expect(resolved!.commitPosition).toBe(position!.commit);
  });
});

contract('Everyday subscriptions', (store) => {
  it('resolve links, and end when the loop over them is left', async () => {
    const [target, list] = [fresh('target'), fresh('list')];
    await store.client.appendToStream(target, events(2));
    await store.client.appendToStream(list, [link(target, 0), link(target, 9)]);
    const subscription = store.client.subscribeToStream(list, { resolveLinkTos: true });
    const seen: [number | undefined, number][] = [];
    for await (const { event: found, link: by } of subscription) {
      seen.push([found && Number(found.revision), Number(by!.revision)]);
      if (seen.length === 2) await store.client.appendToStream(list, link(target, 1));
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([
      [0, 0],
      [undefined, 1],
      [1, 2],
    ]);
  });

  it('checkpoint once in so many considered events', async () => {
    const [stream, checkpoints] = [fresh(), [] as Position[]];
    const { position } = await store.client.appendToStream(stream, event('Mark'));
    await store.client.appendToStream(stream, events(8));
    const subscription = store.client.subscribeToAll({
      fromPosition: position!,
      filter: excludeSystemEvents({
        checkpointInterval: 2,
        checkpointReached: (_, at) => void checkpoints.push(at),
      }),
    });
    let count = 0;
    subscription.on('data', () => (count += 1));
    // Never more than 32 at a time, or who follows may be dropped.
    for (let written = 8; written < 384;) {
      const more = Math.min(20, 384 - written);
      await store.client.appendToStream(stream, events(more));
      written += more;
      await until(() => count === written);
    }
    expect(checkpoints.length).toBeGreaterThanOrEqual(6);
    expect(checkpoints.length).toBeLessThanOrEqual(7);
    await subscription.unsubscribe();
  });

  it('end quietly when the client is disposed of', async () => {
    const client = EventStoreDBClient.connectionString([store.connectionString] as never);
    const subscriptions = [client.subscribeToAll(), client.subscribeToStream(fresh())];
    const ends = subscriptions.map((subscription) => once(subscription.resume(), 'end'));
    await Promise.all(subscriptions.map((subscription) => once(subscription, 'confirmation')));
    await client.dispose();
    await Promise.all(ends);
  });
});

contract('Everyday groups', (store) => {
  const nothing = () => undefined;

  it.each([
    ['stream prefixes', (mark: string) => streamNameFilter({ prefixes: [mark] })],
    ['a stream expression', (mark: string) => streamNameFilter({ regex: `^${mark}` })],
    ['type prefixes', (mark: string) => eventTypeFilter({ prefixes: [mark] })],
    ['a type expression', (mark: string) => eventTypeFilter({ regex: `^${mark}.$` })],
  ] as const)('on everything filter by %s', async (_, filter) => {
    const mark = `g${randomUUID().replaceAll('-', '')}`;
    const write = () => store.client.appendToStream(`${mark}-1`, events(3, `${mark}A`));
    await write();
    await store.client.appendToStream(fresh(), events(3));
    const asked = { filter: filter(mark) };
    await store.client.createPersistentSubscriptionToAll(
      mark,
      allSettings({ startFrom: START }),
      asked,
    );
    const consumer = store.client.subscribeToPersistentSubscriptionToAll(mark);
    await write();
    const got: string[] = [];
    for await (const resolved of consumer) {
      got.push(resolved.event!.type);
      await consumer.ack(resolved);
      if (got.length === 6) break;
    }
    expect(new Set(got)).toEqual(new Set([`${mark}A`]));
  });

  it('on everything begin at a position, with it', async () => {
    const [stream, group] = [fresh(), fresh('g')];
    const { position } = await store.client.appendToStream(stream, event('Mark'));
    await store.client.appendToStream(stream, events(2));
    await store.client.createPersistentSubscriptionToAll(
      group,
      allSettings({ startFrom: position! }),
    );
    const consumer = store.client.subscribeToPersistentSubscriptionToAll(group);
    const got: string[] = [];
    for await (const resolved of consumer) {
      await consumer.ack(resolved);
      if (resolved.event!.streamId === stream) got.push(resolved.event!.type);
      if (got.length === 3) break;
    }
    expect(got).toEqual(['Mark', 'Happened', 'Happened']);
  });

  it('resolve links, and are answered by the link', async () => {
    const [target, list] = [fresh('target'), fresh('$list')];
    await store.client.appendToStream(target, events(20));
    const asked = settings({ startFrom: START, resolveLinkTos: true, messageTimeout: 500 });
    await store.client.createPersistentSubscriptionToStream(list, 'g', asked);
    await store.client.appendToStream(
      list,
      Array.from({ length: 20 }, (_, at) => link(target, at)),
    );
    const consumer = store.client.subscribeToPersistentSubscriptionToStream(list, 'g');
    const got: [number, number][] = [];
    consumer.on('data', (resolved) => {
      got.push([Number(resolved.event!.revision), resolved.retryCount]);
      void consumer.ack(resolved);
    });
    await until(() => got.length === 20);
    await pause(700);
    expect(got).toEqual(Array.from({ length: 20 }, (_, at) => [at, 0]));
    await consumer.unsubscribe();
  });

  it('deliver again with the count of tries, then put aside, and replay up to a point', async () => {
    const [stream, group] = [fresh('어학연구소/ด้็'), 'ヽ༼ຈل͜ຈ༽ﾉ / g'];
    const asked = settings({ startFrom: START, maxRetryCount: 2 });
    await store.client.createPersistentSubscriptionToStream(stream, group, asked);
    const consumer = store.client.subscribeToPersistentSubscriptionToStream(stream, group);
    const tries = new Map<number, number[]>();
    let [replaying, replayed] = [false, 0];
    consumer.on('data', (resolved) => {
      const revision = Number(resolved.event!.revision);
      if (replaying) {
        replayed += 1;
        return void consumer.ack(resolved);
      }
      tries.set(revision, [...(tries.get(revision) ?? []), resolved.retryCount]);
      return void consumer.nack(revision === 0 ? PARK : 'retry', 'test', resolved);
    });
    await store.client.appendToStream(stream, events(6));
    const parked = async () =>
      (await store.client.getPersistentSubscriptionToStreamInfo(stream, group)).stats
        .parkedMessageCount;
    await until(async () => (await parked()) === 6n);
    expect(tries.get(0)).toEqual([0]);
    expect(tries.get(5)).toEqual([0, 1, 2]);
    replaying = true;
    await store.client.replayParkedMessagesToStream(stream, group, { stopAt: 4 });
    await until(() => replayed === 4);
    expect(await parked()).toBe(2n);
    await store.client.replayParkedMessagesToStream(stream, group);
    await until(() => replayed === 6);
    expect(await parked()).toBe(0n);
    await consumer.unsubscribe();
  });

  it('say who is connected, and measure where asked to', async () => {
    const stream = fresh();
    const asked = settings({ startFrom: START, extraStatistics: true, checkPointUpperBound: 1 });
    await store.client.createPersistentSubscriptionToStream(stream, 'g', asked);
    await store.client.appendToStream(stream, events(500));
    const consumer = store.client.subscribeToPersistentSubscriptionToStream(stream, 'g', {
      bufferSize: 32,
    });
    consumer.on('error', nothing).on('data', (resolved) => void consumer.ack(resolved));
    const info = () => store.client.getPersistentSubscriptionToStreamInfo(stream, 'g');
    await until(async () => (await info()).stats.lastCheckpointedEventRevision === 499n);
    const { connections, stats } = await info();
    expect(connections).toMatchObject([
      { connectionName: store.client.connectionName, totalItems: 500n },
    ]);
    expect(connections[0]!.extraStatistics!.get('quintile 3')).toBeDefined();
    expect(stats).toMatchObject({ lastKnownEventRevision: 499n, parkedMessageCount: 0n });
    await consumer.unsubscribe();
    await until(async () => (await info()).connections.length === 0);
  });
});
