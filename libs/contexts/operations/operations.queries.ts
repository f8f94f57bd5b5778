import { Module } from '@nestjs/common';
import { RecordModule } from '#platform/record';
import { OwnFiltersController } from './http/own-filters.controller.js';
import { ProjectionsController } from './http/projections.controller.js';
import { operationsRecords } from './http/records.js';

/**
 * The operators' part of the query API: how projections are doing, from what the worker tells, and
 * what was ordered.
 */
@Module({
  imports: [RecordModule],
  controllers: [ProjectionsController, OwnFiltersController, ...operationsRecords],
})
export class OperationsQueries {}
