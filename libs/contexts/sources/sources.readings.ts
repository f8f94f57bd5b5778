import {
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { Settings } from '#platform/config';
import { Identity, Probes } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { ReadingsTable } from '#platform/time-series';
import { instant, localDateOf } from '#domain/kernel';
import { alarmNoun } from './alarm/alarm.noun.js';
import { ReadingsController } from './http/readings.controller.js';
import { Intake } from './processes/intake.js';
import { KnownPoints } from './processes/known-points.js';
import { OverMqtt } from './processes/over-mqtt.js';
import { Watcher } from './processes/watcher.js';

const dayMs = 24 * 3_600_000;

/** Its part of the process that takes readings in: the door, the table, who watches. */
@Module({
  controllers: [ReadingsController],
  providers: [
    {
      provide: ReadingsTable,
      inject: [Settings],
      useFactory: ({ DATABASE_URL }: Settings) => new ReadingsTable(DATABASE_URL),
    },
    { provide: Identity, inject: [Settings], useFactory: (all: Settings) => new Identity(all) },
    KnownPoints,
    Watcher,
    Intake,
    OverMqtt,
  ],
  exports: [Intake],
})
export class SourcesReadings implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(SourcesReadings.name);
  private forgetting: NodeJS.Timeout | undefined;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    nouns: Nouns,
    probes: Probes,
    @Inject(ReadingsTable) private readonly table: ReadingsTable,
    private readonly law: LiveLaw,
    private readonly intake: Intake,
    private readonly watcher: Watcher,
    private readonly overMqtt: OverMqtt,
  ) {
    nouns.filesOf(alarmNoun);
    probes.add({ name: 'readings', look: () => this.watcher.finding() });
  }

  /** No second process takes readings in beside it: in which order they came, one has to say. */
  async onApplicationBootstrap(): Promise<void> {
    await this.table.alone(() => process.exit(1));
    await this.forget();
    this.forgetting = setInterval(() => void this.forget(), dayMs).unref();
    await this.watcher.start();
    this.overMqtt.start();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.forgetting);
    await this.overMqtt.stop();
    await this.intake.stop();
    await this.watcher.stop();
    await this.table.end();
  }

  /** Months that were kept long enough go as a whole（保存期限）. */
  private async forget(): Promise<void> {
    const now = new Date();
    const kept = this.law.current().amount('MHS-READINGS', 'keptMonths', localDateOf(instant(now)));
    now.setUTCMonth(now.getUTCMonth() - kept);
    const gone = await this.table.forgetBefore(now.getTime()).catch((error: unknown) => {
      this.log.warn(`Old readings could not be forgotten: ${String(error)}`);
      return 0;
    });
    if (gone > 0) this.log.log(`${gone} months of readings were kept long enough and are gone`);
  }
}
