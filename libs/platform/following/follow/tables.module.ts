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
import { migrate, type Migration, readModels } from '#platform/tables';
import { DatabaseQuestion, databaseQuestion } from './database-question.js';

/** Opens and closes the tables, and tells health whether they can be read. */
@Injectable()
class Tables implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly database: DataSource,
    private readonly question: DatabaseQuestion,
    private readonly probes: Probes,
  ) {}

  onModuleInit(): void {
    this.question.start();
    this.probes.add({ name: 'read models', look: () => this.question.finding() });
  }

  async onModuleDestroy(): Promise<void> {
    this.question.stop();
    await this.database.destroy();
  }
}

const opened = async (
  { DATABASE_URL, DATABASE_POOL }: Settings,
  migrations: readonly Migration[],
): Promise<DataSource> => {
  await migrate(DATABASE_URL, migrations);
  return readModels(DATABASE_URL, undefined, DATABASE_POOL);
};

/** Gives the tables to a process that follows nothing and answers nobody's lists. */
@Module({})
export class TablesModule {
  static forRoot(settings: Settings, migrations: readonly Migration[]): DynamicModule {
    return {
      module: TablesModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => opened(settings, migrations) },
        databaseQuestion,
        Tables,
      ],
      exports: [DataSource],
    };
  }
}
