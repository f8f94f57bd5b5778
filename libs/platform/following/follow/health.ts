import { comparePositions, type EventLog, positionText } from '#platform/log';
import type { Position } from '#domain/kernel';
import { nameOf, streamsAside } from './poison.js';
import type { Shard, ShardStatus } from './shard.js';
import { within } from '../place/slices.js';

/**
 * How often it is looked, and how long an event may wait while nothing moves before a projection
 * counts as standing still.
 */
export type HealthLimits = Readonly<{ everyMs: number; stillMs: number }>;

export const usualLimits: HealthLimits = { everyMs: 2_000, stillMs: 30_000 };

/**
 * Limits by which a follower that hangs is noticed within that time: two looks to see that it
 * rests, then half of the time.
 */
export const limitsFor = (noticedWithinMs: number): HealthLimits => ({
  everyMs: noticedWithinMs / 6,
  stillMs: noticedWithinMs / 2,
});

/** One shard, as plain data for health checks and dashboards. */
export type ShardHealth = Readonly<{
  slices: string;
  status: ShardStatus;
  position: string | null;
  /**
   * Seconds since the oldest event that was read and not yet folded was created; 0 when none waits.
   */
  secondsBehind: number;
  eventsPerSecond: number;
  events: number;
  /** Events read and not yet folded. */
  waitingEvents: number;
  /** By how many milliseconds live rows are late now, on top of what they always take. */
  lateMs: number;
  parkedStreams: number;
  lastError: string | null;
  /**
   * Red: blocked, failing, standing still while the log moves, or blind because the log cannot be
   * read.
   */
  red: boolean;
}>;

/** One projection or reaction. */
export type ProjectionHealth = Readonly<{
  projection: string;
  build: number;
  /** Position of the newest event of the log; nothing when it cannot be read. */
  head: string | null;
  red: boolean;
  /** Streams are set aside: the others go on, and somebody must look（需关注）. */
  attention: boolean;
  shards: readonly ShardHealth[];
}>;

type Seen = Readonly<{ events: number; at: number; rate: number; position: string | undefined }>;

/** Compares where shards stand with where the log ends, every few seconds. */
export class HealthWatch {
  private timer: NodeJS.Timeout | undefined;
  private head: Position | undefined;
  private headError: string | null = null;
  private looking: Promise<void> | undefined;
  private asking: Promise<void> | undefined;
  private aside: ReadonlyMap<string, readonly string[]> = new Map();
  private readonly still = new Set<Shard>();
  private readonly waitingSince = new WeakMap<Shard, number>();
  private readonly seen = new WeakMap<Shard, Seen>();

  constructor(
    private readonly log: EventLog,
    private readonly shards: () => readonly Shard[],
    private readonly limits: HealthLimits,
  ) {}

  /** Looks every few seconds, and now what is set aside: it is told from the first moment on. */
  async start(): Promise<void> {
    this.timer ??= setInterval(() => void this.lookInTime(), this.limits.everyMs).unref();
    await this.lookAside();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** A store that hangs gives no error: not to have been answered in time is one. */
  private async lookInTime(): Promise<void> {
    const late = setTimeout(() => {
      this.headError = 'The event store does not answer.';
    }, this.limits.stillMs);
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
    });
    await this.looking;
    clearTimeout(late);
  }

  /** Looks once. Runs by itself every few seconds. */
  async look(): Promise<void> {
    void this.lookAside();
    try {
      this.head = await this.log.head();
      this.headError = null;
      for (const shard of this.shards()) await this.lookAt(shard);
    } catch (error) {
      this.headError = String(error);
    }
  }

  /** A database that does not answer is told of elsewhere: what was known stands until then. */
  private lookAside(): Promise<void> {
    this.asking ??= this.askAside().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async askAside(): Promise<void> {
    const [first] = this.shards();
    if (!first) return;
    const names = [...new Set(this.shards().map(({ parts }) => parts.id.name))];
    this.aside = await streamsAside(first.parts.readModels, names).catch(() => this.aside);
  }

  health(): readonly ProjectionHealth[] {
    const names = new Set(this.shards().map(ofShard));
    return [...names].map((name) => {
      const own = this.shards().filter((shard) => ofShard(shard) === name);
      const shards = own.map((shard) => this.healthOf(shard));
      return {
        projection: own[0]!.parts.id.name,
        build: own[0]!.parts.id.build,
        head: this.head ? positionText(this.head) : null,
        red: shards.some(({ red }) => red),
        attention: shards.some(({ parkedStreams }) => parkedStreams > 0),
        shards,
      };
    });
  }

  private healthOf(shard: Shard): ShardHealth {
    const { from, to } = shard.parts.id.slices;
    const oldest = shard.oldestWaiting();
    const stands = ['blocked', 'failing'].includes(shard.status) || this.still.has(shard);
    return {
      slices: `${from}-${to}`,
      status: shard.status,
      position: shard.position ? positionText(shard.position) : null,
      secondsBehind: oldest ? Math.max(0, (Date.now() - Date.parse(oldest)) / 1_000) : 0,
      eventsPerSecond: this.seen.get(shard)?.rate ?? 0,
      events: shard.events,
      waitingEvents: shard.waiting(),
      lateMs: shard.lagMs(),
      parkedStreams: this.asideIn(shard),
      lastError: shard.lastError ?? this.headError,
      red: stands || this.headError !== null,
    };
  }

  private asideIn(shard: Shard): number {
    const streams = this.aside.get(ofShard(shard)) ?? [];
    return streams.filter((stream) => within(shard.parts.id.slices, stream)).length;
  }

  private async lookAt(shard: Shard): Promise<void> {
    const before = this.seen.get(shard);
    const seen = seenNow(shard, before);
    this.seen.set(shard, seen);
    if (before && before.position !== seen.position) this.waitingSince.delete(shard);
    else if (await this.standsStill(shard, seen.at)) {
      this.still.add(shard);
      return;
    }
    this.still.delete(shard);
  }

  /** Whether something waits, for too long, for a shard that has not moved since the last look. */
  private async standsStill(shard: Shard, now: number): Promise<boolean> {
    if (!(await this.waits(shard))) {
      this.waitingSince.delete(shard);
      return false;
    }
    const since = this.waitingSince.get(shard) ?? now;
    this.waitingSince.set(shard, since);
    return now - since >= this.limits.stillMs;
  }

  /**
   * Distance alone proves nothing, because a filter may match rarely: it asks whether an event of
   * its own waits.
   */
  private async waits({ position, status, parts }: Shard): Promise<boolean> {
    const { head } = this;
    if (!head || status === 'standby') return false;
    if (position && comparePositions(position, head) >= 0) return false;
    const after = position && { after: position };
    const waiting = this.log.readAll({ ...after, prefixes: parts.prefixes, limit: 1 });
    for await (const { position: next } of waiting) return next !== position;
    return false;
  }
}

const seenNow = ({ events, position }: Shard, before: Seen | undefined): Seen => {
  const at = Date.now();
  const seconds = (at - (before?.at ?? at)) / 1_000;
  const rate = before && seconds > 0 ? (events - before.events) / seconds : 0;
  return { events, at, rate, position: position && positionText(position) };
};

const ofShard = ({ parts }: Shard): string => nameOf(parts.id);
