import type { Position } from '#domain/kernel';
import type { EventLog } from './event-log.js';
import { LiveQuestion, now, type Trouble, type WatchLimits } from './live-question.js';
import { comparePositions } from './positions.js';
import { wordsOf } from './store-errors.js';

/**
 * Who follows the log for this process: where the next event of its own waits that it has not
 * taken, if one does.
 */
export type Follower = Readonly<{ name: string; waits: () => Promise<Position | undefined> }>;

/**
 * An append that failed says something of the store for so long, unless another one went well
 * since.
 */
const appendCountsMs = 30_000;

/** What is wrong in words, and where a right or a password is missing, what to do about it. */
export const whyOf = (error: unknown): string => {
  const words = wordsOf(error);
  return /access-denied|UNAUTHENTICATED/.test(words)
    ? `${words}: the user of EVENTSTORE_URL or its password is wrong, or it lacks a right: npm run prepare-store gives the rights（事件库账号无权限）`
    : words;
};

/**
 * Asks the store a live question every few seconds and remembers how the last append went; and
 * whether the followers of this process take what comes. Each is noticed by itself: a store may
 * answer, and what follows it hang.
 */
export class StoreWatch {
  private readonly question: LiveQuestion;
  private appending: (Trouble & { at: number }) | undefined;
  private readonly followers: Follower[] = [];
  private readonly waiting = new Map<Follower, Trouble & { for: Position }>();
  private standing: Trouble | undefined;

  constructor(
    private readonly log: Pick<EventLog, 'head'>,
    limits: WatchLimits,
  ) {
    const ask = async (): Promise<void> => {
      await this.log.head();
      await this.lookAtFollowers();
    };
    this.question = new LiveQuestion({ who: 'event store', ask, limits, why: whyOf });
  }

  start(): void {
    this.question.start();
  }

  stop(): void {
    this.question.stop();
  }

  /** From now on this one is looked at too. */
  follows(...followers: readonly Follower[]): void {
    this.followers.push(...followers);
  }

  /** What is wrong now; nothing when the store answers and takes what is written. */
  trouble(): Trouble | undefined {
    const { appending } = this;
    const counts = appending && Date.now() - appending.at < appendCountsMs;
    const append = counts ? { since: appending.since, why: appending.why } : undefined;
    return this.question.trouble() ?? this.standing ?? append;
  }

  /** How an append went; nothing when it went well, or was refused for a reason of its own. */
  appended(error?: unknown): void {
    this.appending =
      error === undefined
        ? undefined
        : { since: this.appending?.since ?? now(), why: whyOf(error), at: Date.now() };
  }

  /** Asks once. */
  look(): Promise<void> {
    return this.question.look();
  }

  private async lookAtFollowers(): Promise<void> {
    const troubles: Trouble[] = [];
    for (const follower of this.followers) {
      const trouble = await this.standsStill(follower);
      if (trouble) troubles.push(trouble);
    }
    [this.standing] = troubles;
  }

  /** One event may be on its way; the same that waits at two looks is not taken. */
  private async standsStill(follower: Follower): Promise<Trouble | undefined> {
    const at = await follower.waits();
    if (!at) {
      this.waiting.delete(follower);
      return undefined;
    }
    const before = this.waiting.get(follower);
    const why = `The ${follower.name} of this process does not take what is in the log（进程未跟上事件日志）`;
    if (before && comparePositions(before.for, at) === 0) return { since: before.since, why };
    this.waiting.set(follower, { for: at, since: now(), why });
    return undefined;
  }
}
