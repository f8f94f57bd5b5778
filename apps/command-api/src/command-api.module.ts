import { type DynamicModule, Module } from '@nestjs/common';
import { ActsPlatform } from '#libs/acts';
import { CalendarCommands } from '#calendar/calendar.commands';
import { LawModule } from '#libs/calendar';
import type { Settings } from '#libs/config';
import { LogModule } from '#libs/event-log';
import { StoreModule } from '#libs/event-store';
import { HttpPlatform } from '#libs/http';
import { EnforcementCommands } from '#enforcement/enforcement.commands';
import { LicensingCommands } from '#licensing/licensing.commands';
import { ProjectionControlCommands } from '#projection-control/projection-control.commands';
import { RegistryCommands } from '#registry/registry.commands';
import { RegistryLookup } from '#registry/registry.lookup';

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
