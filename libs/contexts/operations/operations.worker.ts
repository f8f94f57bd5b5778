import { randomUUID } from 'node:crypto';
import {
  Module,
  Optional,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Nouns } from '#platform/acts';
import { Settings } from '#platform/config';
import { Probes } from '#platform/http';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import { DecisionWorld } from '#platform/store';
import { Dispatcher, ProjectionRunner, ReactionRunner } from '#platform/following';
import { RowsKeeper } from '#platform/transparency';
import { controlNoun } from './control/control.noun.js';
import { asideNoun } from './aside/aside.noun.js';
import { AsideKeeper } from './processes/aside-keeper.js';
import { SettingAside } from './processes/setting-aside.js';
import { Foreman } from './processes/foreman.js';
import { Teller } from './processes/teller.js';

/**
 * The operators' part of the worker: carries out their orders and tells how projections are doing.
 */
@Module({})
export class OperationsWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly foreman: Foreman;
  private readonly teller: Teller;
  private readonly keeper: AsideKeeper;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    nouns: Nouns,
    world: DecisionWorld,
    readModels: DataSource,
    log: EventLog,
    projections: ProjectionRunner,
    reactions: ReactionRunner,
    dispatcher: Dispatcher,
    probes: Probes,
    { DISTRICT: district }: Settings,
    @Optional() aside: EventsAside = nothingAside,
    @Optional() rows?: RowsKeeper,
  ) {
    nouns.filesOf(asideNoun);
    nouns.filesOf(controlNoun);
    const owner = `worker-${randomUUID()}`;
    const parts = { readModels, dispatcher, district };
    const setting = new SettingAside(nouns, world);
    const tell = rows && { tell: rows.owe };
    this.foreman = new Foreman({ ...parts, log, aside, projections, owner, setting, ...tell });
    this.keeper = new AsideKeeper({ readModels, aside });
    probes.add({
      name: 'projection orders',
      look: () => this.foreman.health(),
    });
    this.teller = new Teller({ ...parts, projections, reactions, worker: owner });
  }

  onApplicationBootstrap(): void {
    this.foreman.start();
    this.teller.start();
    this.keeper.start();
  }

  /** Before the connections go, which other modules close at shutdown. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.foreman.stop();
    await this.teller.stop();
    await this.keeper.stop();
  }
}
