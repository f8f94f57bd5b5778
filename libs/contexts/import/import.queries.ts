import { Module } from '@nestjs/common';
import { RecordModule } from '#platform/record';
import { ImportedCasesController } from './http/imported-cases.controller.js';
import { ImportedFiles } from './http/imported-files.js';
import { ImportsController } from './http/imports.controller.js';
import { importRecords } from './http/records.js';

/**
 * The imports' part of the query API: imported cases with their past, and the imports that brought
 * them.
 */
@Module({
  imports: [RecordModule],
  controllers: [ImportedCasesController, ImportsController, ...importRecords],
  providers: [ImportedFiles],
})
export class ImportQueries {}
