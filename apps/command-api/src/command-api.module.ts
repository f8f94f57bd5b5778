import { type DynamicModule, Module } from '@nestjs/common';
import { ActsPlatform } from '#platform/acts';
import { CalendarCommands } from '#contexts/calendar/calendar.commands';
import { LawModule } from '#platform/law-now';
import type { Settings } from '#platform/config';
import { LogModule } from '#platform/log';
import { StoreModule } from '#platform/store';
import { HttpPlatform } from '#platform/http';
import { EnforcementCommands } from '#contexts/enforcement/enforcement.commands';
import { LicensingCommands } from '#contexts/licensing/licensing.commands';
import { ProjectionControlCommands } from '#contexts/operations/operations.commands';
import { RegistryCommands } from '#contexts/registry/registry.commands';
import { RegistryLookup } from '#contexts/registry/registry.lookup';

/** HTTP in, events out. Reaches no table. */
@Module({})
export class CommandApiModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: CommandApiModule,
      imports: [
        HttpPlatform.forRoot(settings, RegistryLookup),
        LogModule.forRoot(settings.EVENTSTORE_URL),
        StoreModule.forRoot(settings.EVENTSTORE_URL),
        LawModule.forRoot(),
        ActsPlatform,
        CalendarCommands,
        RegistryCommands,
        EnforcementCommands,
        LicensingCommands,
        ProjectionControlCommands,
      ],
    };
  }
}
