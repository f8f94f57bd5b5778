import { Module } from '@nestjs/common';
import { Matters } from '#platform/board';
import { PapersModule, PaperSources } from '#platform/papers';
import { PersonalData } from '#platform/privacy';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { applicationReading } from './reading/applications.reading.js';
import { AttributionController } from './reading/attribution.controller.js';
import { BarReadingController } from './reading/bar-reading.controller.js';
import { bundleReading } from './reading/bundles.reading.js';
import { licenceReading } from './reading/licences.reading.js';
import { licensingPapers } from './reading/licensing-papers.js';
import { licensingMatters } from './reading/licensing-matters.js';
import { OfficeController } from './reading/office.controller.js';
import { OfficeTablesController } from './reading/tables/office-tables.controller.js';
import { OpeningReadingController } from './reading/opening-reading.controller.js';
import { licensingRecords } from './reading/records.js';
import { PublicRegisterController } from './reading/public/public-register.controller.js';
import { StandingReadingController } from './reading/standing-reading.controller.js';
import { TrackingController } from './reading/tracking.controller.js';

/**
 * Licensing's part of the query API: queues, files, histories, the register of licences, what the
 * public may ask.
 */
@Module({
  imports: [FilesModule, PapersModule, RecordModule],
  controllers: [
    ...applicationReading,
    AttributionController,
    BarReadingController,
    ...bundleReading,
    StandingReadingController,
    OpeningReadingController,
    ...licenceReading,
    OfficeController,
    OfficeTablesController,
    TrackingController,
    PublicRegisterController,
    ...licensingRecords,
  ],
  providers: [PersonalData],
})
export class LicensingQueries {
  constructor(matters: Matters, papers: PaperSources) {
    papers.add(...licensingPapers);
    matters.add(...licensingMatters);
  }
}
