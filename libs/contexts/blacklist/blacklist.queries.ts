import { Module } from '@nestjs/common';
import { label } from '#domain/kernel';
import { Matters } from '#platform/board';
import { PapersModule, PaperSources } from '#platform/papers';
import { PersonalData } from '#platform/privacy';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { clockName } from './projections/clock-names.js';
import { creditRegister, creditStages } from './projections/credit-register.js';
import { disclosureRegister, disclosureStages } from './projections/disclosure-register.js';
import { listingRegister } from './projections/listing-register.js';
import { listingStages } from './projections/listing-row.js';
import { blacklistPapers } from './reading/blacklist-papers.js';
import { creditReading } from './reading/credit.reading.js';
import { disclosureReading } from './reading/disclosures.reading.js';
import { listingReading } from './reading/listings.reading.js';
import { PublicListController } from './reading/public/public-list.controller.js';
import { blacklistRecords } from './reading/records.js';
import { ListStandingController } from './reading/standing/list-standing.controller.js';

/** Its part of the query API: the list, its files and histories; its matters on the board. */
@Module({
  imports: [FilesModule, PapersModule, RecordModule],
  controllers: [
    ...listingReading,
    ...creditReading,
    ...disclosureReading,
    ...blacklistRecords,
    PublicListController,
    ListStandingController,
  ],
  providers: [PersonalData],
})
export class BlacklistQueries {
  constructor(matters: Matters, papers: PaperSources) {
    papers.add(...blacklistPapers);
    matters.add({
      register: listingRegister,
      title: label('entry of the list', '严重失信名单'),
      stages: listingStages,
      clockName,
    });
    matters.add({
      register: creditRegister,
      title: label('record of dishonesty', '失信信息'),
      stages: creditStages,
      clockName,
    });
    matters.add({
      register: disclosureRegister,
      title: label('request for information, objection', '依申请公开、公示信息异议'),
      stages: disclosureStages,
      clockName,
    });
  }
}
