import { setTimeout as sleep } from 'node:timers/promises';
import { rounded } from '../figure.js';

const batchOf = 500;
const atOnce = 4;

type Reading = Readonly<{ point: string; at: string; value: number }>;

/** One reading of each of these points; whether the register knows them yet does not matter. */
export const beat = async (url: string, token: string, points: readonly string[]) => {
  const at = new Date().toISOString();
  await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ readings: points.map((point) => ({ point, at, value: 20 })) }),
  });
};

/** How a load went: how many readings were acknowledged, and milliseconds for a batch. */
type Load = Readonly<{ taken: number; seconds: number; p50: number; p99: number }>;

/**
 * A gateway that sends batches of readings as fast as they are acknowledged, each reading its own
 * moment, and sends again what was not.
 */
export class Gateway {
  /** What was acknowledged: point and moment. */
  readonly acknowledged = new Set<string>();
  /** When each point was first told to be over its limit. */
  readonly overAt = new Map<string, number>();
  retried = 0;
  private next = 0;
  /** The last moment that was used: each round of the points has one of its own. */
  private moment = 0;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly points: readonly string[],
  ) {}

  /** Sends for so many seconds; the first of the points pass their limit halfway. */
  async load(seconds: number, { alarms }: Readonly<{ alarms: number }>): Promise<Load> {
    const begun = performance.now();
    const until = begun + seconds * 1_000;
    const times: number[] = [];
    let taken = 0;
    const worker = async (): Promise<void> => {
      while (performance.now() < until) {
        const half = performance.now() - begun > (seconds * 1_000) / 2;
        const batch = this.batch(half ? alarms : 0);
        const start = performance.now();
        await this.sent(batch);
        times.push(performance.now() - start);
        taken += batch.length;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    times.sort((a, b) => a - b);
    const at = (part: number) => rounded(times[Math.floor((times.length - 1) * part)] ?? 0);
    const took = rounded((performance.now() - begun) / 1_000);
    return { taken, seconds: took, p50: at(0.5), p99: at(0.99) };
  }

  /** One reading of every point each four seconds, so that none of them is silent. */
  async beating(ms: number): Promise<number> {
    const until = performance.now() + ms;
    let beats = 0;
    while (performance.now() < until) {
      await this.sent(this.batch(0, this.points.length));
      beats += 1;
      await sleep(4_000);
    }
    return beats;
  }

  private batch(alarms: number, length = batchOf): readonly Reading[] {
    return Array.from({ length }, () => this.reading(alarms));
  }

  private reading(alarms: number): Reading {
    const place = this.next % this.points.length;
    // Moments go on by themselves, never ahead of now by more than the load is quick.
    if (place === 0) this.moment = Math.max(this.moment + 1, Date.now() - 1_000);
    this.next += 1;
    const point = this.points[place]!;
    const isOver = place < alarms && !this.overAt.has(point);
    if (isOver) this.overAt.set(point, Date.now());
    return { point, at: new Date(this.moment).toISOString(), value: isOver ? 61 : 20 };
  }

  private async sent(readings: readonly Reading[]): Promise<void> {
    for (;;) {
      if (await this.tried(readings)) break;
      this.retried += 1;
      await sleep(50);
    }
    for (const { point, at } of readings) this.acknowledged.add(`${point} ${at}`);
  }

  private async tried(readings: readonly Reading[]): Promise<boolean> {
    try {
      const answer = await fetch(this.url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ readings }),
      });
      const body = (await answer.json()) as { taken?: number };
      if (answer.status === 200 && body.taken === readings.length) return true;
      if (answer.status === 400) throw new TypeError(JSON.stringify(body));
      return false;
    } catch (error) {
      if (error instanceof TypeError && error.message.startsWith('{')) throw error;
      return false;
    }
  }
}
