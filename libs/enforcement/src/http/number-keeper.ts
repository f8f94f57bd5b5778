import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Numbers, type OpenNumber, seriesId } from '#libs/numbers';
import { caseSeries, isCaseSeries } from '../filing/case-series.js';
import { Cases } from './cases.js';

const lookEveryMs = 60_000;

/** Settles the case numbers that a crash left open: used when the case bears it, otherwise voided for good (DOC-4). */
@Injectable()
export class NumberKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('NumberKeeper');
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly numbers: Numbers,
    private readonly cases: Cases,
  ) {}

  onModuleInit(): void {
    this.look();
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
  }

  /** Waits for the look that is under way. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Looks once; answers how many numbers were settled. Numbers of other kinds are left to their own keepers. */
  settle(): Promise<number> {
    return this.numbers.settle((open) => this.isUsed(open));
  }

  private look(): void {
    this.looking = this.looking
      .then(() => this.settle())
      .then((settled) => {
        if (settled > 0) this.log.log(`Settled ${settled} case numbers left open`);
      })
      .catch((error: unknown) => this.log.warn(`Could not look: ${String(error)}`));
  }

  private async isUsed({ series, subject, serial }: OpenNumber): Promise<boolean | undefined> {
    if (!isCaseSeries(series)) return undefined;
    const { filed } = (await this.cases.now(subject)).procedure;
    return (
      filed !== undefined &&
      filed.serial === serial &&
      seriesId(filed.organ, caseSeries, filed.year) === series
    );
  }
}
