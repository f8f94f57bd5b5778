import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DISPATCH_TO_SINGLE,
  END,
  PARK,
  type PersistentSubscriptionToStream,
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  PINNED,
  RETRY,
  SKIP,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { contract, event, events, failure, fresh } from './stores.js';

type Got = { revision: number; retries: number; event: { id: string; streamId: string } };
type Consumer = { subscription: PersistentSubscriptionToStream; got: Got[] };

const until = async (condition: () => boolean | Promise<boolean>, ms = 40_000): Promise<void> => {
  for (const end = Date.now() + ms; !(await condition()) && Date.now() < end;) await pause(20);
  expect(await condition()).toBe(true);
};

contract('Competing consumers', (store) => {
  const open = new Set<PersistentSubscriptionToStream>();
  afterEach(async () => {
    for (const subscription of open) await subscription.unsubscribe();
    open.clear();
  });

  const setUp = async (count: number, changes: object = {}): Promise<[string, string]> => {
    const [stream, group] = [fresh('consumed'), fresh('group').slice(0, 12)];
    if (count > 0) await store.client.appendToStream(stream, events(count));
    await store.client.createPersistentSubscriptionToStream(
      stream,
      group,
      settings({ startFrom: START, ...changes }),
    );
    return [stream, group];
  };
  type React = (subscription: PersistentSubscriptionToStream, got: never) => Promise<void> | void;
  const ack: React = (subscription, resolved) => subscription.ack(resolved);
  const consume = (
    stream: string,
    group: string,
    react: React = ack,
    bufferSize = 10,
  ): Consumer => {
    const subscription = store.client.subscribeToPersistentSubscriptionToStream(stream, group, {
      bufferSize,
    });
    const consumer: Consumer = { subscription, got: [] };
    subscription.on('data', (resolved) => {
      // What was put aside comes back through the link that stood for it.
      const replayed = resolved.link?.streamId.endsWith('-parked') ?? false;
      const { revision, id, streamId } = ((!replayed && resolved.link) || resolved.event)!;
      consumer.got.push({
        revision: Number(revision),
        retries: resolved.retryCount,
        event: { id, streamId },
      });
      void react(subscription, resolved as never);
    });
    subscription.on('error', () => undefined);
    open.add(subscription);
    return consumer;
  };
  const seen = ({ got }: Consumer): number[] => got.map(({ revision }) => revision);

  it('get history from the start, then what happens, in order', async () => {
    const [stream, group] = await setUp(3);
    const consumer = consume(stream, group);
    await until(() => consumer.got.length === 3);
    await store.client.appendToStream(stream, events(2));
    await until(() => consumer.got.length === 5);
    expect(seen(consumer)).toEqual([0, 1, 2, 3, 4]);
    expect(consumer.subscription.id).toBe(`${stream}::${group}`);
  });

  it.each([
    ['the end', END, [3, 4]],
    ['a revision, with it', 2n, [2, 3, 4]],
  ] as const)('begin at %s', async (_, startFrom, expected) => {
    const [stream, group] = await setUp(3, { startFrom });
    await store.client.appendToStream(stream, events(2));
    const consumer = consume(stream, group);
    await until(() => consumer.got.length === expected.length);
    expect(seen(consumer)).toEqual(expected);
  });

  it('share the work, each within its buffer', async () => {
    const [stream, group] = await setUp(0);
    const none: React = () => undefined;
    const [one, two] = [consume(stream, group, none, 3), consume(stream, group, none, 3)];
    await Promise.all([one, two].map(({ subscription }) => once(subscription, 'confirmation')));
    await store.client.appendToStream(stream, events(10));
    await until(() => one.got.length + two.got.length === 6);
    await pause(100);
    expect([one.got.length, two.got.length]).toEqual([3, 3]);
    await one.subscription.unsubscribe();
    open.delete(one.subscription);
    const third = consume(stream, group);
    await until(() => third.got.length === 7);
    expect(third.got.filter(({ retries }) => retries === 1)).toHaveLength(3);
  });

  it('retry, skip and park as they say', async () => {
    const [stream, group] = await setUp(4);
    const react: React = (subscription, resolved) => {
      const { event, retryCount } = resolved as { event: { revision: bigint }; retryCount: number };
      if (event.revision === 1n) return subscription.nack(SKIP, 'no', resolved);
      if (event.revision === 2n) return subscription.nack(PARK, '缺证据', resolved);
      if (event.revision === 3n && retryCount < 2)
        return subscription.nack(RETRY, 'later', resolved);
      return subscription.ack(resolved);
    };
    const consumer = consume(stream, group, react);
    await until(() => consumer.got.length === 6);
    const info = () => store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    await until(async () => (await info()).stats.parkedMessageCount === 1n);
    expect(
      consumer.got.filter(({ revision }) => revision === 3).map(({ retries }) => retries),
    ).toEqual([0, 1, 2]);
    await consumer.subscription.unsubscribe();
    open.delete(consumer.subscription);
    await store.client.replayParkedMessagesToStream(stream, group);
    const second = consume(stream, group);
    await until(() => second.got.some(({ revision }) => revision === 2));
    expect(second.got.find(({ revision }) => revision === 2)!.retries).toBe(0);
    await until(async () => (await info()).stats.parkedMessageCount === 0n);
  });

  it('park what fails too often, and what nobody answers in time', async () => {
    const [stream, group] = await setUp(2, { maxRetryCount: 1, messageTimeout: 200 });
    const consumer = consume(stream, group, (subscription, resolved) => {
      const { event } = resolved as { event: { revision: bigint } };
      return event.revision === 0n ? subscription.nack(RETRY, 'again', resolved) : undefined;
    });
    const info = () => store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    await until(async () => (await info()).stats.parkedMessageCount === 2n);
    expect(consumer.got).toHaveLength(4);
  });

  it('keep a stream together when pinned, and fill one first when asked to', async () => {
    const prefix = fresh('pin');
    await store.client.createPersistentSubscriptionToAll(
      prefix,
      allSettings({ consumerStrategyName: PINNED, startFrom: END }),
      { filter: streamNameFilter({ prefixes: [prefix] }) },
    );
    const join = () => {
      const subscription = store.client.subscribeToPersistentSubscriptionToAll(prefix);
      const streams: string[] = [];
      subscription.on('data', (resolved) => {
        streams.push(resolved.event!.streamId);
        void subscription.ack(resolved);
      });
      open.add(subscription);
      return { subscription, streams };
    };
    const consumers = [join(), join()];
    await Promise.all(consumers.map(({ subscription }) => once(subscription, 'confirmation')));
    for (let number = 0; number < 24; number += 1)
      await store.client.appendToStream(`${prefix}-${number % 8}`, event());
    await until(() => consumers[0]!.streams.length + consumers[1]!.streams.length === 24);
    const [left, right] = consumers.map(({ streams }) => new Set(streams));
    expect([...left!].filter((stream) => right!.has(stream))).toEqual([]);

    const [stream, group] = await setUp(0, { consumerStrategyName: DISPATCH_TO_SINGLE });
    const none: React = () => undefined;
    const one = consume(stream, group, none, 5);
    await once(one.subscription, 'confirmation');
    const two = consume(stream, group, none, 5);
    await once(two.subscription, 'confirmation');
    await store.client.appendToStream(stream, events(6));
    await until(() => one.got.length + two.got.length === 6);
    expect([one.got.length, two.got.length]).toEqual([5, 1]);
  });

  it('tell everything about themselves, and take new settings exactly', async () => {
    const [stream, group] = await setUp(3, { startFrom: 1n });
    const before = await store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    expect(before).toMatchObject({
      eventSource: stream,
      groupName: group,
      settings: { ...settings(), startFrom: 1n },
    });
    const consumer = consume(stream, group);
    const dropped = once(consumer.subscription, 'error');
    await until(() => consumer.got.length === 2);
    const during = await store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    expect(during.connections).toHaveLength(1);
    expect(during.stats.lastKnownEventRevision).toBe(2n);
    const changed = settings({
      startFrom: END,
      maxRetryCount: 3,
      maxSubscriberCount: 1,
      readBatchSize: 7,
    });
    await store.client.updatePersistentSubscriptionToStream(stream, group, changed);
    expect(await dropped).toMatchObject([{ type: 'persistent-subscription-dropped' }]);
    const after = await store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    expect(after.settings).toEqual(changed);
    expect(await store.client.listPersistentSubscriptionsToStream(stream)).toHaveLength(1);
    expect((await store.client.listAllPersistentSubscriptions()).length).toBeGreaterThan(0);
  });

  it('are limited in number, and every mistake has its own error', async () => {
    const [stream, group] = await setUp(1, { maxSubscriberCount: 1 });
    const first = consume(stream, group);
    await once(first.subscription, 'confirmation');
    const second = consume(stream, group);
    open.delete(second.subscription);
    expect(await once(second.subscription, 'error')).toMatchObject([
      { type: 'maximum-subscribers-reached', streamName: stream },
    ]);
    const { client } = store;
    const create = (changes: object) =>
      client.createPersistentSubscriptionToStream(stream, group, settings(changes));
    expect(await failure(create({}))).toMatchObject({ type: 'persistent-subscription-exists' });
    const nobody = () => client.getPersistentSubscriptionToStreamInfo(stream, 'nobody');
    expect(await failure(nobody())).toMatchObject({
      type: 'persistent-subscription-does-not-exist',
      message: expect.stringContaining(
        `Subscription group nobody on stream ${stream} does not exist.`,
      ) as string,
    });
    const bad = client.createPersistentSubscriptionToStream(
      fresh(),
      'bad',
      settings({ readBatchSize: 600 }),
    );
    expect(await failure(bad)).toMatchObject({ type: 'persistent-subscription-failed' });
    await client.deletePersistentSubscriptionToStream(stream, group);
    open.delete(first.subscription);
    expect(await failure(client.deletePersistentSubscriptionToStream(stream, group))).toMatchObject(
      { type: 'persistent-subscription-does-not-exist' },
    );
  });

  it('go on after their checkpoint when everything was restarted', async () => {
    const [stream, group] = await setUp(20, { checkPointLowerBound: 1, checkPointAfter: 10 });
    const consumer = consume(stream, group);
    await until(() => consumer.got.length === 20);
    const info = () => store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    await until(async () => (await info()).stats.lastCheckpointedEventRevision === 19n);
    open.delete(consumer.subscription);
    await store.client.restartPersistentSubscriptionSubsystem();
    await store.client.appendToStream(stream, events(2));
    const second = consume(stream, group);
    await until(() => second.got.length === 2);
    expect(seen(second)).toEqual([20, 21]);
  });
});
