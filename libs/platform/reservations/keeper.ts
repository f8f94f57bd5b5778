import { Inject, Logger, type OnModuleDestroy, type OnModuleInit, Optional } from '@nestjs/common';
import { Probes } from '#platform/http';
import type { Event } from '#domain/kernel';
import type { Open, OpenHolds } from './open-holds.js';

const lookEveryMs = 60_000;

/**
 * Follows what is open while the process lives, and settles what a crash left so: at the start, and
 * every minute.
 */
export abstract class Keeper<E extends Event, O extends Open>
  implements OnModuleInit, OnModuleDestroy
{
  private readonly journal = new Logger(this.constructor.name);
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private open?: OpenHolds<E, O>;
  @Optional() @Inject(Probes) private readonly probes?: Probes;

  /** Begins to follow what is open. */
  protected abstract follow(onTrouble: (error: unknown) => void): OpenHolds<E, O>;

  /** Settles what has had its time. Answers how many. */
  protected abstract settle(open: readonly O[]): Promise<number>;

  onModuleInit(): void {
    const open = this.follow((error) =>
      this.journal.warn(`The log of what is open broke off: ${String(error)}`),
    );
    this.open = open;
    this.probes?.add({ name: `open: ${this.constructor.name}`, look: () => open.health() });
    open.ready.then(
      () => this.look(),
      () => undefined,
    );
    this.timer = setInterval(() => void this.look(), lookEveryMs);
    this.timer.unref();
  }

  /** Waits for the look that is under way. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.open?.stop();
    await this.looking;
  }

  /** Looks once more, after the look that is under way. */
  look(): Promise<void> {
    this.looking = this.looking
      .then(() => this.settle(this.open?.all() ?? []))
      .then((settled) => {
        if (settled > 0) this.journal.log(`Settled ${settled} left open`);
      })
      .catch((error: unknown) => this.journal.warn(`Could not look: ${String(error)}`));
    return this.looking;
  }
}
