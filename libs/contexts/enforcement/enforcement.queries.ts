import { Module } from '@nestjs/common';
import { BoardModule, Matters } from '#platform/board';
import { DataSource } from 'typeorm';
import { CaseClocksController } from './http/case-clocks.controller.js';
import { CaseDocumentsController } from './http/case-documents.controller.js';
import { CaseFiles } from './http/case-files.js';
import { caseMatters, casesOfParty } from './http/enforcement-matters.js';
import { CaseHistoryController } from './http/case-history.controller.js';
import { DocketController } from './http/docket.controller.js';

/** Enforcement's part of the query API: docket, case files, histories, documents; its cases on the board. */
@Module({
  imports: [BoardModule],
  controllers: [
    DocketController,
    CaseHistoryController,
    CaseClocksController,
    CaseDocumentsController,
  ],
  providers: [CaseFiles],
})
export class EnforcementQueries {
  constructor(matters: Matters, database: DataSource) {
    matters.add(caseMatters);
    matters.addChapter(casesOfParty(database));
  }
}
