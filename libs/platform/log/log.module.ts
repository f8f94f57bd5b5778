import { type DynamicModule, Module } from '@nestjs/common';
import { connect } from './client.js';
import { EventLog } from './event-log.js';
import { EventStoreDbLog } from './eventstoredb-log.js';
import { StoreWatch, usualWatch } from './store-watch.js';

/** Gives `EventLog` to a process: reading, and nothing else. */
@Module({})
export class LogModule {
  static forRoot(connectionString: string): DynamicModule {
    return {
      module: LogModule,
      global: true,
      providers: [
        { provide: EventLog, useFactory: () => new EventStoreDbLog(connect(connectionString)) },
        {
          provide: StoreWatch,
          inject: [EventLog],
          useFactory: (log: EventLog) => new StoreWatch(log, usualWatch),
        },
      ],
      exports: [EventLog, StoreWatch],
    };
  }
}
