import { Inject, Logger, type OnModuleDestroy, type OnModuleInit, Optional } from '@nestjs/common';
import { Probes } from '#platform/http';
import type { DecisionWorld } from '#platform/store';
import type { Numbers } from './numbers.js';
import { type OpenNumber, OpenNumbers } from './open-numbers.js';

const lookEveryMs = 60_000;

/**
 * Settles the numbers of a context that a crash left open: used when the matter bears it, otherwise voided for good (DOC-4).
 * A context says by `isUsed` what bears a number.
 */
export abstract class NumberKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly journal = new Logger(this.constructor.name);
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private open?: OpenNumbers;
  @Optional() @Inject(Probes) private readonly probes?: Probes;

  constructor(
    private readonly numbers: Numbers,
    private readonly of: Pick<DecisionWorld, 'log' | 'district'>,
  ) {}

  /** Whether its matter bears the number; nothing when the number is another context's to settle. */
  abstract isUsed(open: OpenNumber): Promise<boolean | undefined>;

  onModuleInit(): void {
    const { log, district } = this.of;
    this.open = new OpenNumbers(log, district, (error) =>
      this.journal.warn(`The log of numbers broke off: ${String(error)}`),
    );
    const { open } = this;
    this.probes?.add({ name: `numbers: ${this.constructor.name}`, look: () => open.health() });
    open.ready.then(
      () => this.look(),
      () => undefined,
    );
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
  }

  /** Waits for the look that is under way. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.open?.stop();
    await this.looking;
  }

  private look(): void {
    this.looking = this.looking
      .then(() => this.numbers.settle(this.open?.all() ?? [], (open) => this.isUsed(open)))
      .then((settled) => {
        if (settled > 0) this.journal.log(`Settled ${settled} numbers left open`);
      })
      .catch((error: unknown) => this.journal.warn(`Could not look: ${String(error)}`));
  }
}
