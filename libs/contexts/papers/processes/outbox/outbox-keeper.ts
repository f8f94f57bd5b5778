import {
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  Optional,
} from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { subjectsOf } from '#platform/board';
import { Settings } from '#platform/config';
import { Dispatcher } from '#platform/following';
import { Probes } from '#platform/http';
import { EventsAside, nothingAside } from '#platform/log';
import { Keys } from '#platform/privacy';
import { DecisionWorld } from '#platform/store';
import { DataSource } from 'typeorm';
import { Outbox } from './outbox.js';
import { registersReach } from './registers-reach.js';

/**
 * Keeps the outbox for as long as the worker lives. Where nothing is sent to deciders, as where
 * the parts of a worker are only asked for, nothing is handed over.
 */
@Injectable()
export class OutboxKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private outbox: Outbox | undefined;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly nouns: Nouns,
    private readonly world: DecisionWorld,
    private readonly database: DataSource,
    private readonly settings: Settings,
    private readonly keys: Keys,
    @Optional() private readonly dispatcher?: Dispatcher,
    @Optional() private readonly probes?: Probes,
    @Optional() private readonly aside: EventsAside = nothingAside,
  ) {}

  /** When every context has said which nouns it keeps. */
  onApplicationBootstrap(): void {
    const { dispatcher, world, database, keys, aside } = this;
    if (!dispatcher) return;
    const { OUTBOX_DIR: dir, OUTBOX_NETWORKS: networks, OUTBOX_PAUSES: pauses } = this.settings;
    this.outbox = new Outbox({
      log: world.log,
      database,
      aside,
      dispatcher,
      keys,
      nouns: this.nouns.all().filter(({ publishes, dispatches }) => publishes ?? dispatches),
      telling: {
        names: () => world.registry(),
        numberOf: async (stream, position) => {
          await registersReach(database, position);
          return (await subjectsOf(database, [{ stream }])).get(stream)?.number ?? undefined;
        },
      },
      ways: { networks, dir },
      pausesMs: pauses.split(',').map((seconds) => Number(seconds) * 1_000),
    });
    this.probes?.add({ name: 'outbox', look: () => this.outbox!.finding() });
    this.outbox.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.outbox?.stop();
  }
}
