import { Module } from '@nestjs/common';
import { BoardModule, Matters } from '#platform/board';
import { RecordModule } from '#platform/record';
import { DataSource } from 'typeorm';
import { CaseDocumentsController } from './http/case-documents.controller.js';
import { CaseFiles } from './http/case-files.js';
import { caseMatters, casesOfParty } from './http/enforcement-matters.js';
import { DocketController } from './http/docket.controller.js';
import { enforcementRecords } from './http/records.js';

/**
 * Enforcement's part of the query API: docket, case files, histories, documents; its cases on the
 * board.
 */
@Module({
  imports: [BoardModule, RecordModule],
  controllers: [DocketController, CaseDocumentsController, ...enforcementRecords],
  providers: [CaseFiles],
})
export class EnforcementQueries {
  constructor(matters: Matters, database: DataSource) {
    matters.add(caseMatters);
    matters.addChapter(casesOfParty(database));
  }
}
