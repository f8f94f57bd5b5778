import { StoreUnavailable } from './store-errors.js';

/** How often something is asked, and how soon it must answer. */
export type WatchLimits = Readonly<{ everyMs: number; withinMs: number }>;

/**
 * Limits by which what hangs is noticed within that time: it is asked so often, and must answer in
 * the rest.
 */
export const watchFor = (noticedWithinMs: number): WatchLimits => ({
  everyMs: noticedWithinMs * 0.4,
  withinMs: noticedWithinMs * 0.6,
});

/** What is wrong with something for this process, and since when. */
export type Trouble = Readonly<{ since: string; why: string }>;

/**
 * A question that is asked every few seconds for as long as the process lives: what answered once
 * says nothing of whether it is there now. What hangs gives no error: not to have answered in time
 * is one. One question at a time, so that nothing piles up behind what does not answer.
 */
export class LiveQuestion {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private state: Trouble | undefined = { since: now(), why: 'not asked yet' };

  constructor(
    private readonly of: Readonly<{
      /** Who is asked, as people call it. */
      who: string;
      ask: () => Promise<unknown>;
      limits: WatchLimits;
      why?: (error: unknown) => string;
    }>,
  ) {}

  start(): void {
    void this.look();
    this.timer ??= setInterval(() => void this.look(), this.of.limits.everyMs).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** What is wrong now; nothing when it answers. */
  trouble(): Trouble | undefined {
    return this.state;
  }

  /** Asks once. */
  async look(): Promise<void> {
    const { who, limits } = this.of;
    const silent = `The ${who} did not answer in ${limits.withinMs} ms`;
    const late = setTimeout(
      () => this.failed(new StoreUnavailable('deadline-exceeded', silent)),
      limits.withinMs,
    );
    this.looking ??= this.ask().finally(() => {
      this.looking = undefined;
    });
    await this.looking;
    clearTimeout(late);
  }

  private async ask(): Promise<void> {
    try {
      await this.of.ask();
      this.state = undefined;
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    const why = (this.of.why ?? String)(error);
    this.state = { since: this.state?.since ?? now(), why };
  }
}

/** The present, as health tells it. */
export const now = (): string => new Date().toISOString();
