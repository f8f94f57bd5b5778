import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Nobody waits longer for a counter than for the act it counts. */
const answersWithinMs = 200;

/**
 * Counts requests in Redis, for all processes of an API together. Each counts for itself while
 * Redis is away: a counter that cannot be reached stops nobody's work.
 */
export class SharedRates implements ThrottlerStorage, OnApplicationShutdown {
  private readonly redis: Redis;
  private readonly counters = new Map<string, RateLimiterRedis>();
  private told = false;

  constructor(url: string) {
    this.redis = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: answersWithinMs,
    });
    this.redis.on('error', (error) => {
      if (!this.told) new Logger(SharedRates.name).warn(`Counting alone: ${String(error)}`);
      this.told = true;
    });
    this.redis.on('ready', () => {
      this.told = false;
    });
  }

  /** One more request under the key; times come and go in milliseconds and seconds. */
  async increment(key: string, ttl: number, limit: number): Promise<Counted> {
    const { consumedPoints, msBeforeNext } = await this.counterOf(ttl, limit).penalty(key);
    const timeToExpire = Math.ceil(msBeforeNext / 1_000);
    const isBlocked = consumedPoints > limit;
    const timeToBlockExpire = isBlocked ? timeToExpire : 0;
    return { totalHits: consumedPoints, timeToExpire, isBlocked, timeToBlockExpire };
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  private counterOf(ttl: number, points: number): RateLimiterRedis {
    const name = `rate ${ttl} ${points}`;
    const duration = ttl / 1_000;
    const counter =
      this.counters.get(name) ??
      new RateLimiterRedis({
        storeClient: this.redis,
        keyPrefix: name,
        points,
        duration,
        insuranceLimiter: new RateLimiterMemory({ points, duration }),
      });
    this.counters.set(name, counter);
    return counter;
  }
}
