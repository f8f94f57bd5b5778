import { randomUUID } from 'node:crypto';
import {
  Module,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Nouns } from '#platform/acts';
import { Settings } from '#platform/config';
import { Probes } from '#platform/http';
import { EventLog } from '#platform/log';
import { Decisions, DecisionWorld } from '#platform/store';
import { Dispatcher, ProjectionRunner, ReactionRunner } from '#platform/following';
import { controlDecider } from './control/control.decider.js';
import { controlStream } from './control/control.stream.js';
import { Foreman } from './processes/foreman.js';
import { Teller } from './processes/teller.js';

/** The operators' part of the worker: carries out their orders and tells how projections are doing. */
@Module({})
export class OperationsWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly foreman: Foreman;
  private readonly teller: Teller;

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
  ) {
    nouns.add(new Decisions(controlStream, controlDecider, world));
    const owner = `worker-${randomUUID()}`;
    const parts = { readModels, dispatcher, district };
    this.foreman = new Foreman({ ...parts, log, projections, owner });
    probes.add({
      name: 'projection orders',
      look: () => this.foreman.health(),
    });
    this.teller = new Teller({ ...parts, projections, reactions, worker: owner });
  }

  onApplicationBootstrap(): void {
    this.foreman.start();
    this.teller.start();
  }

  /** Before the connections go, which other modules close at shutdown. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.foreman.stop();
    await this.teller.stop();
  }
}
