import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { Batch, batchOptions, failureIn, type Raw, rawStreams, structured, uuid } from '../raw.js';
import { all, contract, failure, fresh, itOnNode, revisions } from '../stores.js';

const TIMEOUT = [4, 'Timeout', 'Timeout'];
const BAD_REQUEST = [3, 'BadRequest', 'BadRequest'];

type Deadline = Readonly<{ to: streams.BatchAppendReq.Options; left?: [number, number] }>;

const within =
  (seconds: number, nanos = 0) =>
  (stream: string): Deadline => ({ to: batchOptions(stream), left: [seconds, nanos] });
const until =
  (ms: number) =>
  (stream: string): Deadline => {
    const end = new timestamp.Timestamp();
    end.fromDate(new Date(Date.now() + ms));
    return { to: batchOptions(stream).setDeadline(end) };
  };

const missing = (forget: (options: streams.BatchAppendReq.Options) => void) => {
  const options = batchOptions(fresh());
  forget(options);
  return options;
};

contract('Appends over one batch stream', (store) => {
  let raw: Raw;
  let batch: Batch;
  beforeAll(() => {
    raw = rawStreams(store);
  });
  afterAll(() => raw.close());
  beforeEach(() => {
    batch = new Batch(raw);
  });
  afterEach(() => batch.call.cancel());

  const nothingIn = async (stream: string): Promise<void> =>
    expect(await failure(all(store.client.readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });

  it('are answered with the correlation id in the form in which it was sent', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    batch.say({ id: structured(one), to: fresh() });
    batch.say({ id: uuid(other.toUpperCase()), to: fresh() });
    const [first, second] = await batch.heard(2);
    expect(first!.getCorrelationId()!.toObject()).toEqual(structured(one).toObject());
    expect(first!.hasSuccess()).toBe(true);
    expect(second!.getCorrelationId()!.getString()).toBe(other.toUpperCase());
    batch.say({ id: structured(one), to: fresh(), events: [{ data: 'x'.repeat(1_048_577) }] });
    const [tooLarge] = await batch.heard(1);
    expect(tooLarge!.getCorrelationId()!.toObject()).toEqual(structured(one).toObject());
  });

  it('may be interleaved, and each is written as a whole when its last part has come', async () => {
    const [one, other] = [uuid(), uuid()];
    const [stream, second] = [fresh('one'), fresh('other')];
    batch.say(
      { id: one, to: stream, final: false },
      { id: other, to: second, final: false },
      { id: one, final: false },
      { id: other },
    );
    const [answer] = await batch.heard(1);
    expect(answer!.getCorrelationId()!.getString()).toBe(other.getString());
    expect(answer!.getSuccess()!.getCurrentRevision()).toBe('1');
    await nothingIn(stream);
    batch.say({ id: one });
    expect((await batch.heard(1))[0]!.getSuccess()!.getCurrentRevision()).toBe('2');
    expect(revisions(await all(store.client.readStream(stream)))).toEqual([0, 1, 2]);
  });

  it.each([
    ['a length of time', within(0, 200_000_000)],
    ['a moment', until(200)],
  ])('that are never finished time out at their deadline, %s', async (_, deadline) => {
    const stream = fresh('never');
    const id = uuid();
    const began = Date.now();
    batch.say({ id, ...deadline(stream), final: false });
    const [answer] = await batch.heard(1);
    expect(failureIn(answer)).toEqual(TIMEOUT);
    expect(answer!.getCorrelationId()!.getString()).toBe(id.getString());
    expect(Date.now() - began).toBeGreaterThan(150);
    // What comes after that belongs to nothing, and is answered by nothing.
    batch.say({ id }, { to: fresh() });
    const [next] = await batch.heard(1);
    expect(next!.hasSuccess()).toBe(true);
    expect(batch.answers).toEqual([]);
    await nothingIn(stream);
  });

  it.each([
    ['no time at all', within(0)],
    ['less than none', within(-5)],
    ['a moment that is over', until(-1000)],
  ])('with %s left are timed out at once, also when more was to come', async (_, deadline) => {
    const stream = fresh('late');
    batch.say(deadline(stream));
    expect(failureIn((await batch.heard(1))[0])).toEqual(TIMEOUT);
    batch.say({ ...deadline(stream), final: false });
    expect(failureIn((await batch.heard(1))[0])).toEqual(TIMEOUT);
    await nothingIn(stream);
  });

  it('without options belong to no append and are passed over', async () => {
    batch.say({}, { to: fresh() });
    await batch.heard(1);
    await pause(50);
    expect([batch.answers, batch.error]).toEqual([[], undefined]);
  });

  // What a senseless request is answered with, and whether the others of its stream go on, servers
  // see differently.
  itOnNode.each([
    ['no type', [{ metadata: { 'content-type': 'application/json' } }]],
    ['no content type', [{ metadata: { type: 'Happened' } }]],
    ['an id that is none', [{ id: uuid('one') }]],
    ['the id of nothing', [{ id: uuid('00000000-0000-0000-0000-000000000000') }]],
  ])('with an event of %s are refused alone', async (_, events) => {
    const stream = fresh('bad');
    batch.say({ to: stream, events }, { to: fresh() });
    const [bad, good] = (await batch.heard(2)).toSorted(
      (a, b) => Number(a.hasSuccess()) - Number(b.hasSuccess()),
    );
    expect(failureIn(bad)).toEqual(BAD_REQUEST);
    expect(good!.hasSuccess()).toBe(true);
    await nothingIn(stream);
  });

  itOnNode.each([
    ['expectation', missing((options) => options.clearAny())],
    ['stream', missing((options) => options.clearStreamIdentifier())],
    ['name', batchOptions('')],
  ])('without a %s are refused alone', async (_, to) => {
    batch.say({ to });
    expect(failureIn((await batch.heard(1))[0])).toEqual(BAD_REQUEST);
    batch.say({ to: fresh() });
    expect((await batch.heard(1))[0]!.hasSuccess()).toBe(true);
  });

  itOnNode('with a correlation id that is none are refused alone', async () => {
    batch.say({ id: uuid('one'), to: fresh() });
    const [answer] = await batch.heard(1);
    expect(failureIn(answer)).toEqual(BAD_REQUEST);
    expect(answer!.getCorrelationId()!.getString()).toBe('one');
    batch.say({ to: fresh() });
    expect((await batch.heard(1))[0]!.hasSuccess()).toBe(true);
  });

  it('name every way in which they fail as the protocol does', async () => {
    const [stream, gone] = [fresh(), fresh()];
    await store.client.tombstoneStream(gone);
    batch.say(
      { to: batchOptions(stream).setStreamPosition('7') },
      { to: gone },
      { to: '$all' },
      { to: stream, events: [{ data: 'x'.repeat(1_048_577) }] },
    );
    const found = (await batch.heard(4)).map(failureIn);
    expect(found).toContainEqual([6, 'WrongExpectedVersion', 'WrongExpectedVersion']);
    expect(found).toContainEqual([5, 'StreamDeleted', 'StreamDeleted']);
    expect(found).toContainEqual([7, 'AccessDenied', 'AccessDenied']);
    expect(found).toContainEqual([3, 'MaximumAppendSizeExceeded', 'MaximumAppendSizeExceeded']);
  });

  it('of nothing lie behind everything written before', async () => {
    const [empty, stream] = [fresh('empty'), fresh()];
    batch.say({ to: stream });
    const written = (await batch.heard(1))[0]!.getSuccess()!.getPosition()!;
    batch.say({ to: empty, events: [] });
    const success = (await batch.heard(1))[0]!.getSuccess()!;
    expect(success.hasNoStream()).toBe(true);
    expect(Number(success.getPosition()!.getCommitPosition())).toBeGreaterThanOrEqual(
      Number(written.getCommitPosition()),
    );
    await nothingIn(empty);
  });

  it('are all answered after the caller has said his last word', async () => {
    const stream = fresh('halfclosed');
    batch.say({ to: stream, final: true }, { ...within(0, 150_000_000)(fresh()), final: false });
    batch.call.end();
    const answers = await batch.heard(2);
    expect(answers.map(failureIn)).toEqual([undefined, TIMEOUT]);
  });
});
