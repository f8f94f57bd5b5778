import { type StoredEvent, verifyChain } from '#platform/log';
import { asToday, byState, comparable } from './answers.js';
import { answersOf, canonicalJson, demos, eventsOf, midwayOf, statesOf } from './files.js';
import { goldenHouse } from './house.js';
import { byStream, decoded, deciderOf, folded } from './nouns.js';

// What the program stored before it was rebuilt, and what it answered. Nothing of it may change.

const startWithinMs = 120_000;
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe.each(demos)('The events of %s', (demo) => {
  const events = eventsOf(demo);
  const streams = byStream(events);
  const { states, now } = statesOf(demo);
  let house: Awaited<ReturnType<typeof goldenHouse>>;

  beforeAll(async () => {
    house = await goldenHouse(events, now);
  }, startWithinMs);
  afterAll(() => house?.close());

  it('are each read by today’s decoder', () => {
    for (const stored of events) {
      const { id, revision, type, envelope } = decoded(stored);
      expect([id, revision, type]).toEqual([stored.id, stored.revision, stored.type]);
      expect(envelope).toEqual(stored.metadata);
    }
  });

  it('each have a row in the rules of their stream', () =>
    expect(
      events.filter(({ stream, type }) => !Object.hasOwn(deciderOf(stream).evolve, type)),
    ).toEqual([]));

  it('are whole: every chain of digests is unbroken and ends where it ended', async () => {
    expect(states.map(({ stream }) => stream)).toEqual([...streams.keys()]);
    for (const { stream, revision, head } of states)
      expect([stream, await verifyChain(streams.get(stream)!)]).toEqual([
        stream,
        { events: revision + 1, head, faults: [] },
      ]);
  });

  it('fold to the state of before, where nobody is told of it', () => {
    const compared = states.filter(byState);
    expect(compared.length).toBeGreaterThan(5);
    for (const { stream, folded: before } of compared)
      expect([stream, json(folded(streams.get(stream)!))]).toEqual([stream, before]);
  });

  it(
    'fold to what people were told of each noun, at every revision',
    async () => {
      const told = states.flatMap((state) => (byState(state) ? [] : state.told));
      expect(states.filter((state) => !byState(state) && state.told.length === 0)).toEqual([]);
      expect(told.length).toBeGreaterThan(50);
      for (const before of told)
        expect(comparable(await house.ask(before))).toEqual(asToday(before));
    },
    startWithinMs,
  );

  it(
    'give the answers of before: docket, worklist, boards, histories, replays, explanations',
    async () => {
      const { answers } = answersOf(demo);
      expect(answers.length).toBeGreaterThan(40);
      for (const before of answers)
        expect(comparable(await house.ask(before))).toEqual(asToday(before));
    },
    startWithinMs,
  );
});

describe.each(demos)('While %s goes on', (demo) => {
  it.each(midwayOf(demo))(
    'its first $events events show the work, the boards and the files of before',
    async ({ events, now, answers }) => {
      const house = await goldenHouse(eventsOf(demo).slice(0, events), now);
      try {
        for (const before of answers)
          expect(comparable(await house.ask(before))).toEqual(asToday(before));
      } finally {
        await house.close();
      }
    },
    startWithinMs,
  );

  it('there is work to be shown', () => {
    const work = midwayOf(demo)
      .flatMap(({ answers }) => answers)
      .filter(({ path }) => path === '/worklist' || path === '/licensing/queue')
      .filter(({ body }) => (body as { items: readonly object[] }).items.length > 0);
    expect(work.length).toBeGreaterThan(2);
  });
});

describe('The proof', () => {
  const events = eventsOf('demo');
  const [stream, its] = [...byStream(events)].find(([name]) =>
    name.startsWith('enforcementCase-'),
  )!;
  const faultsIn = async (changed: readonly StoredEvent[]) => (await verifyChain(changed)).faults;
  const first = its[0]!;

  it('finds a changed byte, a dropped and a moved event', async () => {
    const changed = { ...first, data: otherFacts(first) };
    expect(changed.data).not.toEqual(first.data);
    expect(await faultsIn([changed, ...its.slice(1)])).toEqual([
      { revision: 0, id: first.id, fault: 'was changed' },
    ]);
    expect(await faultsIn(its.slice(1))).not.toEqual([]);
    expect(await faultsIn([its[1]!, first, ...its.slice(2)])).not.toEqual([]);
  });

  it('refuses a category nobody reads, a newer shape, and an unknown type', () => {
    expect(() => decoded({ ...first, stream: 'unheardOf-440704.1' })).toThrow('unheardOf');
    const newer = { ...first, metadata: { ...first.metadata, schema: 99 } };
    expect(() => decoded(newer)).toThrow('shape 99');
    expect(() => folded([first, { ...first, type: 'CaseForgotten' }])).toThrow(
      /CaseForgotten.*未知类型/,
    );
  });

  it(
    'finds that people are told something else of a changed event',
    async () => {
      const { now, states } = statesOf('demo');
      const changed = { ...first, data: otherFacts(first) };
      const house = await goldenHouse(
        events.map((event) => (event.id === first.id ? changed : event)),
        now,
      );
      const [before] = states.find((state) => state.stream === stream)!.told;
      const after = await house.ask(before!);
      await house.close();
      expect(after.status).toBe(200);
      expect(comparable(after)).not.toEqual(comparable(before!));
    },
    startWithinMs,
  );

  it('finds a changed state', () => {
    const [name, series] = [...byStream(events)].find(([of]) => of.startsWith('documentNumber-'))!;
    const { folded: before } = statesOf('demo').states.find((state) => state.stream === name)!;
    const [one, ...others] = series;
    expect(json(folded([one!, ...others]))).toEqual(before);
    const moved = { ...one!, data: { ...one!.data, subject: 'another' } };
    expect(json(folded([moved, ...others]))).not.toEqual(before);
  });
});

/** The data of an event with one letter changed. */
const otherFacts = ({ data }: StoredEvent): object =>
  JSON.parse(canonicalJson(data)!.replace(/"facts":"./u, '"facts":"X')) as object;
