import { Module } from '@nestjs/common';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { importedReading } from './http/imported-cases.reading.js';
import { ImportsController } from './http/imports.controller.js';
import { importRecords } from './http/records.js';

/**
 * The imports' part of the query API: imported cases with their past, and the imports that brought
 * them.
 */
@Module({
  imports: [FilesModule, RecordModule],
  controllers: [...importedReading, ImportsController, ...importRecords],
})
export class ImportQueries {}
