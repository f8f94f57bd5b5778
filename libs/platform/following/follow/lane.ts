import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, type EventLog, type LogMessage, wordsOf } from '#platform/log';
import type { Position } from '#domain/kernel';
import { ForeignTail } from './foreign-tail.js';

/**
 * Somebody who is told of everything after a position. `offer` answers with a promise when it must
 * be waited for.
 */
export type Follower = Readonly<{
  prefixes: readonly string[];
  /** The last position it was offered, or nothing at the beginning. */
  passed: () => Position | undefined;
  offer: (message: LogMessage) => Promise<void> | undefined;
}>;

const firstBackOffMs = 50;
const longestBackOffMs = 10_000;

/**
 * One subscription and those who share it. When it breaks it comes back, ever more slowly, from the
 * lowest position that any of them still needs. A full follower holds it up; nobody loses anything.
 */
export class Lane {
  /** Whether it has reached the present since it was last connected. */
  live = false;
  restarts = 0;
  lastError: string | null = null;
  private readonly ending = new AbortController();
  /** One for all attempts: a listener for each would stay as long as the process lives. */
  private readonly aborted = untilAborted(this.ending.signal);
  private readonly loop: Promise<void>;

  constructor(
    private readonly log: EventLog,
    readonly followers: Set<Follower>,
    private readonly onLive: () => void,
  ) {
    this.loop = this.read();
  }

  /** Resolves when nothing more is offered. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.loop;
  }

  private async read(): Promise<void> {
    const { signal } = this.ending;
    let backOff = firstBackOffMs;
    while (!signal.aborted) {
      try {
        await this.readOnce(() => {
          backOff = firstBackOffMs;
          this.lastError = null;
        });
        if (!signal.aborted) throw new Error('the subscription ended');
      } catch (error) {
        this.live = false;
        this.restarts += 1;
        this.lastError = wordsOf(error);
        await sleep(backOff, undefined, { signal }).catch(() => undefined);
        backOff = Math.min(backOff * 2, longestBackOffMs);
      }
    }
  }

  private async readOnce(onMessage: () => void): Promise<void> {
    const { signal } = this.ending;
    const followers = [...this.followers];
    const after = lowest(followers);
    const prefixes = [...new Set(followers.flatMap((follower) => follower.prefixes))];
    const passOn = (position: Position): void => this.passOn(followers, position);
    const tail = new ForeignTail(this.log, prefixes, passOn, after);
    try {
      for await (const message of this.log.subscribe({
        ...(after && { after }),
        prefixes,
        signal,
      })) {
        onMessage();
        await this.offer(followers, message);
        if (signal.aborted) return;
        tail.heard(message);
        if (message.kind === 'caught-up') this.reachedPresent();
      }
    } finally {
      tail.stop();
    }
  }

  private async offer(followers: readonly Follower[], message: LogMessage): Promise<void> {
    for (const follower of followers) {
      const full = this.followers.has(follower) ? follower.offer(message) : undefined;
      if (full) await Promise.race([full, this.aborted]);
    }
  }

  /** Up to here there is nothing for anybody; a place fills nobody's queue. */
  private passOn(followers: readonly Follower[], position: Position): void {
    if (this.ending.signal.aborted) return;
    for (const follower of followers)
      if (this.followers.has(follower)) void follower.offer({ kind: 'checkpoint', position });
  }

  private reachedPresent(): void {
    this.live = true;
    this.onLive();
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
