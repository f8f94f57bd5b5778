import { getEventListeners } from 'node:events';
import { withPostgres } from '#stand-ins/embedded';
import { EventNodeLog } from './event-node-log.js';
import { followAll } from './log/following/follow-all.js';
import { followStream } from './log/following/follow-stream.js';
import type { Follower } from './log/following/follower.js';
import { ANY } from './stream/record.js';

const event = (id: number) => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  type: 'T',
  isJson: true,
  metadata: Buffer.alloc(0),
  data: Buffer.from('{}'),
});

/** A client that reads `takes` events and then no more, until he goes. */
const reader = (takes: number, waitsAt: 'its end' | 'once' = 'its end') => {
  const abort = new AbortController();
  const seen: number[] = [];
  let getStuck: () => void = () => undefined;
  const stuck = new Promise<void>((resolve) => {
    getStuck = resolve;
  });
  const gone = new Promise<void>((resolve) => {
    abort.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const follower: Follower = {
    signal: abort.signal,
    dropAfter: 0,
    // Nobody has caught up with a stream that does not exist (ES-14).
    confirm: () => void (waitsAt === 'once' && setImmediate(getStuck)),
    event: (record) => {
      seen.push(record.position);
      if (seen.length < takes) return undefined;
      getStuck();
      return gone;
    },
    caughtUp: () => {
      if (takes === Infinity) getStuck();
      return undefined;
    },
    checkpoint: () => undefined,
  };
  return { abort, follower, seen, stuck };
};

describe('Followers of the log', () => {
  let log: EventNodeLog;
  beforeAll(async () => {
    log = await EventNodeLog.open({ databaseUrl: await (await withPostgres()).freshDatabase() });
    for (let id = 1; id <= 300; id += 1)
      await log.parts.writer.submit(
        { kind: 'append', stream: 's', expected: ANY, events: [event(id)] },
        10_000,
      );
  });
  afterAll(() => log.close());

  it.each([
    ['everything, stuck in history', 5, 'all'],
    ['everything, waiting for news', Infinity, 'all'],
    ['a stream, stuck in history', 5, 's'],
    ['a stream, waiting for news', Infinity, 's'],
    ['a stream that does not exist', Infinity, 'missing'],
  ] as const)('leave nothing behind when the client goes: %s', async (_, takes, stream) => {
    const readers = Array.from({ length: 100 }, () =>
      reader(takes, stream === 'missing' ? 'once' : 'its end'),
    );
    const runs = readers.map(({ follower }) =>
      stream === 'all'
        ? followAll(log.parts, follower, { start: 'start', filter: undefined })
        : followStream(log.parts, follower, { start: 'start', stream }),
    );
    await Promise.all(readers.map(({ stuck }) => stuck));
    for (const { abort } of readers) abort.abort();
    await Promise.all(runs);
    for (const { abort, seen } of readers) {
      expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
      if (takes !== Infinity) expect(seen).toHaveLength(takes);
    }
    const { tail, reader: shared } = log.parts as unknown as {
      tail: { waiting: Map<string, unknown> };
      reader: { budget: { readers: number } };
    };
    expect([tail.waiting.size, shared.budget.readers]).toEqual([0, 0]);
  });
});
