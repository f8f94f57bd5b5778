import { type DynamicModule, Module } from '@nestjs/common';
import { LawQueries } from '#calendar/calendar.queries';
import { EnforcementQueries } from '#enforcement/enforcement.queries';
import { LicensingQueries } from '#licensing/licensing.queries';
import { LawModule } from '#libs/calendar';
import type { Settings } from '#libs/config';
import { LogModule } from '#libs/event-log';
import { ImportQueries } from '#import/import.queries';
import { HttpPlatform } from '#libs/http';
import { ReadingModule } from '#libs/subscriptions';
import { ProjectionControlQueries } from '#projection-control/projection-control.queries';
import { RegistryQueries } from '#registry/registry.queries';
import { RegistryLookup } from '#registry/registry.lookup';

/** HTTP in, rows and histories out. Reads the store through a read-only port; never appends. */
@Module({})
export class QueryApiModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: QueryApiModule,
      imports: [
        HttpPlatform.forRoot(settings, RegistryLookup),
        LogModule.forRoot(settings.EVENTSTORE_URL),
        ReadingModule.forRoot(settings),
        LawModule.forRoot(),
        RegistryQueries,
        LawQueries,
        EnforcementQueries,
        LicensingQueries,
        ImportQueries,
        ProjectionControlQueries,
      ],
    };
  }
}
