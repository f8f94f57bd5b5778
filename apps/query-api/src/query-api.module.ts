import { type DynamicModule, Module } from '@nestjs/common';
import { LawQueries } from '#contexts/calendar/calendar.queries';
import { EnforcementQueries } from '#contexts/enforcement/enforcement.queries';
import { LicensingQueries } from '#contexts/licensing/licensing.queries';
import { LawModule } from '#platform/law-now';
import type { Settings } from '#platform/config';
import { LogModule } from '#platform/log';
import { ImportQueries } from '#contexts/import/import.queries';
import { HttpPlatform } from '#platform/http';
import { ReadingModule } from '#platform/following';
import { ProjectionControlQueries } from '#contexts/operations/operations.queries';
import { RegistryQueries } from '#contexts/registry/registry.queries';
import { RegistryLookup } from '#contexts/registry/registry.lookup';

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
