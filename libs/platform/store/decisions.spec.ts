import { v4 } from 'uuid';
import { type StoredEvent, verifyChain } from '#platform/log';
import {
  type Command,
  type Decider,
  type Event,
  instant,
  plusMs,
  refuse,
  type StreamKind,
} from '#domain/kernel';
import { realStore, type RealStore, SetClock, TestWorld } from '#testing';
import { Decisions } from './decisions.js';
import { type Appended, EventStore, type NewEvent, WrongRevision } from './event-store.js';
import type { Request } from './request.js';

type Counted = Event<'Counted', { n: number }>;
type Count = Command<'Count', { by: number }>;

const counter: Decider<Count, { total: number }, Counted> = {
  initial: { total: 0 },
  decide: {
    Count: ({ by }, { total }) => {
      if (by < 0) refuse('negative', 'Counting goes up.', 'PL 1');
      return Array.from({ length: by }, (_, i) => ({
        type: 'Counted',
        data: { n: total + i + 1 },
      }));
    },
  },
  evolve: { Counted: (_, { n }) => ({ total: n }) },
};
const kind: StreamKind<Counted> = { category: 'testCounter', upcasters: {} };
const request = (id: string, by: number, commandId = v4()): Request<Count> => ({
  id,
  command: { type: 'Count', data: { by } },
  commandId,
  correlationId: commandId,
  causationId: commandId,
  actor: { kind: 'system', by: 'installation', name: 'test' },
});

describe('Decisions', () => {
  let real: RealStore;
  const runs = (store: EventStore = real.store) =>
    new Decisions(kind, counter, new TestWorld(store, real.log));
  const streamOf = (id: string) => real.log.readStream(`testCounter-440704.${id}`);
  beforeAll(async () => (real = await realStore()));
  afterAll(() => real.stop());

  it('append what is decided, sealed in a chain an auditor can walk', async () => {
    const id = v4();
    const answer = await runs().handle(request(id, 2));
    expect(answer).toMatchObject({
      id,
      revision: 1,
      events: ['Counted', 'Counted'],
      repeated: false,
    });
    expect(await verifyChain(streamOf(id))).toMatchObject({ events: 2, faults: [] });
  });

  it('answer the same command as the first time, in this process and in another', async () => {
    const id = v4();
    const once = request(id, 3);
    const here = runs();
    const first = await here.handle(once);
    expect(await here.handle(once)).toMatchObject({
      revision: 2,
      position: first.position,
      repeated: true,
    });
    expect(await runs().handle(once)).toMatchObject({
      revision: 2,
      position: first.position,
      repeated: true,
    });
    expect(await verifyChain(streamOf(id))).toMatchObject({ events: 3, faults: [] });
  });

  it('begin a file without reading it; what was there already shows when it is appended', async () => {
    const id = v4();
    const begun = {
      ...counter,
      begins: { by: ['Count'] as const, else: ['no-counter', '无此计数'] as const },
    };
    let reads = 0;
    const counting = Object.create(real.log, {
      readStream: {
        value: (...asked: Parameters<typeof real.log.readStream>) => (
          (reads += 1),
          real.log.readStream(...asked)
        ),
      },
    }) as typeof real.log;
    const begins = () => new Decisions(kind, begun, new TestWorld(real.store, counting));
    const once = request(id, 2);
    expect(await begins().handle(once)).toMatchObject({ revision: 1, repeated: false });
    expect(reads).toBe(0);
    expect(await begins().handle(once)).toMatchObject({ revision: 1, repeated: true });
    const here = begins();
    expect(await here.handle(request(id, 1))).toMatchObject({ revision: 2, repeated: false });
    const seen = reads;
    expect(await here.handle(request(id, 1))).toMatchObject({ revision: 3, repeated: false });
    expect(reads).toBe(seen);
    expect(await verifyChain(streamOf(id))).toMatchObject({ events: 4, faults: [] });
  });

  it('refuse one key for two requests', async () => {
    const id = v4();
    const once = request(id, 1);
    await runs().handle(once);
    const other = { ...once, command: { type: 'Count' as const, data: { by: 2 } } };
    await expect(runs().handle(other)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('answer news that are handed on again, in other words, as the first time', async () => {
    const id = v4();
    const actor = { kind: 'system', by: 'reaction', name: 'test' } as const;
    const once = { ...request(id, 1), actor };
    await runs().handle(once);
    const again = { ...once, command: { type: 'Count' as const, data: { by: 2 } } };
    expect(await runs().handle(again)).toMatchObject({ revision: 0, repeated: true });
  });

  it('let nobody overtake: forty writers in four processes, sent again when contended, no number doubled or missing', async () => {
    const id = v4();
    const processes = [runs(), runs(), runs(), runs()];
    const insist = async (at: number, once: Request<Count>): Promise<unknown> =>
      processes[at]!.handle(once).catch((error: unknown) => {
        if (error instanceof WrongRevision) return insist(at, once);
        throw error;
      });
    await Promise.all(Array.from({ length: 40 }, (_, i) => insist(i % 4, request(id, 1))));
    const numbers: number[] = [];
    for await (const { data } of streamOf(id)) numbers.push((data as { n: number }).n);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('pass a refusal on and write nothing', async () => {
    const id = v4();
    await expect(runs().handle(request(id, -1))).rejects.toMatchObject({
      code: 'negative',
      law: ['PL 1'],
    });
    expect(await verifyChain(streamOf(id))).toMatchObject({ events: 0 });
  });

  it('decide on the latest state before they refuse or stay silent', async () => {
    const id = v4();
    const [here, there] = [runs(), runs()];
    await here.handle(request(id, 1));
    await there.handle(request(id, 4));
    // This process remembers a total of one; nothing is asked, so nothing is written, but the
    // answer is today's.
    expect(await here.handle(request(id, 0))).toMatchObject({ revision: 4, events: [] });
  });

  it('refuse an act on a revision that has moved on', async () => {
    const id = v4();
    await runs().handle(request(id, 2));
    const late = { ...request(id, 1), expectedRevision: 0 };
    await expect(runs().handle(late)).rejects.toMatchObject({ code: 'revision-moved-on' });
    await expect(runs().handle({ ...late, expectedRevision: 1 })).resolves.toMatchObject({
      revision: 2,
    });
  });

  it('refuse what has not happened yet', async () => {
    const early = { ...request(v4(), 1), validAt: instant('2099-01-01') };
    await expect(runs().handle(early)).rejects.toMatchObject({ code: 'valid-in-the-future' });
  });

  it('believe the system that what it hands on has happened, however slow the clock here is', async () => {
    const id = v4();
    const validAt = plusMs(instant('2026-07-08T09:30:00+08:00'), 40);
    const actor = { kind: 'system', by: 'reaction', name: 'test' } as const;
    await runs().handle({ ...request(id, 1), actor, validAt });
    for await (const { metadata } of streamOf(id))
      expect(metadata).toMatchObject({ validAt, recordedAt: validAt });
  });

  it('write once when the answer to an append is lost and the request is sent again', async () => {
    const id = v4();
    let lose = true;
    class Lossy extends EventStore {
      async append(
        stream: string,
        events: readonly NewEvent[],
        expected: number | 'none',
      ): Promise<Appended> {
        const appended = await real.store.append(stream, events, expected);
        if (lose) throw new Error('the line broke');
        return appended;
      }
    }
    const decisions = runs(new Lossy());
    const once = request(id, 2);
    await expect(decisions.handle(once)).rejects.toThrow('the line broke');
    lose = false;
    expect(await decisions.handle(once)).toMatchObject({ revision: 1, repeated: true });
    expect(await verifyChain(streamOf(id))).toMatchObject({ events: 2, faults: [] });
  });

  it('go on from what is stored when an append of a killed process arrives just before its repeat', async () => {
    const id = v4();
    const once = request(id, 2);
    const earlier = new SetClock(instant('2026-07-08T09:29:55+08:00'));
    const killed = new Decisions(kind, counter, new TestWorld(real.store, real.log, earlier));
    class Overtaken extends EventStore {
      async append(...[stream, events, expected]: Parameters<EventStore['append']>) {
        await killed.handle(once);
        return real.store.append(stream, events, expected);
      }
    }
    const after = runs(new Overtaken());
    expect(await after.handle(once)).toMatchObject({ revision: 1, repeated: true });
    await after.handle(request(id, 1));
    expect(await verifyChain(streamOf(id))).toMatchObject({ events: 3, faults: [] });
  });

  it('see a changed, dropped or moved event in the chain', async () => {
    const id = v4();
    await runs().handle(request(id, 3));
    const events: StoredEvent[] = [];
    for await (const event of streamOf(id)) events.push(event);
    const [a, b, c] = events as [StoredEvent, StoredEvent, StoredEvent];
    const faultsOf = async (story: readonly StoredEvent[]) =>
      (await verifyChain(story)).faults.map(({ fault }) => fault);
    expect(await faultsOf([a, { ...b, data: { n: 9 } }, c])).toEqual(['was changed']);
    expect(await faultsOf([a, c])).toContain('does not follow the event before');
    expect(await faultsOf([b, a, c])).toContain('does not follow the event before');
    const forged = {
      ...b,
      metadata: { ...b.metadata, actor: { kind: 'system', by: 'import', name: 'x' } },
    };
    expect(await faultsOf([a, forged, c])).toEqual(['was changed']);
  });
});
