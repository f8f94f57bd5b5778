import { once } from 'node:events';
import {
  AccessDeniedError,
  ANY,
  EventStoreDBClient,
  MaxAppendSizeExceededError,
  NO_STREAM,
  PersistentSubscriptionDoesNotExistError,
  PersistentSubscriptionDroppedError,
  PersistentSubscriptionExistsError,
  PersistentSubscriptionMaximumSubscribersReachedError,
  persistentSubscriptionToAllSettingsFromDefaults as allSettings,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  UnavailableError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { all, appending, contract, event, events, failure, fresh } from './stores.js';

const NAME = '案件 42/é';

contract('A mistake', (store) => {
  describe.each(['batch', 'classic'] as const)('in an append, the %s way', (way) => {
    const append = () => appending(store, way);

    it.each([
      ['no stream', NO_STREAM, NO_STREAM, 2n],
      ['a revision beyond the last', 7n, 7n, 2n],
      ['a revision before the last', 0n, 0n, 2n],
    ] as const)(
      'tells what was expected and what is there: %s',
      async (_, asked, expected, actual) => {
        const stream = fresh(NAME);
        await append()(stream, events(3));
        const error = await failure(append()(stream, event(), asked));
        expect(error).toBeInstanceOf(WrongExpectedVersionError);
        expect(error).toMatchObject({
          streamName: stream,
          expectedVersion: expected,
          actualVersion: actual,
        });
      },
    );

    it.each([
      ['existence', STREAM_EXISTS],
      ['a revision', 4n],
    ] as const)('tells that nothing is there where %s was expected', async (_, asked) => {
      const stream = fresh(NAME);
      const error = await failure(append()(stream, event(), asked));
      expect(error).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        expectedVersion: asked,
        actualVersion: NO_STREAM,
      });
    });

    it('names the stream that is gone for ever, and the limit that was passed', async () => {
      // A name in trailers is ASCII, or the error is another one (ES-15).
      const stream = fresh(way === 'batch' ? NAME : 'gone');
      await append()(stream, event());
      await store.client.tombstoneStream(stream);
      const gone = await failure(append()(stream, event()));
      expect(gone).toBeInstanceOf(StreamDeletedError);
      expect(gone['streamName']).toBe(stream);
      const heavy = event('Heavy', { text: 'x'.repeat(1_100_000) });
      const tooLarge = await failure(append()(fresh(), heavy));
      expect(tooLarge).toBeInstanceOf(MaxAppendSizeExceededError);
      expect(tooLarge).toMatchObject({ maxAppendSize: 1_048_576 });
    });

    it('is no exception for a client that wants none', async () => {
      const quiet = EventStoreDBClient.connectionString([
        `${store.connectionString}&throwOnAppendFailure=false`,
      ] as never);
      const stream = fresh();
      const write = appending({ ...store, client: quiet }, way);
      expect(await write(stream, events(2), NO_STREAM)).toMatchObject({ success: true });
      const refused = await write(stream, event(), NO_STREAM);
      expect(refused).toMatchObject({ success: false, nextExpectedRevision: 1n });
      expect(refused.position).toBeUndefined();
      await quiet.dispose();
    });

    it('is the attempt to write or delete everything', async () => {
      const { client } = store;
      expect(await failure(append()('$all', event(), ANY))).toBeInstanceOf(AccessDeniedError);
      expect(await failure(client.deleteStream('$all'))).toBeInstanceOf(AccessDeniedError);
      expect(await failure(client.tombstoneStream('$all'))).toBeInstanceOf(AccessDeniedError);
      const metastream = `$$${fresh()}`;
      await client.appendToStream(metastream, event('$metadata', {}));
      expect(await failure(client.deleteStream(metastream))).toBeInstanceOf(AccessDeniedError);
    });
  });

  it('names the stream that was not found', async () => {
    const stream = fresh(NAME);
    const error = await failure(all(store.client.readStream(stream)));
    expect(error).toBeInstanceOf(StreamNotFoundError);
    expect(error).toMatchObject({ streamName: stream });
  });

  it('is a server that is not there', async () => {
    const nobody = EventStoreDBClient.connectionString`esdb://127.0.0.1:1?tls=false`;
    expect(await failure(all(nobody.readStream(fresh())))).toBeInstanceOf(UnavailableError);
    await nobody.dispose();
  });
});

contract('A mistake about a group', (store) => {
  const created = async (changes: object = {}): Promise<[string, string]> => {
    const [stream, group] = [fresh('grouped'), fresh('g').slice(0, 10)];
    await store.client.createPersistentSubscriptionToStream(stream, group, settings(changes));
    return [stream, group];
  };

  it('names the group that is missing, on a stream and on everything', async () => {
    const [stream, group] = [fresh(), 'nobody'];
    const { client } = store;
    const tries: [() => Promise<unknown>, string, string][] = [
      [() => client.updatePersistentSubscriptionToStream(stream, group, settings()), stream, group],
      [() => client.deletePersistentSubscriptionToStream(stream, group), stream, group],
      [() => client.getPersistentSubscriptionToStreamInfo(stream, group), stream, group],
      [() => client.replayParkedMessagesToStream(stream, group), stream, group],
      [() => client.listPersistentSubscriptionsToStream(stream), stream, ''],
      [() => client.updatePersistentSubscriptionToAll(group, allSettings()), '$all', group],
      [() => client.deletePersistentSubscriptionToAll(group), '$all', group],
      [() => client.getPersistentSubscriptionToAllInfo(group), '$all', group],
      [() => client.replayParkedMessagesToAll(group), '$all', group],
    ];
    for (const [attempt, streamName, groupName] of tries) {
      const error = await failure(attempt());
      expect(error).toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
      expect(error).toMatchObject({ streamName, groupName });
      expect(error['message']).toBe(
        `5 NOT_FOUND: Subscription group ${groupName} on stream ${streamName} does not exist.`,
      );
    }
  });

  it('ends a consumer that asks for a group that is missing', async () => {
    const toStream = store.client.subscribeToPersistentSubscriptionToStream(fresh(), 'nobody');
    toStream.resume();
    const [error] = (await once(toStream, 'error')) as [Error];
    expect(error).toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
    const toAll = store.client.subscribeToPersistentSubscriptionToAll('nobody');
    toAll.resume();
    expect((await once(toAll, 'error'))[0]).toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
  });

  it('names the group that is there already, is full, or was deleted', async () => {
    const [stream, group] = await created({ maxSubscriberCount: 1 });
    const { client } = store;
    const twice = await failure(
      client.createPersistentSubscriptionToStream(stream, group, settings()),
    );
    expect(twice).toBeInstanceOf(PersistentSubscriptionExistsError);
    expect(twice).toMatchObject({ streamName: stream, groupName: group });
    const first = client.subscribeToPersistentSubscriptionToStream(stream, group);
    first.resume();
    await once(first, 'confirmation');
    const second = client.subscribeToPersistentSubscriptionToStream(stream, group);
    second.resume();
    const [full] = (await once(second, 'error')) as [Error];
    expect(full).toBeInstanceOf(PersistentSubscriptionMaximumSubscribersReachedError);
    expect(full).toMatchObject({ streamName: stream, groupName: group });
    const dropped = once(first, 'error');
    await client.deletePersistentSubscriptionToStream(stream, group);
    const [gone] = (await dropped) as [Error];
    expect(gone).toBeInstanceOf(PersistentSubscriptionDroppedError);
    expect(gone).toMatchObject({ streamName: stream, groupName: group });
  });

  it('is not a lower checkpoint bound above the upper one', async () => {
    const [stream, group] = await created({ checkPointUpperBound: 1 });
    const changed = settings({
      checkPointLowerBound: 12,
      checkPointUpperBound: 1,
      startFrom: 123n,
    });
    await store.client.updatePersistentSubscriptionToStream(stream, group, changed);
    const info = await store.client.getPersistentSubscriptionToStreamInfo(stream, group);
    expect(info.settings).toEqual(changed);
    expect(info.stats.lastKnownEventRevision).toBeUndefined();
  });
});
