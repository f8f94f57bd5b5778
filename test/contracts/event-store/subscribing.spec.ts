import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AllStreamSubscription,
  END,
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  type Position,
  START,
  type StreamSubscription,
  streamNameFilter,
} from '@eventstore/db-client';
import {
  all,
  appending,
  contract,
  event,
  events,
  failure,
  fresh,
  itOnNode,
  onNode,
  ownConnection,
  type Store,
} from './stores.js';

type Subscription = AllStreamSubscription | StreamSubscription;
type Seen = {
  types: string[];
  revisions: number[];
  caughtUp: number;
  at: (string | number)[];
  /** Heard, so that one subscription that ends does not end the whole file. */
  errors: unknown[];
};

const watch = (subscription: Subscription): Seen => {
  const seen: Seen = { types: [], revisions: [], caughtUp: 0, at: [], errors: [] };
  subscription.on('data', ({ event }: { event?: { type: string; revision: bigint } }) => {
    seen.types.push(event!.type);
    seen.revisions.push(Number(event!.revision));
    seen.at.push(event!.type);
  });
  subscription.on('error', (error: unknown) => void seen.errors.push(error));
  subscription.on('caughtUp', () => {
    seen.caughtUp += 1;
    seen.at.push('caught up');
  });
  return seen;
};

const until = async (condition: () => boolean, ms = 40_000): Promise<void> => {
  for (const end = Date.now() + ms; !condition() && Date.now() < end;) await pause(10);
  expect(condition()).toBe(true);
};

contract('Following a stream', (store) => {
  const filled = async (count: number): Promise<string> => {
    const stream = fresh('followed');
    await store.client.appendToStream(stream, events(count));
    return stream;
  };

  it.each([
    ['the start', START, [0, 1, 2, 3]],
    ['a revision, without it', 1n, [2, 3]],
    ['the end', END, [3]],
    ['beyond the end', 2n, [3]],
  ] as const)('from %s gives history, catches up once, goes live', async (_, from, expected) => {
    const stream = await filled(3);
    const subscription = store.client.subscribeToStream(stream, { fromRevision: from });
    const seen = watch(subscription);
    await until(() => seen.caughtUp === 1);
    await store.client.appendToStream(stream, event());
    await until(() => seen.revisions.length === expected.length);
    await pause(50);
    expect(seen).toMatchObject({ revisions: expected, caughtUp: 1 });
    await subscription.unsubscribe();
  });

  // ES-14: 23.10 (and the node) say that they have caught up only once there is an event, later
  // servers at once.
  it('ES-14 · waits for a stream that does not exist yet', async () => {
    const stream = fresh('later');
    const subscription = store.client.subscribeToStream(stream);
    const seen = watch(subscription);
    await once(subscription, 'confirmation');
    if (onNode) {
      await pause(200);
      expect(seen.caughtUp).toBe(0);
    }
    await store.client.appendToStream(stream, events(2));
    await until(() => seen.revisions.length === 2);
    await subscription.unsubscribe();
  });

  it('goes on over a soft delete, and ends with a tombstone', async () => {
    const stream = await filled(1);
    const subscription = store.client.subscribeToStream(stream);
    const seen = watch(subscription);
    const error = once(subscription, 'error');
    await until(() => seen.caughtUp === 1);
    await store.client.deleteStream(stream);
    await store.client.appendToStream(stream, event());
    await until(() => seen.revisions.length === 2);
    await store.client.tombstoneStream(stream);
    expect(await error).toMatchObject([{ type: 'stream-deleted' }]);
    expect(seen.types.at(-1)).toBe('$streamDeleted');
    const late = store.client.subscribeToStream(stream);
    expect(await once(late, 'error')).toMatchObject([{ type: 'stream-deleted' }]);
  });

  it('leaves out what is truncated', async () => {
    const stream = await filled(5);
    await store.client.setStreamMetadata(stream, { maxCount: 2 });
    const subscription = store.client.subscribeToStream(stream);
    const seen = watch(subscription);
    await until(() => seen.caughtUp === 1);
    expect(seen.revisions).toEqual([3, 4]);
    await subscription.unsubscribe();
  });
});

/** Follows a stream in everything as a product does: whoever is dropped goes on where he stood. */
const followStubbornly = (
  store: Store,
  stream: string,
  from: Position | typeof START | typeof END,
  first?: AllStreamSubscription,
) => {
  const filter = streamNameFilter({ prefixes: [stream] });
  const followed = { revisions: [] as number[], drops: 0, stop: () => Promise.resolve() };
  let last = from;
  const follow = (subscription: AllStreamSubscription): void => {
    followed.stop = () => subscription.unsubscribe();
    subscription.on('data', ({ event: found }) => {
      followed.revisions.push(Number(found!.revision));
      last = found!.position;
    });
    subscription.once('error', (error) => {
      expect(error).toMatchObject({ type: 'timeout' });
      followed.drops += 1;
      follow(store.client.subscribeToAll({ fromPosition: last, filter }));
    });
  };
  follow(first ?? store.client.subscribeToAll({ fromPosition: from, filter }));
  return followed;
};

type Checkpoints = Position[];
const follow = (store: Store, filter: (reached: (at: Position) => void) => Filter, from = {}) => {
  const checkpoints: Checkpoints = [];
  const reached = (at: Position): void => void checkpoints.push(at);
  const subscription = store.client.subscribeToAll({ filter: filter(reached), ...from });
  return { subscription, checkpoints, seen: watch(subscription) };
};

contract('Following everything', (store) => {
  it('misses, repeats and reorders nothing while others write', async () => {
    const stream = fresh('busy');
    const append = appending(store, 'batch');
    const followed = followStubbornly(store, stream, START);
    const writing = Array.from({ length: 2000 }, () => append(stream, event()));
    await Promise.all(writing);
    await until(() => followed.revisions.length >= 2000, 100_000);
    expect(followed.revisions).toEqual(Array.from({ length: 2000 }, (_, number) => number));
    await followed.stop();
  }, 150_000);

  // ES-6, ES-12: 23.10 (and the node) drop who is more than 32 events behind while live; later
  // servers go back to history.
  it('ES-12 · lets one who fell behind have everything in its order, once he asks again', async () => {
    const stream = fresh('slow');
    const append = appending(store, 'batch');
    const filter = streamNameFilter({ prefixes: [stream] });
    const subscription = store.client.subscribeToAll({ fromPosition: END, filter });
    await once(subscription, 'caughtUp');
    const ended = new Promise<unknown>((resolve) => subscription.once('error', resolve));
    const text = 'x'.repeat(20_000);
    const written = (chunk: number) => (_: unknown, at: number) =>
      append(stream, event('Slow', { number: chunk * 100 + at, text }));
    for (let chunk = 0; chunk < 20; chunk += 1)
      await Promise.all(Array.from({ length: 100 }, written(chunk)));
    const followed = followStubbornly(store, stream, END, subscription);
    await until(() => followed.revisions.length >= 2000, 100_000);
    expect(followed.revisions).toEqual(Array.from({ length: 2000 }, (_, number) => number));
    if (onNode) {
      expect(followed.drops).toBeGreaterThan(0);
      expect(String(await ended)).toContain('Consumer too slow to handle event while live');
    }
    await followed.stop();
  }, 150_000);

  it.each([
    [
      'stream prefix',
      (mark: string) => streamNameFilter({ prefixes: [`no-${mark}`, `a-${mark}`] }),
    ],
    ['stream expression', (mark: string) => streamNameFilter({ regex: `^a-${mark}` })],
    ['type prefix', (mark: string) => eventTypeFilter({ prefixes: [`A${mark}`] })],
    ['type expression', (mark: string) => eventTypeFilter({ regex: `${mark}$` })],
  ] as const)('filters by %s, in history and live', async (_, filter) => {
    const mark = fresh('m').replaceAll('-', '');
    const write = async (): Promise<void> => {
      await store.client.appendToStream(`a-${mark}`, event(`A${mark}`));
      await store.client.appendToStream(`b-${mark}`, event(`B${mark}x`));
    };
    await write();
    const subscription = store.client.subscribeToAll({ filter: filter(mark) });
    const seen = watch(subscription);
    await until(() => seen.caughtUp === 1);
    await write();
    await until(() => seen.types.length === 2);
    expect(seen.types).toEqual([`A${mark}`, `A${mark}`]);
    await subscription.unsubscribe();
  });

  it('leaves system events out where asked to', async () => {
    const stream = fresh();
    await store.client.setStreamMetadata(stream, { maxCount: 2 });
    const subscription = store.client.subscribeToAll({ filter: excludeSystemEvents() });
    const seen = watch(subscription);
    await until(() => seen.caughtUp === 1);
    expect(seen.types.filter((type) => type.startsWith('$'))).toEqual([]);
    await subscription.unsubscribe();
  });

  it('refuses an expression that is none, and survives a hostile one', async () => {
    const broken = store.client.subscribeToAll({ filter: streamNameFilter({ regex: '(' }) });
    await once(broken, 'error');
    const hostile = streamNameFilter({ regex: '^(a+)+$' });
    const subscription = store.client.subscribeToAll({ filter: hostile });
    const seen = watch(subscription);
    const name = `${'a'.repeat(5000)}!`;
    await store.client.appendToStream(name, event());
    await until(() => seen.caughtUp === 1);
    await subscription.unsubscribe();
  });

  it('tells how far it came, never backwards, and resumes there without loss', async () => {
    const [wanted, other] = [fresh('wanted'), fresh('other')];
    await store.client.appendToStream(other, events(200));
    await store.client.appendToStream(wanted, events(2));
    const filter = (checkpointReached: (at: Position) => void): Filter =>
      streamNameFilter({
        prefixes: [wanted],
        maxSearchWindow: 10,
        checkpointInterval: 2,
        checkpointReached: (_: unknown, at: Position) => checkpointReached(at),
      } as never);
    const first = follow(store, filter);
    await until(() => first.seen.caughtUp === 1);
    const history = first.checkpoints.length;
    expect(history).toBeGreaterThanOrEqual(10);
    await store.client.appendToStream(other, events(60));
    await until(() => first.checkpoints.length >= history + 3);
    const commits = first.checkpoints.map(({ commit }) => commit);
    expect(commits.every((commit, at) => at === 0 || commit > commits[at - 1]!)).toBe(true);
    await first.subscription.unsubscribe();
    await store.client.appendToStream(wanted, events(3));
    const second = follow(store, filter, { fromPosition: first.checkpoints.at(-1) });
    await until(() => second.seen.revisions.length === 3);
    expect(second.seen.revisions).toEqual([2, 3, 4]);
    await second.subscription.unsubscribe();
  });

  it('serves a thousand at once, ninety on a connection', async () => {
    const stream = fresh('thousand');
    await store.client.appendToStream(stream, event('First'));
    const clients = Array.from({ length: 12 }, () => ownConnection(store.connectionString));
    const filter = streamNameFilter({ prefixes: [stream] });
    const subscriptions = Array.from({ length: 1000 }, (_, number) => {
      const client = clients[number % clients.length]!;
      return number % 2 === 0
        ? client.subscribeToStream(stream, { fromRevision: END })
        : client.subscribeToAll({ fromPosition: END, filter });
    });
    const seen = subscriptions.map(watch);
    await until(() => seen.every(({ caughtUp }) => caughtUp === 1));
    await store.client.appendToStream(stream, events(3));
    await until(() => seen.every(({ revisions }) => revisions.length === 3));
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
    await Promise.all(clients.map((client) => client.dispose()));
  }, 60_000);

  it('ES-10 · carries a hundred calls on a connection; the next waits without a word until one ends', async () => {
    const stream = fresh('held');
    await store.client.appendToStream(stream, event());
    const client = ownConnection(store.connectionString);
    const held = Array.from({ length: 100 }, () =>
      client.subscribeToStream(stream, { fromRevision: END }),
    );
    for (const subscription of held) subscription.resume();
    await Promise.all(held.map((subscription) => once(subscription, 'confirmation')));
    let answered = false;
    const next = all(client.readStream(stream)).then((found) => {
      answered = true;
      return found;
    });
    await pause(1_000);
    expect(answered).toBe(false);
    await held.pop()!.unsubscribe();
    expect(await next).toHaveLength(1);
    await Promise.all(held.map((subscription) => subscription.unsubscribe()));
    await client.dispose();
  }, 60_000);
});

contract('A call that makes no sense', (store) => {
  itOnNode('to an unknown service is not implemented', async () => {
    const error = await failure(store.client.listProjections());
    expect(String(error['message'])).toMatch(/UNIMPLEMENTED|Not Found|not found|404/);
  });
});
