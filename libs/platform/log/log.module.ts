import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { Settings } from '#platform/config';
import { connect } from './client.js';
import { EventLog } from './event-log.js';
import { EventStoreDbLog } from './eventstoredb-log.js';
import { LiveAside } from './live-aside.js';
import { EventsAside } from './set-aside.js';
import { watchFor } from './live-question.js';
import { StoreWatch } from './store-watch.js';

/**
 * Gives `EventLog` to a process: reading, and nothing else; and `EventsAside`, which of its events
 * to pass over.
 */
@Module({})
export class LogModule {
  static forRoot(connectionString: string): DynamicModule {
    const journal = new Logger('Log');
    return {
      module: LogModule,
      global: true,
      providers: [
        { provide: EventLog, useFactory: () => new EventStoreDbLog(connect(connectionString)) },
        {
          provide: StoreWatch,
          inject: [EventLog, Settings],
          useFactory: (log: EventLog, { HEALTH_WITHIN_MS }: Settings) =>
            new StoreWatch(log, watchFor(HEALTH_WITHIN_MS)),
        },
        {
          provide: LiveAside,
          inject: [EventLog, Settings, StoreWatch],
          useFactory: (log: EventLog, { DISTRICT }: Settings, watch: StoreWatch) => {
            const aside = new LiveAside(log, DISTRICT, (error) =>
              journal.warn(`The log of events set aside broke off: ${String(error)}`),
            );
            watch.follows(aside.follower);
            return aside;
          },
        },
        { provide: EventsAside, useExisting: LiveAside },
      ],
      exports: [EventLog, EventsAside, LiveAside, StoreWatch],
    };
  }
}
