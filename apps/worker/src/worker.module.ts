import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ActsPlatform } from '#platform/acts';
import { BusDispatcher, NounOwners } from '#platform/dispatching';
import { LawModule, LiveLaw } from '#platform/law-now';
import type { Settings } from '#platform/config';
import { DeadlinesModule } from '#platform/deadlines';
import { ProgramsKept } from '#platform/programs';
import { Archivists } from '#platform/files';
import { LogModule } from '#platform/log';
import { StoreModule } from '#platform/store';
import { StoreHealth, WorkerPlatform } from '#platform/http';
import { momentsOf } from '#domain/law';
import { Dispatcher, FollowingModule, Owners } from '#platform/following';
import { JournalKeepingModule } from '#platform/journal-reading';
import { Auditors, TransparencyKeepingModule } from '#platform/transparency';
import { modulesFor } from '#contexts/index';
import { type Keys, PrivacyModule } from '#platform/privacy';
import { RegistryLookup } from '#contexts/registry/registry.lookup';
import { migrations } from '../../../migrations/index.js';
import { RegistryArchivists } from './registry-archivists.js';
import { RegistryAuditors } from './registry-auditors.js';

/** What clocks and reactions send goes the way of people's acts. */
@Global()
@Module({
  providers: [
    { provide: Dispatcher, useClass: BusDispatcher },
    { provide: Owners, useClass: NounOwners },
    { provide: Auditors, useClass: RegistryAuditors },
    { provide: Archivists, useClass: RegistryArchivists },
  ],
  exports: [Dispatcher, Owners, Auditors, Archivists],
})
class Dispatching {}

/** Projections, reactions, deadlines. No routes but health and metrics. */
@Module({})
export class WorkerModule {
  static async with(settings: Settings, keys?: Keys, rules?: string): Promise<DynamicModule> {
    return {
      module: WorkerModule,
      imports: [
        WorkerPlatform.forRoot(settings),
        LogModule.forRoot(settings.EVENTSTORE_URL),
        StoreHealth.forRoot('of-no-use'),
        StoreModule.forRoot(settings.EVENTSTORE_URL),
        PrivacyModule.forRoot(settings, { shows: false, keys }),
        RegistryLookup,
        LawModule.forRoot(),
        ActsPlatform,
        Dispatching,
        FollowingModule.forRoot(migrations),
        JournalKeepingModule,
        TransparencyKeepingModule,
        ...(rules === undefined ? [] : [ProgramsKept.with(rules)]),
        DeadlinesModule.forRoot(LiveLaw, (law: LiveLaw) => (set) => momentsOf(set, law.current())),
        ...(await modulesFor('worker')),
      ],
    };
  }
}
