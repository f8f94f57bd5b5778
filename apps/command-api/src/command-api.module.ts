import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ActsPlatform, Foresight } from '#platform/acts';
import { LawModule } from '#platform/law-now';
import { type Keys, PrivacyModule } from '#platform/privacy';
import type { Settings } from '#platform/config';
import { LogModule } from '#platform/log';
import { StoreModule } from '#platform/store';
import { HttpPlatform, type Journal, StoreHealth } from '#platform/http';
import { modulesFor } from '#contexts/index';
import { RegistryLookup } from '#contexts/registry/registry.lookup';

/** What the process is handed by what starts it. */
type Handed = Readonly<{ journal?: Journal; keys?: Keys; foresight?: Foresight }>;

@Global()
@Module({})
class Previews {}

/** What follows from an act in other files, where somebody knows（预演联动）. */
const previews = (foresight: Foresight | undefined): DynamicModule => ({
  module: Previews,
  providers: foresight ? [{ provide: Foresight, useValue: foresight }] : [],
  exports: foresight ? [Foresight] : [],
});

/**
 * HTTP in, events out. Reaches no table; the journal it is handed is written to and never read,
 * and what it is handed to foresee what follows decides nothing.
 */
@Module({})
export class CommandApiModule {
  static async with(
    settings: Settings,
    { journal, keys, foresight }: Handed = {},
  ): Promise<DynamicModule> {
    return {
      module: CommandApiModule,
      imports: [
        HttpPlatform.forRoot(settings, RegistryLookup, { acts: true, ...(journal && { journal }) }),
        LogModule.forRoot(settings.EVENTSTORE_URL),
        StoreHealth.forRoot('of-no-use'),
        StoreModule.forRoot(settings.EVENTSTORE_URL),
        LawModule.forRoot(),
        PrivacyModule.forRoot(settings, { shows: false, keys }),
        previews(foresight),
        ActsPlatform,
        ...(await modulesFor('commands')),
      ],
    };
  }
}
