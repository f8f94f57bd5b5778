import type { Event, StreamKind } from '#domain/kernel';
import { MemoryLog } from '#testing';
import { LiveAside } from './live-aside.js';
import { type Keeping, LiveFold, NotAbreast } from './live-fold.js';

type Said = Event<'Said', { word: string }>;
const kind: StreamKind<Said> = {
  category: 'talk',
  upcasters: {},
  knows: (type) => type === 'Said',
};
const stream = 'talk-440704.1';
const said = (word: string) => ({ type: 'Said', data: { word } });

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

const running: LiveFold<readonly string[], Said>[] = [];
const words = (log: MemoryLog, more: Keeping & { onNews?: (event: Said) => void } = {}) => {
  const live = new LiveFold<readonly string[], Said>(log, {
    shortestWaitMs: 1,
    longestWaitMs: 4,
    ...more,
    name: 'talk',
    kinds: [kind],
    initial: [],
    fold: (all, { data }) => [...all, data.word],
  });
  running.push(live);
  return live.start();
};
afterEach(async () => {
  for (const live of running.splice(0)) await live.stop();
});

describe('A live fold', () => {
  it('knows what lay in the log, follows what comes, and tells of the news alone', async () => {
    const log = new MemoryLog();
    log.append(stream, said('a'));
    const news: string[] = [];
    const live = words(log, { onNews: ({ data }) => news.push(data.word) });
    await live.ready;
    const [event] = log.append(stream, said('b'));
    await live.waitFor(event!.position, 1_000);
    expect([live.current(), news]).toEqual([['a', 'b'], ['b']]);
    expect(live.health()).toEqual({ well: true, detail: '237/237' });
  });

  it('says where the next of its own waits, and nothing when it is abreast of the log', async () => {
    const log = new MemoryLog();
    log.append(stream, said('a'));
    // The subscription has caught up and hangs from then on.
    const subscribe = log.subscribe.bind(log);
    const hung = new Promise<never>(() => undefined);
    let hangs = false;
    const live = words(
      Object.assign(log, {
        async *subscribe(asked: Parameters<typeof subscribe>[0]) {
          for await (const message of subscribe(asked)) {
            if (hangs) await Promise.race([hung, aborted(asked.signal)]);
            yield message;
          }
        },
      }),
    );
    await live.ready;
    expect(await live.waits()).toBeUndefined();
    hangs = true;
    log.append('other-440704.1', said('of others'));
    expect(await live.waits()).toBeUndefined();
    const [event] = log.append(stream, said('b'));
    expect(await live.waits()).toEqual(event!.position);
  });

  it('survives a dropped connection, loses nothing and takes nothing twice', async () => {
    const log = new MemoryLog();
    const troubles: unknown[] = [];
    const live = words(log, { onTrouble: (error) => troubles.push(error) });
    await live.ready;
    for (const word of ['a', 'b', 'c']) {
      log.breakConnections();
      const [event] = log.append(stream, said(word));
      await live.waitFor(event!.position, 1_000);
    }
    expect(live.current()).toEqual(['a', 'b', 'c']);
    expect(troubles.length).toBeGreaterThan(0);
    expect(live.health().well).toBe(true);
  });

  it.each([
    ['newer than the program', { ...said('b'), metadata: { schema: 1 } }],
    ['of a type nobody knows', { ...said('b'), type: 'Sung' }],
    ['torn', { ...said('b'), data: '{"word":"b' }],
  ])('fails closed at an event that is %s, and says so', async (_, event) => {
    const log = new MemoryLog();
    const troubles: unknown[] = [];
    const live = words(log, { onTrouble: (error) => troubles.push(error) });
    await live.ready;
    const waiting = live.waitFor('9999/9999', 1_000);
    log.append(stream, said('a'), event, said('c'));
    await expect(waiting).rejects.toBeInstanceOf(NotAbreast);
    expect(() => live.current()).toThrow(/talk of this process stands still.*talk-440704\.1@1/);
    expect(live.health()).toMatchObject({ well: false, detail: expect.stringContaining('@1') });
    expect(troubles).toHaveLength(1);
    await expect(words(log).ready).rejects.toBeInstanceOf(NotAbreast);
  });

  it('goes on by itself once an operator set aside what it stands before', async () => {
    const log = new MemoryLog();
    const aside = new LiveAside(log, '440704');
    const live = words(log, { aside });
    const [, torn] = log.append(stream, said('a'), { ...said('b'), type: 'Sung' }, said('c'));
    await expect(live.waitFor('300/300', 1_000)).rejects.toBeInstanceOf(NotAbreast);
    const { id: eventId, revision, type } = torn!;
    const order = { eventId, stream, revision, type, why: 'unknown-type', reason: 'r' };
    log.append(`eventAside-440704.${eventId}`, { type: 'EventSetAside', data: order });
    await live.ready;
    expect(live.current()).toEqual(['a', 'c']);
    expect(live.health().well).toBe(true);
    // And one that starts later never stands still.
    const later = words(log, { aside });
    await later.ready;
    expect(later.current()).toEqual(['a', 'c']);
    await aside.onModuleDestroy();
  });

  it('stands still while the orders themselves cannot be read', async () => {
    const log = new MemoryLog();
    log.append('eventAside-440704.1', { type: 'EventSetAside', data: {}, metadata: { schema: 9 } });
    const aside = new LiveAside(log, '440704');
    const live = words(log, { aside });
    const [event] = log.append(stream, said('a'));
    await expect(live.waitFor(event!.position, 1_000)).rejects.toBeInstanceOf(NotAbreast);
    expect(() => live.current()).toThrow('events set aside');
    await aside.onModuleDestroy();
  });

  it('is not well before it has read what lay there', () =>
    expect(words(new MemoryLog()).health()).toEqual({ well: false, detail: 'still reading' }));
});
