import { fail } from '../failures.js';
import type { Follower, FollowParts } from './follower.js';
import { type LogRecord, TOMBSTONE } from '../record.js';
import { AT_ONCE_BYTES } from './tail.js';
import { firstVisible, newestRevision, type StreamState, visibleSinceMs } from '../stream-state.js';

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

/**
 * Follows one stream after a revision (exclusive); it need not exist yet. What is truncated is left out of history; what
 * happens while following is always told. Throws `LogFailure` when the stream is or gets tombstoned.
 */
export const followStream = async (
  parts: FollowParts,
  follower: Follower,
  { stream, start }: FollowStream,
): Promise<void> => {
  const { tail, cache, reader } = parts;
  let cursor = startOf(start, await reader.state(stream));
  const tell = async (page: readonly LogRecord[]): Promise<void> => {
    for (const record of page) {
      if (follower.signal.aborted) return;
      if (record.revision <= cursor) continue;
      cursor = record.revision;
      await follower.event(record);
      if (record.revision === TOMBSTONE) fail({ kind: 'stream-deleted', stream });
    }
  };
  await follower.confirm();
  for (let live = false; !follower.signal.aborted;) {
    const { version } = tail;
    const state = await cache.one(stream);
    const newest = newestRevision(state);
    const news = live && cursor < newest ? tail.ofStream(stream, cursor, AT_ONCE_BYTES) : undefined;
    if (news) await tell(news);
    else if (cursor < newest) {
      for await (const page of history(parts, state, cursor)) await tell(page);
      cursor = Math.max(cursor, newest);
    } else {
      if (!live) await follower.caughtUp();
      live = true;
      await tail.changed(version, follower.signal, stream);
    }
  }
};
