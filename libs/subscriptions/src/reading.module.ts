import {
  type DynamicModule,
  Module,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Settings } from '#libs/config';
import type { Position } from '#libs/kernel';
import { Freshness as WrittenFreshness } from '#libs/queries';
import { readModels } from '#libs/read-models';
import { Freshness } from './freshness.js';

/** Tells queries how far a projection has come, by what the worker writes beside its rows. */
class CheckpointFreshness extends WrittenFreshness implements OnModuleInit, OnModuleDestroy {
  private readonly checkpoints: Freshness;

  constructor(private readonly database: DataSource) {
    super();
    this.checkpoints = new Freshness(database);
  }

  onModuleInit(): Promise<void> {
    return this.checkpoints.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.checkpoints.stop();
    await this.database.destroy();
  }

  async reached(projection: string, position: Position): Promise<boolean> {
    return (await this.checkpoints.waitFor(projection, position)) === 'fresh';
  }

  async positionOf(projection: string): Promise<string | undefined> {
    const rows: { place: string }[] = await this.database.query(
      `SELECT c.commit || '/' || c.prepare AS place FROM platform.checkpoint c
        JOIN platform.build b ON b.projection = c.projection AND b.build = c.build AND b.status = 'live'
        WHERE c.projection = $1 AND c.commit <> '' ORDER BY c.commit::numeric LIMIT 1`,
      [projection],
    );
    return rows[0]?.place;
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
          useFactory: () => readModels(DATABASE_URL, undefined, DATABASE_POOL),
        },
        {
          provide: WrittenFreshness,
          inject: [DataSource],
          useFactory: (database: DataSource) => new CheckpointFreshness(database),
        },
      ],
      exports: [DataSource, WrittenFreshness],
    };
  }
}
