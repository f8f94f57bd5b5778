import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, type EventLog, type LogMessage } from '#libs/event-log';
import type { Position } from '#libs/kernel';

/** Somebody who is told of everything after a position. `offer` answers with a promise when it must be waited for. */
export type Follower = Readonly<{
  prefixes: readonly string[];
  /** The last position it was offered, or nothing at the beginning. */
  passed: () => Position | undefined;
  offer: (message: LogMessage) => Promise<void> | undefined;
}>;

/** How the one subscription of this process is doing. */
export type ReaderState = Readonly<{
  status: 'idle' | 'reading' | 'failing' | 'stopped';
  restarts: number;
  lastError: string | null;
}>;

const firstBackOffMs = 50;
const longestBackOffMs = 10_000;

/**
 * The one subscription of a process, fanned out to every projection and reaction. When it breaks it comes back, ever more
 * slowly, from the lowest position that any of them still needs. A full follower holds it up; nobody loses anything.
 */
export class LogReader {
  private readonly followers = new Set<Follower>();
  private turn = new AbortController();
  private loop: Promise<void> | undefined;
  private stopped = false;
  private status: ReaderState = { status: 'idle', restarts: 0, lastError: null };

  constructor(private readonly log: EventLog) {}

  /** Joins; answers how to leave. The subscription starts again from the lowest position needed. */
  follow(follower: Follower): () => void {
    this.followers.add(follower);
    this.turn.abort();
    this.loop ??= this.read();
    return () => {
      this.followers.delete(follower);
    };
  }

  state(): ReaderState {
    return this.status;
  }

  /** Ends the subscription. Followers are not told. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.turn.abort();
    await this.loop;
    this.status = { ...this.status, status: 'stopped' };
  }

  private async read(): Promise<void> {
    let backOff = firstBackOffMs;
    while (!this.stopped) {
      // Followers that join together share one restart.
      await sleep(2);
      if (this.stopped) return;
      this.turn = new AbortController();
      try {
        await this.readOnce(() => {
          backOff = firstBackOffMs;
        });
      } catch (error) {
        this.status = {
          status: 'failing',
          restarts: this.status.restarts + 1,
          lastError: String(error),
        };
        await sleep(backOff, undefined, { signal: this.turn.signal }).catch(() => undefined);
        backOff = Math.min(backOff * 2, longestBackOffMs);
      }
    }
  }

  private async readOnce(onMessage: () => void): Promise<void> {
    const { signal } = this.turn;
    const followers = [...this.followers];
    const aborted = untilAborted(signal);
    if (followers.length === 0) return aborted;
    const after = lowest(followers);
    const prefixes = [...new Set(followers.flatMap((follower) => follower.prefixes))];
    for await (const message of this.log.subscribe({ ...(after && { after }), prefixes, signal })) {
      if (this.status.status !== 'reading') this.status = { ...this.status, status: 'reading' };
      onMessage();
      for (const follower of followers) {
        const full = this.followers.has(follower) ? follower.offer(message) : undefined;
        if (full) await Promise.race([full, aborted]);
        if (signal.aborted) return;
      }
    }
    if (!signal.aborted) throw new Error('the subscription ended');
  }
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const lowest = (followers: readonly Follower[]): Position | undefined => {
  const needed = followers.map((follower) => follower.passed());
  return needed.reduce(
    (low, next) => (!low || !next ? undefined : comparePositions(next, low) < 0 ? next : low),
    needed[0],
  );
};
