import { type DynamicModule, Global, Module } from '@nestjs/common';
import { EnforcementWorker } from '#enforcement/enforcement.worker';
import { LicensingWorker } from '#licensing/licensing.worker';
import { ImportWorker } from '#import/import.worker';
import { ActsPlatform } from '#libs/acts';
import { CalendarWorker } from '#calendar/calendar.worker';
import { LawModule, LiveLaw } from '#libs/calendar';
import type { Settings } from '#libs/config';
import { DeadlinesModule } from '#libs/deadlines';
import { LogModule } from '#libs/event-log';
import { StoreModule } from '#libs/event-store';
import { WorkerPlatform } from '#libs/http';
import { momentsOf } from '#libs/law';
import { Dispatcher, FollowingModule } from '#libs/subscriptions';
import { ProjectionControlWorker } from '#projection-control/projection-control.worker';
import { RegistryLookup } from '#registry/registry.lookup';
import { migrations } from '../../../migrations/index.js';
import { BusDispatcher } from './bus-dispatcher.js';

/** What clocks and reactions send goes the way of people's acts. */
@Global()
@Module({
  providers: [{ provide: Dispatcher, useClass: BusDispatcher }],
  exports: [Dispatcher],
})
class Dispatching {}

/** Projections, reactions, deadlines. No routes but health and metrics. */
@Module({})
export class WorkerModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        WorkerPlatform.forRoot(settings),
        LogModule.forRoot(settings.EVENTSTORE_URL),
        StoreModule.forRoot(settings.EVENTSTORE_URL),
        RegistryLookup,
        LawModule.forRoot(),
        ActsPlatform,
        Dispatching,
        FollowingModule.forRoot(migrations),
        DeadlinesModule.forRoot(
          LiveLaw,
          (law: LiveLaw) => (set) => momentsOf(set.rule, set, law.current().workingDays),
        ),
        EnforcementWorker,
        LicensingWorker,
        CalendarWorker,
        ImportWorker,
        ProjectionControlWorker,
      ],
    };
  }
}
