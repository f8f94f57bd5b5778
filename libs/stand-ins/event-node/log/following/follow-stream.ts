import { fail } from '../failures.js';
import type { Follower, FollowParts } from './follower.js';
import { type LogRecord, TOMBSTONE } from '../../stream/record.js';
import { keepUp, type Slowness } from './keeping-up.js';
import { AT_ONCE_BYTES, type Tail } from './tail.js';
import {
  firstVisible,
  newestRevision,
  type StreamState,
  visibleSinceMs,
} from '../../stream/stream-state.js';

type FollowStream = Readonly<{ stream: string; start: number | 'start' | 'end' }>;

const startOf = (start: FollowStream['start'], state: StreamState): number => {
  if (start === 'start') return -1;
  return start === 'end' ? state.last : start;
};

/** Visible events after a revision, from the tables. */
async function* history(
  { reader }: FollowParts,
  state: StreamState,
  after: number,
): AsyncGenerator<readonly LogRecord[], void> {
  if (state.key === undefined) return;
  const since = visibleSinceMs(state, Date.now());
  const from = Math.max(after + 1, firstVisible(state));
  const pages = reader.revisions(state.key, 'forwards', [from, newestRevision(state)]);
  for await (const page of pages) yield page.filter(({ createdMs }) => createdMs >= since);
}

/** Tells the events of one stream, each once, and how far it came. */
class Telling {
  live = false;

  constructor(
    private readonly tail: Tail,
    private readonly follower: Follower,
    private readonly stream: string,
    public cursor: number,
  ) {}

  async page(page: readonly LogRecord[]): Promise<void> {
    for (const record of page) {
      if (this.follower.signal.aborted) return;
      if (record.revision <= this.cursor) continue;
      this.cursor = record.revision;
      const full = this.follower.event(record);
      if (full) await (this.live ? keepUp(full, this.slowness) : full);
      if (record.revision === TOMBSTONE) fail({ kind: 'stream-deleted', stream: this.stream });
    }
  }

  /** What memory holds of the news; nothing when the tables must be asked. */
  news(newest: number): readonly LogRecord[] | undefined {
    const { tail, stream, cursor } = this;
    return this.live && cursor < newest ? tail.ofStream(stream, cursor, AT_ONCE_BYTES) : undefined;
  }

  /**
   * The newest event was told. As on the real server (23.10), nobody has caught up with a stream
   * that does not exist.
   */
  async reached(newest: number): Promise<void> {
    if (this.live || newest < 0) return;
    await this.follower.caughtUp();
    this.live = true;
  }

  private get slowness(): Slowness {
    const { tail, stream, follower } = this;
    const waiting = (): number => tail.ofStream(stream, this.cursor, Infinity)?.length ?? Infinity;
    return { tail, dropAfter: follower.dropAfter, waiting };
  }
}

/**
 * Follows one stream after a revision (exclusive); it need not exist yet. What is truncated is left
 * out of history; what happens while following is always told. Throws `LogFailure` when the stream
 * is or gets tombstoned, and when the follower falls behind.
 */
export const followStream = async (
  parts: FollowParts,
  follower: Follower,
  { stream, start }: FollowStream,
): Promise<void> => {
  const { tail, cache, reader } = parts;
  const from = startOf(start, await reader.state(stream));
  const telling = new Telling(tail, follower, stream, from);
  await follower.confirm();
  while (!follower.signal.aborted) {
    const { version } = tail;
    const state = await cache.one(stream);
    const newest = newestRevision(state);
    const news = telling.news(newest);
    if (news) await telling.page(news);
    else if (telling.cursor < newest) {
      for await (const page of history(parts, state, telling.cursor)) await telling.page(page);
      telling.cursor = Math.max(telling.cursor, newest);
    } else {
      await telling.reached(newest);
      await tail.changed(version, follower.signal, stream);
    }
  }
};
