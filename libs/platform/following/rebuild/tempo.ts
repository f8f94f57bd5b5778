import { setTimeout as sleep } from 'node:timers/promises';

/** Whoever waits for a live row notices nothing below this; above it a rebuild gives way. */
const lagAllowedMs = 60;
/**
 * Never slower than this: it costs a few per cent, and a rebuild ends even on a machine that is
 * always busy.
 */
const leastEventsPerSecond = 1_000;
/** How often the lag is looked at. */
const lookEveryMs = 100;
/** One piece of work takes about so long, so that live work gets its turn between two. */
const pieceSeconds = 0.1;
const smallestPiece = 5;
/**
 * The rate is halved at each look while live rows are late, and grows by a tenth while they are
 * not.
 */
const [slower, faster] = [0.5, 1.1];

type Clock = Readonly<{
  now: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}>;

/** What holds a rebuild back. */
export type TempoParts = Readonly<{
  /**
   * At most so many events a second, whatever else; without it as fast as live projections allow.
   */
  eventsPerSecond?: number;
  /** By how many milliseconds live rows are late now. */
  lagMs?: () => number | Promise<number>;
  clock?: Clock;
}>;

const usualClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined) as Promise<void>,
};

/**
 * How fast work in the background goes: full speed while nothing live waits; ever slower while live
 * rows are late. Its rate is counted in events; one tempo is shared by all that one rebuild does.
 */
export class Tempo {
  private readonly clock: Clock;
  private readonly most: number;
  /** Allowed now, in events a second. */
  private rate: number;
  /** When the events so far are paid for. */
  private paidUntil: number;
  private lookedAt: number;
  private since = 0;
  private hurried = false;

  constructor(private readonly parts: TempoParts) {
    this.clock = parts.clock ?? usualClock;
    this.most = parts.eventsPerSecond ?? Infinity;
    this.rate = this.most;
    this.paidUntil = this.clock.now();
    // The first piece is followed by the first look.
    this.lookedAt = this.paidUntil - lookEveryMs;
  }

  /** From now on nothing holds it back. */
  hurry(): void {
    this.hurried = true;
    this.rate = Infinity;
  }

  /** How many events to take at once, at most `usual`. */
  batch(usual: number): number {
    return Math.max(smallestPiece, Math.min(usual, Math.floor(this.rate * pieceSeconds)));
  }

  /** Waits for as long as so many events take at the rate of now. Ends early when aborted. */
  async after(events: number, signal?: AbortSignal): Promise<void> {
    this.since += events;
    // These were taken under the rate from before; what is decided now holds for the next.
    const { rate } = this;
    await this.look();
    if (rate === Infinity) return;
    const now = this.clock.now();
    // What was not used is not saved up: that would be a burst.
    this.paidUntil = Math.max(this.paidUntil, now - pieceSeconds * 1_000);
    this.paidUntil += (events * 1_000) / rate;
    await this.pause(signal);
  }

  private async pause(signal?: AbortSignal): Promise<void> {
    const left = this.paidUntil - this.clock.now();
    if (left <= 0 || signal?.aborted) return;
    await this.clock.sleep(left, signal);
  }

  private async look(): Promise<void> {
    const { lagMs } = this.parts;
    const now = this.clock.now();
    const passed = now - this.lookedAt;
    if (!lagMs || this.hurried || passed < lookEveryMs) return;
    const measured = (this.since * 1_000) / passed;
    this.lookedAt = now;
    this.since = 0;
    const late = (await lagMs()) > lagAllowedMs;
    if (late) this.rate = Math.max(leastEventsPerSecond, Math.min(this.rate, measured) * slower);
    // Once the limit holds nothing back any more there is none.
    else if (this.rate > measured * 4) this.rate = this.most;
    else this.rate = Math.min(this.most, this.rate * faster);
    if (this.rate > this.most) this.rate = this.most;
  }
}
