import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Numbers, type OpenNumber, OpenNumbers, seriesId } from '#libs/numbers';
import { caseSeries, isCaseSeries } from '../filing/case-series.js';
import { Cases } from './cases.js';

const lookEveryMs = 60_000;

/** Settles the case numbers that a crash left open: used when the case bears it, otherwise voided for good (DOC-4). */
@Injectable()
export class NumberKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('NumberKeeper');
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private open?: OpenNumbers;

  constructor(
    private readonly numbers: Numbers,
    private readonly cases: Cases,
  ) {}

  onModuleInit(): void {
    const { log, district } = this.cases.world;
    this.open = new OpenNumbers(log, district, (error) =>
      this.log.warn(`The log of numbers broke off: ${String(error)}`),
    );
    void this.open.ready.then(() => this.look());
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
  }

  /** Waits for the look that is under way. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.open?.stop();
    await this.looking;
  }

  private settle(): Promise<number> {
    return this.numbers.settle(this.open?.all() ?? [], (open) => this.isUsed(open));
  }

  private look(): void {
    this.looking = this.looking
      .then(() => this.settle())
      .then((settled) => {
        if (settled > 0) this.log.log(`Settled ${settled} case numbers left open`);
      })
      .catch((error: unknown) => this.log.warn(`Could not look: ${String(error)}`));
  }

  /** Whether the case bears the number; nothing when the number is of another kind. */
  async isUsed({ series, subject, serial }: OpenNumber): Promise<boolean | undefined> {
    if (!isCaseSeries(series)) return undefined;
    const { filed } = (await this.cases.now(subject)).procedure;
    return (
      filed !== undefined &&
      filed.serial === serial &&
      seriesId(filed.organ, caseSeries, filed.year) === series
    );
  }
}
