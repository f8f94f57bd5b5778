import { Module } from '@nestjs/common';
import { ImportedCaseHistoryController } from './http/imported-case-history.controller.js';
import { ImportedCasesController } from './http/imported-cases.controller.js';
import { ImportedFiles } from './http/imported-files.js';
import { ImportsController } from './http/imports.controller.js';

/** The imports' part of the query API: imported cases with their past, and the imports that brought them. */
@Module({
  controllers: [ImportedCasesController, ImportedCaseHistoryController, ImportsController],
  providers: [ImportedFiles],
})
export class ImportQueries {}
