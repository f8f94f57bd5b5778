import {
  type DynamicModule,
  Injectable,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Settings } from '#platform/config';
import { EventLog } from '#platform/log';
import { Probes } from '#platform/http';
import { migrate, type Migration, readModels } from '#platform/tables';
import { DatabaseQuestion, databaseQuestion } from '../follow/database-question.js';
import { Dispatcher } from '../follow/dispatcher.js';
import { limitsFor } from '../follow/health.js';
import { LogReader } from '../follow/log-reader.js';
import { Metrics } from '../follow/metrics.js';
import { ProjectionRunner } from './projection-runner.js';
import { tellRebuilds } from '../rebuild/rebuild-metrics.js';
import { Owners } from '../react/owed-after-refusal.js';
import { type ReactionParts, ReactionRunner } from '../react/reaction-runner.js';

/**
 * Ends following in good order, and turns health red when something stands still while the log
 * moves.
 */
@Injectable()
class Following implements OnModuleInit, OnApplicationShutdown {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
    private readonly reader: LogReader,
    private readonly database: DataSource,
    private readonly question: DatabaseQuestion,
    private readonly probes: Probes,
  ) {}

  onModuleInit(): void {
    this.question.start();
    this.probes.add({ name: 'read models', look: () => this.question.finding() });
    this.probes.add({
      name: 'projections',
      look: () => {
        const all = [...this.projections.health(), ...this.reactions.health()];
        const attention = all.some((one) => one.attention);
        return { well: all.every(({ red }) => !red), attention, detail: all };
      },
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.question.stop();
    await Promise.all([this.projections.stop(), this.reactions.stop()]);
    await this.reader.stop();
    await this.database.destroy();
  }
}

const parts = (log: EventLog, database: DataSource, reader: LogReader) => ({
  log,
  readModels: database,
  reader,
});

const projecting = (
  log: EventLog,
  database: DataSource,
  reader: LogReader,
  { HEALTH_WITHIN_MS }: Settings,
): ProjectionRunner => {
  const metrics = new Metrics(register, () => runner.health());
  tellRebuilds(register, database);
  const limits = limitsFor(HEALTH_WITHIN_MS);
  const runner = new ProjectionRunner({ ...parts(log, database, reader), metrics, limits });
  return runner;
};

const reacting = (given: ReactionParts): ReactionRunner => {
  const metrics = new Metrics(register, () => runner.health(), 'reaction');
  const runner = new ReactionRunner({ ...given, metrics });
  return runner;
};

const opened =
  (migrations: readonly Migration[]) =>
  async ({ DATABASE_URL, DATABASE_POOL }: Settings): Promise<DataSource> => {
    await migrate(DATABASE_URL, migrations);
    return readModels(DATABASE_URL, undefined, DATABASE_POOL);
  };

/**
 * Gives projections and reactions to the worker; brings the database to today's shape before
 * anything follows.
 */
@Module({})
export class FollowingModule {
  static forRoot(migrations: readonly Migration[]): DynamicModule {
    return {
      module: FollowingModule,
      global: true,
      providers: [
        { provide: DataSource, inject: [Settings], useFactory: opened(migrations) },
        {
          provide: LogReader,
          inject: [EventLog],
          useFactory: (log: EventLog) => new LogReader(log),
        },
        {
          provide: ProjectionRunner,
          inject: [EventLog, DataSource, LogReader, Settings],
          useFactory: projecting,
        },
        {
          provide: ReactionRunner,
          inject: [EventLog, DataSource, LogReader, Dispatcher, { token: Owners, optional: true }],
          // Nest hands the parts in one by one.
          // oxlint-disable-next-line max-params
          useFactory: (
            log: EventLog,
            database: DataSource,
            reader: LogReader,
            dispatcher: Dispatcher,
            owners?: Owners,
          ) => reacting({ ...parts(log, database, reader), dispatcher, ...(owners && { owners }) }),
        },
        databaseQuestion,
        Following,
      ],
      exports: [DataSource, LogReader, ProjectionRunner, ReactionRunner],
    };
  }
}
