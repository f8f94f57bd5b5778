import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, Gauge } from 'prom-client';
import { Lease } from '#platform/following';
import type { Finding } from '#platform/http';
import { activeReceivers, type Standing, standingNow } from './deliveries.js';
import { deliverTo, type Delivering } from './delivering.js';
import { type Filling, OutboxLog } from './outbox-log.js';

const nothing: Standing = { waiting: 0, givenUp: 0, oldestSeconds: 0 };
/** How the outbox of this process stands. */
const now = { standing: nothing };

const figures: readonly (readonly [name: string, help: string, of: () => number])[] = [
  ['outbox_waiting', 'Deliveries that wait to be taken', () => now.standing.waiting],
  ['outbox_given_up', 'Deliveries given up and not tried again', () => now.standing.givenUp],
  ['outbox_oldest_seconds', 'Age of the oldest of both', () => now.standing.oldestSeconds],
];
for (const [name, help, of] of figures)
  void new Gauge({
    name,
    help,
    collect() {
      this.set(of());
    },
  });
const handed = new Counter({
  name: 'outbox_handed_total',
  help: 'Deliveries tried, by what came of them',
  labelNames: ['outcome'],
});

/** How often it looks for news, and how long another worker waits before it takes over. */
export type OutboxPace = Readonly<{ lookMs: number; leaseMs: number }>;
export const usualOutboxPace: OutboxPace = { lookMs: 500, leaseMs: 15_000 };

/**
 * The outbox（投递箱）: one worker at a time fills it from the log and hands over what waits. A
 * receiver that is slow holds nobody else up; a worker that dies is followed by another.
 */
export class Outbox {
  private readonly log = new Logger('Outbox');
  private readonly ending = new AbortController();
  private readonly lease: Lease;
  private readonly inHand = new Map<string, Promise<void>>();
  private filled: OutboxLog | undefined;
  private running: Promise<void> | undefined;
  private trouble: string | null = null;

  constructor(
    private readonly parts: Filling & Delivering,
    private readonly pace: OutboxPace = usualOutboxPace,
  ) {
    this.lease = new Lease(parts.database, 'outbox', randomUUID(), pace.leaseMs);
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
    await Promise.all(this.inHand.values());
    await this.lease.release().catch(() => undefined);
  }

  /** What health says of it: a thing that was given up waits for a person. */
  finding(): Finding {
    const { waiting, givenUp } = now.standing;
    const attention = this.trouble !== null || givenUp > 0;
    return { well: true, attention, detail: { waiting, givenUp, lastError: this.trouble } };
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    const again = (): void => void this.lease.take().catch(() => undefined);
    const renewal = setInterval(again, this.pace.leaseMs / 3);
    while (!signal.aborted) {
      await this.once(signal);
      await sleep(this.pace.lookMs, undefined, { signal }).catch(() => undefined);
    }
    clearInterval(renewal);
  }

  private async once(signal: AbortSignal): Promise<void> {
    try {
      if (!(await this.lease.take())) {
        this.filled = undefined;
        return;
      }
      this.filled ??= await OutboxLog.of(this.parts);
      await this.filled.catchUp(signal);
      await this.deliver(signal);
      now.standing = await standingNow(this.parts.database);
      this.trouble = null;
    } catch (error) {
      this.filled = undefined;
      if (this.trouble === null) this.log.warn(`The outbox waits: ${String(error)}`);
      this.trouble = String(error);
    }
  }

  /** Begins with each receiver that is not being handed something already. */
  private async deliver(signal: AbortSignal): Promise<void> {
    for (const receiver of await activeReceivers(this.parts.database)) {
      if (this.inHand.has(receiver.id)) continue;
      const work = deliverTo(this.parts, receiver, signal)
        .then(({ taken, failed }) => {
          handed.inc({ outcome: 'taken' }, taken);
          if (failed) handed.inc({ outcome: 'not-taken' });
        })
        .catch((error: unknown) => {
          this.trouble = String(error);
        })
        .finally(() => this.inHand.delete(receiver.id));
      this.inHand.set(receiver.id, work);
    }
  }
}
