import { Module } from '@nestjs/common';
import { BoardModule } from '#platform/appointments';
import { CaseClocksController } from './http/case-clocks.controller.js';
import { CaseDocumentsController } from './http/case-documents.controller.js';
import { CaseFiles } from './http/case-files.js';
import { CaseHistoryController } from './http/case-history.controller.js';
import { DeadlinesController } from './http/deadlines.controller.js';
import { DocketController } from './http/docket.controller.js';
import { PartyFileController } from './http/party-file.controller.js';
import { WorklistController } from './http/worklist.controller.js';

/** Enforcement's part of the query API: docket, case files, histories, documents, worklist, deadlines. */
@Module({
  imports: [BoardModule],
  controllers: [
    DocketController,
    CaseHistoryController,
    CaseClocksController,
    CaseDocumentsController,
    PartyFileController,
    WorklistController,
    DeadlinesController,
  ],
  providers: [CaseFiles],
})
export class EnforcementQueries {}
