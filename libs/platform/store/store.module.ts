import { type DynamicModule, Module } from '@nestjs/common';
import { connect, StoreWatch } from '#platform/log';
import { EventStore } from './event-store.js';
import { EventStoreDbStore } from './eventstoredb-store.js';

/** Gives `EventStore` to a process that may append. */
@Module({})
export class StoreModule {
  static forRoot(connectionString: string): DynamicModule {
    return {
      module: StoreModule,
      global: true,
      providers: [
        {
          provide: EventStore,
          inject: [StoreWatch],
          useFactory: (watch: StoreWatch) =>
            new EventStoreDbStore(connect(connectionString), watch),
        },
      ],
      exports: [EventStore],
    };
  }
}
