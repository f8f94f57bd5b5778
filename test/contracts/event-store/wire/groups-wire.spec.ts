import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceError, status } from '@grpc/grpc-js';
import {
  jsonEvent,
  PARK,
  type PersistentSubscriptionToStream,
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  RETRY,
  START,
  STOP,
  streamNameFilter,
} from '@eventstore/db-client';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import groupsService from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import { empty, identifier } from '../raw.js';
import { grpcCredentials } from '../reach.js';
import { all, contract, event, events, failure, fresh } from '../stores.js';

const FAILED: number = status.INTERNAL;

const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 15_000; !(await condition()) && Date.now() < end;) await pause(20);
  expect(await condition()).toBe(true);
};

/** Settings a group works with, and where it begins. */
const asked = (strategy: string) =>
  new persistent.CreateReq.Settings()
    .setMaxRetryCount(3)
    .setHistoryBufferSize(60)
    .setLiveBufferSize(10)
    .setReadBatchSize(50)
    .setMessageTimeoutMs(20_000)
    .setCheckpointAfterMs(1000)
    .setMaxCheckpointCount(20)
    .setConsumerStrategy(strategy);

contract('A group as it travels', (store) => {
  let raw: InstanceType<typeof groupsService.PersistentSubscriptionsClient>;
  const open = new Set<PersistentSubscriptionToStream>();
  beforeAll(() => {
    raw = new groupsService.PersistentSubscriptionsClient(
      store.reach.address,
      grpcCredentials(store.reach),
    );
  });
  afterEach(async () => {
    for (const subscription of open) await subscription.unsubscribe();
    open.clear();
  });
  afterAll(() => raw.close());

  const create = (options: persistent.CreateReq.Options): Promise<unknown> =>
    new Promise((resolve, reject) => {
      raw.create(new persistent.CreateReq().setOptions(options), (error, answer) =>
        error ? reject(error) : resolve(answer),
      );
    });
  const onStream = (stream: string, group: string, strategy = 'RoundRobin') =>
    new persistent.CreateReq.Options()
      .setGroupName(group)
      .setStream(
        new persistent.CreateReq.StreamOptions()
          .setStreamIdentifier(identifier(stream))
          .setStart(empty),
      )
      .setSettings(asked(strategy));
  const onAll = (group: string, commit: string, prepare: string) => {
    const position = new persistent.CreateReq.Position()
      .setCommitPosition(commit)
      .setPreparePosition(prepare);
    return new persistent.CreateReq.Options()
      .setGroupName(group)
      .setAll(new persistent.CreateReq.AllOptions().setPosition(position).setNoFilter(empty))
      .setSettings(asked('RoundRobin'));
  };
  type Resolved = Parameters<PersistentSubscriptionToStream['ack']>[0];
  const consume = (stream: string, group: string, react: (got: Resolved) => unknown) => {
    const subscription = store.client.subscribeToPersistentSubscriptionToStream(stream, group);
    subscription.on('data', (resolved) => void react(resolved));
    subscription.on('error', () => undefined);
    open.add(subscription);
    return subscription;
  };
  const parkedOf = (stream: string, group: string) =>
    all(store.client.readStream(`$persistentsubscription-${stream}::${group}-parked`));

  it('may be made in the newer words, and keeps together what one writer belongs to', async () => {
    const [stream, group] = [fresh('correlated'), 'pinned'];
    await create(onStream(stream, group, 'PinnedByCorrelation'));
    const info = await store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    expect(info.settings).toMatchObject({
      consumerStrategyName: 'PinnedByCorrelation',
      startFrom: 'start',
      maxRetryCount: 3,
      historyBufferSize: 60,
    });
    const seen: string[][] = [[], []];
    for (const [at, ids] of seen.entries()) {
      const subscription = consume(stream, group, (got) => {
        ids.push(String((got.event!.metadata as Record<string, unknown>)['$correlationId']));
        return subscription.ack(got);
      });
      await once(subscription, 'confirmation');
      expect(at).toBeLessThan(2);
    }
    const belonging = Array.from({ length: 40 }, (_, number) =>
      jsonEvent({
        type: 'Happened',
        data: {},
        metadata: { $correlationId: `case-${number % 8}` },
      }),
    );
    await store.client.appendToStream(stream, belonging);
    await until(() => seen[0]!.length + seen[1]!.length === 40);
    expect(seen[0]!.filter((id) => seen[1]!.includes(id))).toEqual([]);
    expect(Math.min(seen[0]!.length, seen[1]!.length)).toBeGreaterThan(0);
  });

  it.each<[string, () => persistent.CreateReq.Options, number]>([
    ['an unknown strategy', () => onStream(fresh(), 'g', 'Nobody'), status.INTERNAL],
    ['everything under the name of a stream', () => onStream('$all', 'g'), status.INTERNAL],
    [
      'batches as large as the buffer',
      () => onStream(fresh(), 'g').setSettings(asked('Pinned').setReadBatchSize(60)),
      status.INTERNAL,
    ],
    ['no settings', () => onStream(fresh(), 'g').setSettings(undefined), status.INVALID_ARGUMENT],
    ['a place behind the log', () => onAll('g', '9007199254740000', '0'), status.INTERNAL],
    ['a place that is none', () => onAll('g', '10', '11'), status.INVALID_ARGUMENT],
  ])('is not made of %s', async (_, options, code) => {
    const error = (await failure(create(options()))) as unknown as ServiceError;
    expect(error.code).toBe(code);
    if (code !== FAILED) return;
    const [reason] = error.metadata.get('reason');
    expect(error.metadata.get('exception')).toEqual(['persistent-subscription-failed']);
    expect(error.details).toContain(`failed: '${String(reason)}'`);
  });

  it('says why it put an event aside, and gives it back through the link', async () => {
    const [stream, group] = [fresh('parking'), 'g'];
    await store.client.appendToStream(stream, events(2));
    await store.client.createPersistentSubscriptionToStream(
      stream,
      group,
      settings({ startFrom: START, maxRetryCount: 0 }),
    );
    const back: Resolved[] = [];
    const subscription = consume(stream, group, (got) => {
      if (got.link) return back.push(got);
      const action = got.event!.revision === 0n ? PARK : RETRY;
      return subscription.nack(action, '缺证据', got);
    });
    await until(async () => (await failureless(parkedOf(stream, group))).length === 2);
    const parked = await parkedOf(stream, group);
    expect(parked.map(({ event }) => [event!.type, event!.metadata])).toEqual([
      ['$>', aside("Client explicitly NAK'ed message.\n缺证据", 0)],
      ['$>', aside('Reached retry count of 0', 1)],
    ]);
    const replays = Array.from({ length: 3 }, () =>
      store.client.replayParkedMessagesToStream(stream, group),
    );
    await Promise.all(replays);
    await until(() => back.length === 2);
    await pause(50);
    expect(back.map(({ event, link }) => [event!.revision, link!.id])).toEqual(
      parked.map(({ event }, index) => [BigInt(index), event!.id]),
    );
    await subscription.ack(...back);
    const info = () => store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    await until(async () => (await info()).stats.totalInFlightMessages === 0);
  });

  it('puts aside what a link points to, and gives that back', async () => {
    const [source, stream] = [fresh('source'), fresh('links')];
    await store.client.appendToStream(source, events(3));
    await store.client.appendToStream(stream, {
      ...jsonEvent({ type: '$>', data: {} }),
      data: Buffer.from(`2@${source}`),
      contentType: 'application/octet-stream',
    } as never);
    await store.client.createPersistentSubscriptionToStream(
      stream,
      'g',
      settings({ startFrom: START, resolveLinkTos: true }),
    );
    const got: Resolved[] = [];
    const subscription = consume(stream, 'g', (resolved) => {
      got.push(resolved);
      return got.length === 1 ? subscription.nack(PARK, '', resolved) : subscription.ack(resolved);
    });
    await until(async () => (await failureless(parkedOf(stream, 'g'))).length === 1);
    await store.client.replayParkedMessagesToStream(stream, 'g');
    await until(() => got.length === 2);
    expect(got.map(({ event }) => [event!.streamId, event!.revision])).toEqual([
      [source, 2n],
      [source, 2n],
    ]);
  });

  it('takes an answer from whichever consumer gives it', async () => {
    const [stream, group] = [fresh('late'), 'g'];
    await store.client.appendToStream(stream, event());
    await store.client.createPersistentSubscriptionToStream(
      stream,
      group,
      settings({ startFrom: START, messageTimeout: 400 }),
    );
    const got: Resolved[] = [];
    let holder: PersistentSubscriptionToStream | undefined;
    const join = (): PersistentSubscriptionToStream => {
      const subscription = consume(stream, group, (resolved) => {
        got.push(resolved);
        holder = subscription;
      });
      return subscription;
    };
    const [one, other] = [join(), join()];
    await Promise.all([one, other].map((subscription) => once(subscription, 'confirmation')));
    await until(() => got.length === 1);
    await (holder === one ? other : one).ack(got[0]!);
    await pause(700);
    expect(got).toHaveLength(1);
  });

  it('counts what a consumer would not go on with as done', async () => {
    const [stream, group] = [fresh('stopped'), 'g'];
    await store.client.appendToStream(stream, events(2));
    await store.client.createPersistentSubscriptionToStream(
      stream,
      group,
      settings({ startFrom: START, messageTimeout: 300 }),
    );
    const got: bigint[] = [];
    const subscription = consume(stream, group, (resolved) => {
      got.push(resolved.event!.revision);
      return subscription.nack(STOP, 'no more', resolved);
    });
    await until(() => got.length === 2);
    await pause(700);
    expect(got).toEqual([0n, 1n]);
  });

  it('on everything numbers what it put aside by its stream, too', async () => {
    const prefix = fresh('wide');
    await store.client.appendToStream(prefix, [event(), event()]);
    await store.client.createPersistentSubscriptionToAll(
      prefix,
      allSettings({ startFrom: START }),
      {
        filter: streamNameFilter({ prefixes: [prefix] }),
      },
    );
    const subscription = store.client.subscribeToPersistentSubscriptionToAll(prefix);
    subscription.on('data', (resolved) => void subscription.nack(PARK, 'later', resolved));
    await until(async () => (await failureless(parkedOf('$all', prefix))).length === 2);
    const parked = await parkedOf('$all', prefix);
    expect(parked.map(({ event }) => event!.metadata)).toEqual([
      aside("Client explicitly NAK'ed message.\nlater", 0),
      aside("Client explicitly NAK'ed message.\nlater", 1),
    ]);
    await subscription.unsubscribe();
  });
});

const aside = (reason: string, subscriptionEventNumber: number): unknown =>
  expect.objectContaining({ reason, subscriptionEventNumber });

/** What is there, or nothing while the stream is not. */
const failureless = <T>(found: Promise<T[]>): Promise<T[]> => found.catch(() => []);
