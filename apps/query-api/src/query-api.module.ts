import { type DynamicModule, Module } from '@nestjs/common';
import { BundlesModule } from '#platform/bundles';
import { DecidedAgainModule } from '#platform/decided-again';
import { LawModule } from '#platform/law-now';
import { type Keys, PrivacyModule } from '#platform/privacy';
import type { Settings } from '#platform/config';
import { LogModule } from '#platform/log';
import { HttpPlatform, type Journal, StoreHealth } from '#platform/http';
import { JournalReadingModule } from '#platform/journal-reading';
import { ReadingModule } from '#platform/following';
import { ProcessMiningModule } from '#platform/process-mining';
import { TransparencyReadingModule } from '#platform/transparency';
import { modulesFor, nounFiles } from '#contexts/index';
import { RegistryLookup } from '#contexts/registry/registry.lookup';

/** HTTP in, rows and histories out. Reads the store through a read-only port; never appends. */
@Module({})
export class QueryApiModule {
  static async with(settings: Settings, journal?: Journal, keys?: Keys): Promise<DynamicModule> {
    return {
      module: QueryApiModule,
      imports: [
        HttpPlatform.forRoot(settings, RegistryLookup, journal && { journal }),
        LogModule.forRoot(settings.EVENTSTORE_URL),
        StoreHealth.forRoot('rows-go-on'),
        ReadingModule.forRoot(settings),
        LawModule.forRoot(),
        PrivacyModule.forRoot(settings, { shows: true, keys }),
        JournalReadingModule,
        TransparencyReadingModule,
        BundlesModule.with(nounFiles),
        DecidedAgainModule,
        ProcessMiningModule,
        ...(await modulesFor('queries')),
      ],
    };
  }
}
