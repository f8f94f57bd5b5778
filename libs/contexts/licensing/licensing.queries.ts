import { Module } from '@nestjs/common';
import { BoardModule, BoardTellers } from '#platform/appointments';
import { PersonalData } from '#platform/privacy';
import { ApplicationHistoryController } from './http/application-history.controller.js';
import { ApplicationReadingController } from './http/application-reading.controller.js';
import { BarReadingController } from './http/bar-reading.controller.js';
import { BundleReadingController } from './http/bundle-reading.controller.js';
import { LicenceReadingController } from './http/licence-reading.controller.js';
import { licensingBoard } from './http/licensing-board.js';
import { LicensingFiles } from './http/licensing-files.js';
import { OfficeController } from './http/office.controller.js';
import { OpeningReadingController } from './http/opening-reading.controller.js';
import { PublicRegisterController } from './http/public-register.controller.js';
import { StandingReadingController } from './http/standing-reading.controller.js';
import { TrackingController } from './http/tracking.controller.js';

/** Licensing's part of the query API: queues, files, histories, the register of licences, what the public may ask. */
@Module({
  imports: [BoardModule],
  controllers: [
    ApplicationReadingController,
    ApplicationHistoryController,
    BarReadingController,
    BundleReadingController,
    StandingReadingController,
    OpeningReadingController,
    LicenceReadingController,
    OfficeController,
    TrackingController,
    PublicRegisterController,
  ],
  providers: [LicensingFiles, PersonalData],
})
export class LicensingQueries {
  constructor(tellers: BoardTellers, files: LicensingFiles) {
    const { database, district } = files;
    tellers.add(licensingBoard({ database, district, showing: () => files.showing() }));
  }
}
