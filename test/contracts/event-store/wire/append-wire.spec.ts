import { randomUUID } from 'node:crypto';
import { type ServiceError, status } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  appendOptions,
  appendRaw,
  empty,
  identifier,
  proposed,
  type Raw,
  rawStreams,
  reading,
  structured,
  uuid,
} from '../raw.js';
import { all, contract, event, events, failure, fresh, itOnNode, revisions } from '../stores.js';

type Options = streams.AppendReq.Options;

contract('An append by itself', (store) => {
  let raw: Raw;
  beforeAll(() => {
    raw = rawStreams(store);
  });
  afterAll(() => raw.close());

  const append = (options: Options, ...messages: streams.AppendReq[]) =>
    appendRaw(raw, [new streams.AppendReq().setOptions(options), ...messages]);
  const refusal = async (promise: Promise<unknown>): Promise<ServiceError> =>
    (await failure(promise)) as unknown as ServiceError;
  const expecting = (stream: string, change: (options: Options) => unknown): Options => {
    const options = appendOptions(stream);
    change(options);
    return options;
  };

  it('keeps bytes that claim to be JSON, empty ones, and any content type as bytes', async () => {
    const stream = fresh('bytes');
    await append(
      appendOptions(stream),
      proposed({ data: '{not json' }),
      proposed({ data: '' }),
      proposed({ metadata: { type: 'Picture', 'content-type': 'image/png' } }),
    );
    const call = raw.read(reading(stream));
    const found: streams.ReadResp[] = [];
    for await (const message of call) found.push(message as streams.ReadResp);
    const recorded = found.map((message) => message.getEvent()!.getEvent()!);
    expect(recorded.map((one) => Buffer.from(one.getData_asU8()).toString())).toEqual([
      '{not json',
      '',
      '{}',
    ]);
    expect(recorded.map((one) => one.getMetadataMap().get('content-type'))).toEqual([
      'application/json',
      'application/json',
      'application/octet-stream',
    ]);
  });

  it('takes ids in either form', async () => {
    const stream = fresh('ids');
    const id = randomUUID();
    await append(appendOptions(stream), proposed({ id: structured(id) }));
    await append(appendOptions(stream), proposed({ id: uuid(id.toUpperCase()) }));
    expect(revisions(await all(store.client.readStream(stream)))).toEqual([0]);
  });

  it('takes the largest revision there is for the absence of a stream', async () => {
    const stream = fresh('largest');
    const none = expecting(stream, (options) => options.setRevision('18446744073709551615'));
    expect((await append(none, proposed())).getSuccess()!.getCurrentRevision()).toBe('0');
    const again = (await append(none, proposed())).getWrongExpectedVersion()!;
    expect(again.hasExpectedNoStream()).toBe(true);
    expect(again.getCurrentRevision()).toBe('0');
  });

  it.each([
    // ES-19: 23.10 counts the data alone, later servers and the node metadata and types as well.
    ['all that fits', 1_048_000, undefined],
    ['data that does not', 1_048_577, status.INVALID_ARGUMENT],
  ])('of %s', async (_, bytes, code) => {
    const stream = fresh('limit');
    const half = bytes - 500_000;
    const parts = [proposed({ data: 'x'.repeat(half) }), proposed({ data: 'y'.repeat(500_000) })];
    const done = append(appendOptions(stream), ...parts);
    if (code === undefined) expect((await done).hasSuccess()).toBe(true);
    else {
      const error = await refusal(done);
      expect(error.code).toBe(code);
      expect(error.metadata.getMap()).toMatchObject({
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': '1048576',
      });
      expect(error.details).toBe('Maximum Append Size of 1048576 Exceeded.');
    }
  });

  it.each([
    ['type', { 'content-type': 'application/json' }],
    ['content-type', { type: 'Happened' }],
  ])('names the %s that an event lacks', async (property, metadata) => {
    const stream = fresh('lacking');
    const error = await refusal(append(appendOptions(stream), proposed(), proposed({ metadata })));
    expect(error.code).toBe(status.INVALID_ARGUMENT);
    expect(error.details).toBe(`Required Metadata Property '${property}' is missing`);
    expect(error.metadata.getMap()).toMatchObject({
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    });
    expect(await failure(all(store.client.readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });
  });

  it.each([
    ['an id that is none', appendOptions(fresh()), [proposed({ id: uuid('one') })]],
    [
      'the id of nothing',
      appendOptions(fresh()),
      [proposed({ id: uuid('00000000-0000-0000-0000-000000000000') })],
    ],
    ['no name', appendOptions(''), [proposed()]],
    [
      'its options twice',
      appendOptions(fresh()),
      [new streams.AppendReq().setOptions(appendOptions('x'))],
    ],
  ])('with %s is refused', async (_, options, messages) => {
    expect((await refusal(append(options, ...messages))).code).not.toBe(status.OK);
  });

  // An append to this stream ends the process of a real server (23.10); the manual warns of it.
  itOnNode('ES-16 · with a prefix for a name is refused', async () => {
    const error = await refusal(append(appendOptions('$$'), proposed()));
    expect(error.code).toBe(status.INVALID_ARGUMENT);
  });

  it('ES-15 · to a dead stream whose name is not ASCII is an error that cannot name it', async () => {
    const stream = fresh('注销');
    await store.client.tombstoneStream(stream);
    const error = await refusal(append(appendOptions(stream), proposed()));
    expect(error.code).toBe(status.UNKNOWN);
  });

  it('without options, or without anything, is refused', async () => {
    expect((await refusal(appendRaw(raw, [proposed()]))).code).not.toBe(status.OK);
    expect((await refusal(appendRaw(raw, []))).code).not.toBe(status.OK);
  });

  it.each([
    ['no stream', -1, (options: Options) => options.setNoStream(empty)],
    ['existence', -4, (options: Options) => options.setStreamExists(empty)],
    ['a revision', 7, (options: Options) => options.setRevision('7')],
  ])('that expected %s is told what it expected and what is there', async (_, version, expect_) => {
    const stream = fresh('wrong');
    if (version !== -4) await store.client.appendToStream(stream, events(3));
    const answer = (
      await append(expecting(stream, expect_), proposed())
    ).getWrongExpectedVersion()!;
    expect(answer.hasCurrentNoStream()).toBe(version === -4);
    if (version !== -4) expect(answer.getCurrentRevision()).toBe('2');
    expect(answer.hasExpectedNoStream()).toBe(version === -1);
    expect(answer.hasExpectedStreamExists()).toBe(version === -4);
    if (version === 7) expect(answer.getExpectedRevision()).toBe('7');
  });

  it('of nothing keeps to the expectation as any other', async () => {
    const stream = fresh('nothing');
    const none = expecting(stream, (options) => options.setNoStream(empty));
    expect((await append(none)).getSuccess()!.hasNoStream()).toBe(true);
    await store.client.appendToStream(stream, events(2));
    const one = expecting(stream, (options) => options.setRevision('1'));
    expect((await append(one)).getSuccess()!.getCurrentRevision()).toBe('1');
    const seven = expecting(stream, (options) => options.setRevision('7'));
    expect((await append(seven)).hasWrongExpectedVersion()).toBe(true);
  });

  it('after its deadline is not written', async () => {
    const stream = fresh('overdue');
    const late = new Promise<ServiceError | null>((resolve) => {
      const call = raw.append({ deadline: Date.now() - 1 }, resolve as never);
      call.on('error', () => undefined);
      call.write(new streams.AppendReq().setOptions(appendOptions(stream)));
      call.write(proposed());
      call.end();
    });
    expect((await late)!.code).toBe(status.DEADLINE_EXCEEDED);
    expect(await failure(all(store.client.readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });
  });

  it.each(['delete', 'tombstone'] as const)('is not what a failed %s is called', async (kind) => {
    const stream = fresh('removed');
    await store.client.appendToStream(stream, event());
    const error = await refusal(
      new Promise((resolve, reject) => {
        const done = (failed: ServiceError | null, answer: unknown): void =>
          failed ? reject(failed) : resolve(answer);
        if (kind === 'delete') {
          const asked = new streams.DeleteReq.Options().setStreamIdentifier(identifier(stream));
          raw.delete(new streams.DeleteReq().setOptions(asked.setRevision('5')), done);
        } else {
          const asked = new streams.TombstoneReq.Options().setStreamIdentifier(identifier(stream));
          raw.tombstone(new streams.TombstoneReq().setOptions(asked.setRevision('5')), done);
        }
      }),
    );
    expect(error.code).toBe(status.FAILED_PRECONDITION);
    expect(error.details).toBe(
      `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: 5, Actual version: 0`,
    );
    expect(error.metadata.getMap()).toMatchObject({
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': '5',
      'actual-version': '0',
    });
  });
});
