import { setTimeout as pause } from 'node:timers/promises';
import { ANY, BACKWARDS, binaryEvent, END, NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { appendOptions, appendRaw, proposed, rawStreams } from './raw.js';
import { all, appending, contract, event, events, failure, fresh, revisions } from './stores.js';

contract('Deleting', (store) => {
  const filled = async (count: number, name = 'deleted'): Promise<string> => {
    const stream = fresh(name);
    await store.client.appendToStream(stream, events(count));
    return stream;
  };
  const read = async (stream: string): Promise<number[]> =>
    revisions(await all(store.client.readStream(stream)));

  it('softly hides a stream, and writing to it shows only what is new', async () => {
    const stream = await filled(3);
    const { position } = await store.client.deleteStream(stream, { expectedRevision: 2n });
    expect(position!.commit).toBeGreaterThan(0n);
    expect(await failure(read(stream))).toMatchObject({ type: 'stream-not-found' });
    const written = await store.client.appendToStream(stream, events(2));
    expect(written.nextExpectedRevision).toBe(4n);
    expect(await read(stream)).toEqual([3, 4]);
    const last = await all(
      store.client.readStream(stream, { direction: BACKWARDS, fromRevision: END }),
    );
    expect(revisions(last)).toEqual([4, 3]);
    expect(last[1]!.event!.position).not.toEqual(written.position);
    expect(last[0]!.event!.position).toEqual(written.position);
  });

  describe.each(['batch', 'classic'] as const)('and appending the %s way', (way) => {
    it('revives with no stream, any and the exact revision, but not where it must exist', async () => {
      for (const expected of [NO_STREAM, ANY, 1n] as const) {
        const stream = await filled(2);
        await store.client.deleteStream(stream);
        const error = await failure(appending(store, way)(stream, event(), STREAM_EXISTS));
        expect(error).toMatchObject({ type: 'stream-deleted', streamName: stream });
        await appending(store, way)(stream, event(), expected);
        expect(await read(stream)).toEqual([2]);
      }
    });

    it('never again works on a tombstone', async () => {
      const stream = await filled(2);
      await store.client.tombstoneStream(stream);
      for (const expected of [ANY, NO_STREAM, STREAM_EXISTS, 1n] as const)
        expect(await failure(appending(store, way)(stream, event(), expected))).toMatchObject({
          type: 'stream-deleted',
        });
    });
  });

  it('buries a stream for ever: no read, no delete, no metadata', async () => {
    const stream = await filled(2);
    const { position } = await store.client.tombstoneStream(stream, { expectedRevision: 1n });
    expect(position!.commit).toBeGreaterThan(0n);
    const tries = [
      () => read(stream),
      () => store.client.deleteStream(stream),
      () => store.client.tombstoneStream(stream),
      () => store.client.setStreamMetadata(stream, { maxCount: 2 }),
      () => store.client.getStreamMetadata(stream),
    ];
    for (const attempt of tries)
      expect(await failure(attempt())).toMatchObject({ type: 'stream-deleted' });
    const everything = await all(store.client.readAll());
    const [tombstone] = everything.filter(
      ({ event }) => event!.type === '$streamDeleted' && event!.streamId === stream,
    );
    expect(tombstone!.event!.revision).toBe(9223372036854775807n);
  });

  it('buries also what never existed', async () => {
    const stream = fresh('never');
    await store.client.tombstoneStream(stream, { expectedRevision: NO_STREAM });
    expect(await failure(read(stream))).toMatchObject({ type: 'stream-deleted' });
  });

  it('refuses a wrong revision, as an error with every number in it', async () => {
    const stream = await filled(3);
    for (const way of ['deleteStream', 'tombstoneStream'] as const) {
      expect(await failure(store.client[way](stream, { expectedRevision: 0n }))).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        expectedVersion: 0n,
        actualVersion: 2n,
      });
      expect(
        await failure(store.client[way](stream, { expectedRevision: NO_STREAM })),
      ).toMatchObject({ type: 'wrong-expected-version' });
    }
    expect(await failure(store.client.deleteStream(fresh()))).toMatchObject({
      type: 'wrong-expected-version',
    });
    expect(await read(stream)).toEqual([0, 1, 2]);
  });

  it('takes a stream that has only metadata for one that exists', async () => {
    const stream = fresh();
    await store.client.setStreamMetadata(stream, { maxCount: 3 });
    await store.client.deleteStream(stream, { expectedRevision: NO_STREAM });
    expect(await failure(read(stream))).toMatchObject({ type: 'stream-not-found' });
  });
});

contract('Metadata', (store) => {
  const filled = async (count: number): Promise<string> => {
    const stream = fresh('trimmed');
    await store.client.appendToStream(stream, events(count));
    return stream;
  };
  const read = async (stream: string, options = {}): Promise<number[]> =>
    revisions(await all(store.client.readStream(stream, options)));
  const backwards = { direction: BACKWARDS, fromRevision: END } as const;
  /**
   * Metadata that deletes softly, with more words in it. As text: 2^63 - 1 is no number of
   * JavaScript's.
   */
  const deleting = async (stream: string, more: string): Promise<void> => {
    const raw = rawStreams(store);
    const data = `{"$tb":9223372036854775807,${more}}`;
    const metadata = { type: '$metadata', 'content-type': 'application/json' };
    const options = new streams.AppendReq().setOptions(appendOptions(`$$${stream}`));
    await appendRaw(raw, [options, proposed({ data, metadata })]);
    raw.close();
  };

  it('is kept as it was written, custom words included', async () => {
    const stream = await filled(1);
    expect((await store.client.getStreamMetadata(stream)).metadata).toBeUndefined();
    const metadata = {
      maxCount: 5,
      maxAge: 3600,
      truncateBefore: 0,
      cacheControl: 9,
      科室: '执法',
    };
    await store.client.setStreamMetadata(stream, metadata, { expectedRevision: NO_STREAM });
    expect((await store.client.getStreamMetadata(stream)).metadata).toEqual(metadata);
    const error = await failure(
      store.client.setStreamMetadata(stream, {}, { expectedRevision: NO_STREAM }),
    );
    expect(error).toMatchObject({ type: 'wrong-expected-version' });
  });

  it.each([
    ['the newest few', { maxCount: 3 }, [7, 8, 9]],
    ['from a revision on', { truncateBefore: 6 }, [6, 7, 8, 9]],
    ['the stricter of the two', { truncateBefore: 6, maxCount: 2 }, [8, 9]],
    ['the stricter of the two, the other way', { truncateBefore: 8, maxCount: 5 }, [8, 9]],
    ['nothing, yet the stream exists', { truncateBefore: 10 }, []],
    [
      'everything when it makes no sense',
      { maxCount: 0, truncateBefore: -1 },
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    ],
  ])('shows %s', async (_, metadata, visible) => {
    const stream = await filled(10);
    await store.client.setStreamMetadata(stream, metadata);
    expect(await read(stream)).toEqual(visible);
    expect(await read(stream, backwards)).toEqual(visible.toReversed());
  });

  it('hides what has become too old', async () => {
    const stream = await filled(2);
    await store.client.setStreamMetadata(stream, { maxAge: 1 });
    expect(await read(stream)).toEqual([0, 1]);
    await pause(1100);
    await store.client.appendToStream(stream, event());
    expect(await read(stream)).toEqual([2]);
    expect(await read(stream, backwards)).toEqual([2]);
  });

  it('hides nothing when it cannot be read', async () => {
    const stream = await filled(3);
    const { client } = store;
    await client.appendToStream(`$$${stream}`, event('$metadata', { $maxCount: 'two' }));
    expect(await read(stream)).toEqual([0, 1, 2]);
  });

  it('that cannot be read shows a softly deleted stream as it was', async () => {
    const stream = await filled(2);
    await store.client.deleteStream(stream);
    const bytes = binaryEvent({ type: '$metadata', data: Buffer.alloc(256) });
    const { nextExpectedRevision } = await store.client.appendToStream(`$$${stream}`, bytes);
    expect(nextExpectedRevision).toBe(1n);
    expect(await read(stream)).toEqual([0, 1]);
    const [last] = await all(store.client.readStream(`$$${stream}`, { ...backwards, maxCount: 1 }));
    expect(last!.event).toMatchObject({ revision: 1n, isJson: false });
  });

  it('is kept when a stream deleted by it is written to again, but for the mark', async () => {
    const stream = await filled(2);
    const acl = { deleteRoles: ['some-role'] };
    const metadata = { maxCount: 100, acl, 科室: '执法' };
    await deleting(stream, '"$maxCount":100,"$acl":{"$d":["some-role"]},"科室":"执法"');
    await store.client.appendToStream(stream, events(3));
    expect(await read(stream)).toEqual([2, 3, 4]);
    const kept = await store.client.getStreamMetadata(stream);
    expect(kept.metadata).toEqual({ ...metadata, truncateBefore: 2 });
  });

  it('of a softly deleted stream revives it', async () => {
    const stream = await filled(3);
    await store.client.deleteStream(stream);
    await store.client.setStreamMetadata(stream, { maxCount: 10, note: '恢复' });
    expect(await read(stream)).toEqual([]);
    await store.client.appendToStream(stream, event());
    expect(await read(stream)).toEqual([3]);
    expect((await store.client.getStreamMetadata(stream)).metadata).toMatchObject({ note: '恢复' });
  });

  it('of a softly deleted stream revives it also when it deletes again, but a second deletion does not', async () => {
    const stream = await filled(2);
    await store.client.deleteStream(stream);
    await store.client.deleteStream(stream);
    expect(await failure(read(stream))).toMatchObject({ type: 'stream-not-found' });
    await deleting(stream, '"note":"再次"');
    const { metadata } = await store.client.getStreamMetadata(stream);
    expect(metadata).toEqual({ note: '再次', truncateBefore: 2 });
    expect(await read(stream)).toEqual([]);
  });

  it('of a revived stream comes after the events that revived it', async () => {
    const stream = await filled(2);
    await store.client.deleteStream(stream);
    const before = await store.client.appendToStream(fresh(), event());
    const { position } = await store.client.appendToStream(stream, events(2));
    const after: string[] = [];
    for await (const { event: found } of store.client.readAll({ fromPosition: before.position! }))
      if (found?.streamId.endsWith(stream)) after.push(`${found.streamId}/${found.revision}`);
    expect(after).toEqual([`${stream}/2`, `${stream}/3`, `$$${stream}/1`]);
    const last = await all(store.client.readStream(stream, { ...backwards, maxCount: 1 }));
    expect(last[0]!.event!.position).toEqual(position);
  });

  it('of a softly deleted stream is written by an append of nothing, where one may append', async () => {
    const stream = await filled(2);
    await store.client.deleteStream(stream);
    const none = store.client.appendToStream(stream, [], { expectedRevision: NO_STREAM });
    expect(await failure(none)).toMatchObject({ type: 'wrong-expected-version' });
    expect(await failure(read(stream))).toMatchObject({ type: 'stream-not-found' });
    await store.client.appendToStream(stream, [], { expectedRevision: 1n });
    expect(await read(stream)).toEqual([]);
  });
});
