import { Module } from '@nestjs/common';
import { BoardModule, Matters } from '#platform/board';
import { PersonalData } from '#platform/privacy';
import { RecordModule } from '#platform/record';
import { ApplicationReadingController } from './reading/application-reading.controller.js';
import { BarReadingController } from './reading/bar-reading.controller.js';
import { BundleReadingController } from './reading/bundle-reading.controller.js';
import { LicenceReadingController } from './reading/licence-reading.controller.js';
import { LicensingFiles } from './reading/licensing-files.js';
import { licensingMatters } from './reading/licensing-matters.js';
import { OfficeController } from './reading/office.controller.js';
import { OpeningReadingController } from './reading/opening-reading.controller.js';
import { licensingRecords } from './reading/records.js';
import { PublicRegisterController } from './reading/public-register.controller.js';
import { StandingReadingController } from './reading/standing-reading.controller.js';
import { TrackingController } from './reading/tracking.controller.js';

/**
 * Licensing's part of the query API: queues, files, histories, the register of licences, what the
 * public may ask.
 */
@Module({
  imports: [BoardModule, RecordModule],
  controllers: [
    ApplicationReadingController,
    BarReadingController,
    BundleReadingController,
    StandingReadingController,
    OpeningReadingController,
    LicenceReadingController,
    OfficeController,
    TrackingController,
    PublicRegisterController,
    ...licensingRecords,
  ],
  providers: [LicensingFiles, PersonalData],
})
export class LicensingQueries {
  constructor(matters: Matters) {
    matters.add(...licensingMatters);
  }
}
