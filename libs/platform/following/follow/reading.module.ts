import {
  type DynamicModule,
  Injectable,
  Module,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Settings } from '#platform/config';
import { Probes } from '#platform/http';
import { Freshness } from '#platform/lists';
import { Consequences } from '#platform/record';
import { readModels } from '#platform/tables';
import { ConsequencesNoted } from './consequences-noted.js';
import { DatabaseQuestion, databaseQuestion } from './database-question.js';
import { ProjectionFreshness } from './freshness.js';

/** Nobody waits longer for a list: a database that hangs is told as 503. */
const answersWithinMs = 10_000;

/**
 * Opens and closes what the query side listens on, and tells health whether the tables can be read.
 */
@Injectable()
class Reading implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly database: DataSource,
    private readonly freshness: ProjectionFreshness,
    private readonly question: DatabaseQuestion,
    private readonly probes: Probes,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.freshness.start();
    this.question.start();
    this.probes.add({ name: 'read models', look: () => this.question.finding() });
  }

  async onModuleDestroy(): Promise<void> {
    this.question.stop();
    await this.freshness.stop();
    await this.database.destroy();
  }
}

/** Gives the read models (`DataSource`) and `Freshness` to the query API. */
@Module({})
export class ReadingModule {
  static forRoot({ DATABASE_URL, DATABASE_POOL }: Settings): DynamicModule {
    return {
      module: ReadingModule,
      global: true,
      providers: [
        {
          provide: DataSource,
          useFactory: () => readModels(DATABASE_URL, undefined, DATABASE_POOL, answersWithinMs),
        },
        {
          provide: ProjectionFreshness,
          inject: [DataSource],
          useFactory: (database: DataSource) => new ProjectionFreshness(database),
        },
        { provide: Freshness, useExisting: ProjectionFreshness },
        { provide: Consequences, useClass: ConsequencesNoted },
        databaseQuestion,
        Reading,
      ],
      exports: [DataSource, Freshness, Consequences],
    };
  }
}
