import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ActsPlatform } from '#platform/acts';
import { BusDispatcher } from '#platform/dispatching';
import { LawModule } from '#platform/law-now';
import type { Settings } from '#platform/config';
import { LogModule } from '#platform/log';
import { StoreModule } from '#platform/store';
import { StoreHealth, WorkerPlatform } from '#platform/http';
import { Dispatcher, TablesModule } from '#platform/following';
import { modulesFor } from '#contexts/index';
import { type Keys, PrivacyModule } from '#platform/privacy';
import { RegistryLookup } from '#contexts/registry/registry.lookup';
import { migrations } from '../../../migrations/index.js';

/** What readings lead to goes the way of people's acts. */
@Global()
@Module({
  providers: [{ provide: Dispatcher, useClass: BusDispatcher }],
  exports: [Dispatcher],
})
class Dispatching {}

/** Readings in, alarms out（监测数据接入）. It takes them in while the event store is away. */
@Module({})
export class ReadingsModule {
  static async with(settings: Settings, keys?: Keys): Promise<DynamicModule> {
    return {
      module: ReadingsModule,
      imports: [
        WorkerPlatform.forRoot(settings),
        LogModule.forRoot(settings.EVENTSTORE_URL),
        StoreHealth.forRoot('rows-go-on'),
        StoreModule.forRoot(settings.EVENTSTORE_URL),
        PrivacyModule.forRoot(settings, { shows: false, keys }),
        RegistryLookup,
        LawModule.forRoot(),
        ActsPlatform,
        Dispatching,
        TablesModule.forRoot(settings, migrations),
        ...(await modulesFor('readings')),
      ],
    };
  }
}
