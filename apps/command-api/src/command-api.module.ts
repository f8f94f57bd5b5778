import { type DynamicModule, Module } from '@nestjs/common';
import { ActsPlatform } from '#platform/acts';
import { LawModule } from '#platform/law-now';
import { type Keys, PrivacyModule } from '#platform/privacy';
import type { Settings } from '#platform/config';
import { LogModule } from '#platform/log';
import { StoreModule } from '#platform/store';
import { HttpPlatform, type Journal, StoreHealth } from '#platform/http';
import { modulesFor } from '#contexts/index';
import { RegistryLookup } from '#contexts/registry/registry.lookup';

/**
 * HTTP in, events out. Reaches no table; the journal it is handed is written to and never read.
 */
@Module({})
export class CommandApiModule {
  static async with(settings: Settings, journal?: Journal, keys?: Keys): Promise<DynamicModule> {
    return {
      module: CommandApiModule,
      imports: [
        HttpPlatform.forRoot(settings, RegistryLookup, { acts: true, ...(journal && { journal }) }),
        LogModule.forRoot(settings.EVENTSTORE_URL),
        StoreHealth.forRoot('of-no-use'),
        StoreModule.forRoot(settings.EVENTSTORE_URL),
        LawModule.forRoot(),
        PrivacyModule.forRoot(settings, { shows: false, keys }),
        ActsPlatform,
        ...(await modulesFor('commands')),
      ],
    };
  }
}
