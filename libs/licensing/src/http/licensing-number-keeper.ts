import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Numbers, type OpenNumber, OpenNumbers, seriesId } from '#libs/numbers';
import { bundleOf } from '../bundle/bundle.stream.js';
import { certificateSeries, kindOf, matterSeries } from '../numbering/licensing-series.js';
import { Applications } from './applications.js';
import { Bundles } from './bundles.js';
import { bears } from './certificates.js';

const lookEveryMs = 60_000;

/** Settles the licensing numbers that a crash left open: used when the matter bears it, otherwise voided for good (DOC-4). */
@Injectable()
export class LicensingNumberKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('LicensingNumberKeeper');
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private open?: OpenNumbers;

  constructor(
    private readonly numbers: Numbers,
    private readonly applications: Applications,
    private readonly bundles: Bundles,
  ) {}

  onModuleInit(): void {
    const { log, district } = this.applications.world;
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

  private look(): void {
    this.looking = this.looking
      .then(() => this.numbers.settle(this.open?.all() ?? [], (open) => this.isUsed(open)))
      .then((settled) => {
        if (settled > 0) this.log.log(`Settled ${settled} licensing numbers left open`);
      })
      .catch((error: unknown) => this.log.warn(`Could not look: ${String(error)}`));
  }

  /** Whether the matter bears the number; nothing when the number is of another context. */
  async isUsed({ series, subject, serial }: OpenNumber): Promise<boolean | undefined> {
    const kind = kindOf(series);
    if (kind === matterSeries) return this.isOfMatter(series, subject, serial);
    if (kind !== certificateSeries) return undefined;
    const application = await this.applications.now(subject);
    return application.status !== 'none' && bears(application, series, serial);
  }

  /** A part of a bundle bears its number from the bundle's opening on, before it is an application. */
  private async isOfMatter(series: string, subject: string, serial: number): Promise<boolean> {
    const bundle = await this.bundles.now(bundleOf(subject) ?? subject);
    const application = await this.applications.now(subject);
    const matters = [
      ...(bundle.status === 'none'
        ? []
        : [{ ...bundle.opened, organ: bundle.opened.leadOrgan }, ...bundle.opened.members]),
      ...(application.status === 'none' ? [] : [application.received]),
    ];
    return matters.some(
      (matter) =>
        matter.serial === serial && seriesId(matter.organ, matterSeries, matter.year) === series,
    );
  }
}
