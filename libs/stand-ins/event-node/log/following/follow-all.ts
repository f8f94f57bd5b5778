import { keepUp, type Slowness } from './keeping-up.js';
import { AT_ONCE_BYTES, type Tail } from './tail.js';
import { considered, type LogFilter, type Matches, matching } from '../filter.js';
import type { Follower, FollowParts } from './follower.js';
import type { LogRecord } from '../../stream/record.js';
import { wantedContent } from '../wanted-content.js';

type FollowAll = Readonly<{
  start: number | 'start' | 'end';
  filter: (LogFilter & Readonly<{ checkpointInterval: number }>) | undefined;
}>;

/** Runs over considered events: passes on what matches and marks how far it came. */
class Consideration {
  live = false;
  private sinceCheckpoint = 0;
  private readonly matches: Matches;

  constructor(
    private readonly follower: Follower,
    private readonly filter: FollowAll['filter'],
    private readonly tail: Tail,
    public cursor: number,
  ) {
    this.matches = filter ? matching(filter) : () => true;
  }

  async page(page: readonly LogRecord[]): Promise<void> {
    for (const record of page) {
      if (this.follower.signal.aborted) return;
      if (record.position <= this.cursor) continue;
      this.cursor = record.position;
      const full = considered(record) ? this.consider(record) : undefined;
      if (full) await (this.live ? keepUp(full, this.slowness) : full);
    }
  }

  private get slowness(): Slowness {
    const { tail } = this;
    const isWanted: Matches = (record) => considered(record) && this.matches(record);
    const waiting = (): number =>
      tail.since(this.cursor, Infinity)?.filter(isWanted).length ?? Infinity;
    return { tail, dropAfter: this.follower.dropAfter, waiting };
  }

  private consider(record: LogRecord): Promise<void> | undefined {
    const full = this.matches(record) ? this.follower.event(record) : undefined;
    this.sinceCheckpoint += 1;
    if (this.sinceCheckpoint < (this.filter?.checkpointInterval ?? Infinity)) return full;
    return Promise.resolve(full).then(() => this.checkpoint());
  }

  /** Never the same checkpoint twice: only after something was considered. */
  async checkpoint(): Promise<void> {
    if (!this.filter || this.sinceCheckpoint === 0) return;
    this.sinceCheckpoint = 0;
    await this.follower.checkpoint(this.cursor);
  }
}

const startOf = (start: FollowAll['start'], head: number): number => {
  if (start === 'start') return -1;
  return start === 'end' ? head : start;
};

/**
 * Follows the whole log after a position (exclusive). History comes from the tables, news from
 * memory; whoever is too slow for memory reads the tables again, and misses nothing.
 */
export const followAll = async (
  { reader, tail }: FollowParts,
  follower: Follower,
  { start, filter }: FollowAll,
): Promise<void> => {
  const run = new Consideration(follower, filter, tail, startOf(start, tail.head));
  const wanted = wantedContent(filter);
  const catchUp = async (): Promise<void> => {
    const history = { direction: 'forwards', from: run.cursor, limit: Infinity, wanted } as const;
    for await (const page of reader.positions(history)) {
      await run.page(page);
      if (follower.signal.aborted) return;
    }
  };
  await follower.confirm();
  while (!follower.signal.aborted) {
    const { version } = tail;
    const news = tail.since(run.cursor, AT_ONCE_BYTES);
    if (!news) await catchUp();
    else if (news.length > 0) await run.page(news);
    else {
      // As on the real server, no checkpoint says where this is.
      if (!run.live) await follower.caughtUp();
      run.live = true;
      await tail.changed(version, follower.signal);
    }
  }
};
