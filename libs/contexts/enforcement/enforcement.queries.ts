import { Module } from '@nestjs/common';
import { Matters } from '#platform/board';
import { PapersModule, PaperSources } from '#platform/papers';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { DataSource } from 'typeorm';
import { CaseDocumentsController } from './http/documents/case-documents.controller.js';
import { documentsAsFiles } from './http/documents/documents-as-files.js';
import { CaseFiguresController } from './http/figures/case-figures.controller.js';
import { casePapers } from './http/case-papers.js';
import { caseReading } from './http/cases.reading.js';
import { caseMatters, casesOfParty } from './http/enforcement-matters.js';
import { enforcementRecords } from './http/records.js';
import { ReportedCluesController } from './http/reported-clues.controller.js';

/**
 * Enforcement's part of the query API: docket, case files, histories, documents; its cases on the
 * board.
 */
@Module({
  imports: [FilesModule, PapersModule, RecordModule],
  controllers: [
    ...caseReading,
    documentsAsFiles,
    CaseDocumentsController,
    CaseFiguresController,
    ReportedCluesController,
    ...enforcementRecords,
  ],
  providers: [CaseDocumentsController],
})
export class EnforcementQueries {
  constructor(matters: Matters, papers: PaperSources, database: DataSource) {
    papers.add(casePapers);
    matters.add(caseMatters);
    matters.addChapter(casesOfParty(database));
  }
}
