import type { EventLog } from './event-log.js';
import { StoreUnavailable, wordsOf } from './store-errors.js';

/** How often the store is asked, and how soon it must answer. */
export type WatchLimits = Readonly<{ everyMs: number; withinMs: number }>;

/**
 * Limits by which a store that hangs is noticed within that time: it is asked so often, and must
 * answer in the rest.
 */
export const watchFor = (noticedWithinMs: number): WatchLimits => ({
  everyMs: noticedWithinMs * 0.4,
  withinMs: noticedWithinMs * 0.6,
});

/** What is wrong with the store for this process, and since when. */
export type StoreTrouble = Readonly<{ since: string; why: string }>;

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
 * Asks the store a live question every few seconds and remembers how the last append went. What was
 * read once says nothing of whether the store is there now.
 */
export class StoreWatch {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private reading: StoreTrouble | undefined = { since: now(), why: 'not asked yet' };
  private appending: (StoreTrouble & { at: number }) | undefined;

  constructor(
    private readonly log: Pick<EventLog, 'head'>,
    private readonly limits: WatchLimits,
  ) {}

  start(): void {
    void this.look();
    this.timer ??= setInterval(() => void this.look(), this.limits.everyMs).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** What is wrong now; nothing when the store answers and takes what is written. */
  trouble(): StoreTrouble | undefined {
    const { appending } = this;
    const counts = appending && Date.now() - appending.at < appendCountsMs;
    return this.reading ?? (counts ? { since: appending.since, why: appending.why } : undefined);
  }

  /** How an append went; nothing when it went well, or was refused for a reason of its own. */
  appended(error?: unknown): void {
    this.appending =
      error === undefined
        ? undefined
        : { since: this.appending?.since ?? now(), why: whyOf(error), at: Date.now() };
  }

  /** Asks once. A store that hangs gives no error: not to have answered in time is one. */
  async look(): Promise<void> {
    const late = setTimeout(
      () => this.failed(noAnswer(this.limits.withinMs)),
      this.limits.withinMs,
    );
    this.looking ??= this.ask().finally(() => {
      this.looking = undefined;
    });
    await this.looking;
    clearTimeout(late);
  }

  private async ask(): Promise<void> {
    try {
      await this.log.head();
      this.reading = undefined;
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    this.reading = { since: this.reading?.since ?? now(), why: whyOf(error) };
  }
}

const now = (): string => new Date().toISOString();

const noAnswer = (ms: number): StoreUnavailable =>
  new StoreUnavailable('deadline-exceeded', `The event store did not answer in ${ms} ms`);
