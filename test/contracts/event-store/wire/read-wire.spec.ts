import { type ServiceError, status } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { empty, identifier, type Raw, rawStreams, reading } from '../raw.js';
import { contract, event, events, failure, fresh, onNode } from '../stores.js';

type Options = streams.ReadReq.Options;
type Change = (options: Options) => unknown;

const { StreamOptions, AllOptions, FilterOptions, ControlOption, ReadDirection, UUIDOption } =
  streams.ReadReq.Options;
const { Expression } = FilterOptions;

const compatible: Change = (options) =>
  options.setControlOption(new ControlOption().setCompatibility(1));
const backwards: Change = (options) => options.setReadDirection(ReadDirection.BACKWARDS);
const from =
  (stream: string, revision: number): Change =>
  (options) =>
    options.setStream(
      new StreamOptions().setStreamIdentifier(identifier(stream)).setRevision(String(revision)),
    );
const everything: Change = (options) => options.setAll(new AllOptions().setStart(empty));
const end: Change = (options) => options.setAll(new AllOptions().setEnd(empty));

type Filter = InstanceType<typeof FilterOptions>;
const filtered =
  (...changes: ((filter: Filter) => unknown)[]): Change =>
  (options) => {
    const filter = new FilterOptions();
    for (const change of changes) change(filter);
    options.setFilter(filter);
  };
const onStreams =
  (...prefixes: string[]) =>
  (filter: Filter) =>
    filter.setStreamIdentifier(new Expression().setPrefixList(prefixes));
const onTypes = (regex: string) => (filter: Filter) =>
  filter.setEventType(new Expression().setRegex(regex));
const window = (events: number) => (filter: Filter) => filter.setMax(events);
const anyWindow = (filter: Filter) => filter.setCount(empty);

contract('A read as it travels', (store) => {
  let raw: Raw;
  beforeAll(() => {
    raw = rawStreams(store);
  });
  afterAll(() => raw.close());

  const read = async (stream: string, ...changes: Change[]): Promise<streams.ReadResp[]> => {
    const request = reading(stream, (options) => changes.forEach((change) => change(options)));
    const found: streams.ReadResp[] = [];
    const call = raw.read(request, { deadline: Date.now() + 10_000 });
    for await (const message of call) found.push(message as streams.ReadResp);
    return found;
  };
  const seen = async (stream: string, ...changes: Change[]): Promise<string[]> =>
    (await read(stream, ...changes)).map((message) => {
      if (message.hasFirstStreamPosition()) return `first ${message.getFirstStreamPosition()}`;
      if (message.hasLastStreamPosition()) return `last ${message.getLastStreamPosition()}`;
      if (message.hasStreamNotFound()) return 'not found';
      return message.getEvent()!.getEvent()!.getStreamRevision();
    });
  const code = async (stream: string, ...changes: Change[]): Promise<number> =>
    ((await failure(read(stream, ...changes))) as unknown as ServiceError).code;

  describe('tells the ends of its stream to a client that asks for them', () => {
    it('after the events, in either direction and under a count', async () => {
      const stream = fresh('ends');
      await store.client.appendToStream(stream, events(3));
      expect(await seen(stream)).toEqual(['0', '1', '2']);
      expect(await seen(stream, compatible)).toEqual(['0', '1', '2', 'last 2']);
      const two: Change = (options) => options.setCount('2');
      expect(await seen(stream, compatible, two)).toEqual(['0', '1', 'last 2']);
      const last: Change = (options) =>
        options.setStream(
          new StreamOptions().setStreamIdentifier(identifier(stream)).setEnd(empty),
        );
      expect(await seen(stream, compatible, backwards, last)).toEqual(['2', '1', '0', 'last 2']);
    });

    it('before them where a whole page was truncated, or nothing is left', async () => {
      const stream = fresh('truncated');
      await store.client.appendToStream(stream, events(64));
      await store.client.setStreamMetadata(stream, { truncateBefore: 32 });
      const whole = await seen(stream, compatible);
      expect([whole[0], whole[1], whole.at(-1), whole.length]).toEqual([
        'first 32',
        '32',
        'last 63',
        34,
      ]);
      expect(await seen(stream, compatible, from(stream, 100))).toEqual(['first 64', 'last 63']);
      expect(await seen(stream, compatible, from(stream, 64))).toEqual(['last 63']);
      await store.client.setStreamMetadata(stream, { truncateBefore: 3 });
      expect((await seen(stream, compatible)).slice(0, 2)).toEqual(['3', '4']);
    });

    it('but not where there is no stream', async () => {
      expect(await seen(fresh(), compatible)).toEqual(['not found']);
    });
  });

  it.each<[string, Change[]]>([
    ['a stream with a filter', [filtered(onStreams('a'), anyWindow)]],
    ['with no word about a filter', [(options) => options.clearNoFilter()]],
    ['a filter on nothing', [everything, filtered(anyWindow)]],
    ['a filter without a window', [everything, filtered(onStreams('a'))]],
    ['no form of ids', [(options) => options.clearUuidOption()]],
    ['neither a count nor a subscription', [(options) => options.clearCount()]],
    ['neither a stream nor everything', [(options) => options.clearStream()]],
    ['a broken expression', [everything, filtered(onTypes('('), anyWindow)]],
    [
      'a subscription backwards',
      [
        backwards,
        (options) => options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
      ],
    ],
    [
      'a subscription that would mark its way after no events',
      [
        everything,
        filtered(onStreams('a'), window(32)),
        (options) => options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
      ],
    ],
  ])('of %s is refused', async (_, changes) => {
    const refused = await code(fresh(), ...changes);
    expect(refused).not.toBe(status.OK);
    // A real server's handler throws on some of them: then it is UNKNOWN.
    if (onNode) expect(refused).toBe(status.INVALID_ARGUMENT);
  });

  it('gives ids as text to who wants text, else as numbers', async () => {
    const stream = fresh('forms');
    const id = '0197a3c4-8d10-7abc-9def-0123456789ab';
    await store.client.appendToStream(stream, event('Happened', {}, id));
    const idIn = async (option: InstanceType<typeof UUIDOption>) => {
      const [found] = await read(stream, (options) => options.setUuidOption(option));
      return found!.getEvent()!.getEvent()!.getId()!;
    };
    expect((await idIn(new UUIDOption().setString(empty))).getString()).toBe(id);
    for (const option of [new UUIDOption().setStructured(empty), new UUIDOption()]) {
      const halves = (await idIn(option)).getStructured()!;
      const hex = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()].map((half) =>
        BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'),
      );
      expect(hex.join('')).toBe(id.replaceAll('-', ''));
    }
  });

  describe('of everything through a filter', () => {
    let prefix: string;
    beforeAll(async () => {
      prefix = fresh('filtered');
      for (let number = 0; number < 6; number += 1) {
        await store.client.appendToStream(fresh('noise'), events(20));
        await store.client.appendToStream(
          `${prefix}-${number % 2}`,
          event(number % 3 === 0 ? `${prefix}-Third` : `${prefix}-Other`, { number }),
        );
      }
    });
    const numbers = async (...changes: Change[]): Promise<number[]> =>
      (await read('', ...changes)).map((message) => {
        const data = message.getEvent()!.getEvent()!.getData_asU8();
        return (JSON.parse(Buffer.from(data).toString()) as { number: number }).number;
      });
    const upTo =
      (count: number): Change =>
      (options) =>
        options.setCount(String(count));

    it.each([1, 32, 1000])('finds all that match, whatever the window: %i', async (size) => {
      const streamsOf = filtered(onStreams(prefix), window(size));
      expect(await numbers(everything, streamsOf)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(await numbers(end, streamsOf, backwards)).toEqual([5, 4, 3, 2, 1, 0]);
    });

    it('counts only what matches', async () => {
      const streamsOf = filtered(onStreams(`${prefix}-0`, 'nobody-'), anyWindow);
      expect(await numbers(everything, streamsOf, upTo(2))).toEqual([0, 2]);
      expect(await numbers(end, streamsOf, backwards, upTo(1))).toEqual([4]);
    });

    it('goes by types and expressions, too', async () => {
      const third = filtered(onTypes(`^${prefix}-Th`), anyWindow);
      expect(await numbers(everything, third)).toEqual([0, 3]);
      const one = filtered(
        (filter) => filter.setStreamIdentifier(new Expression().setRegex(`^${prefix}.*1$`)),
        anyWindow,
      );
      expect(await numbers(everything, one)).toEqual([1, 3, 5]);
      expect(await read('', end, one)).toEqual([]);
    });
  });
});
