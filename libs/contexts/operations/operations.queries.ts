import { Module } from '@nestjs/common';
import { BoardModule } from '#platform/board';
import { PersonalData } from '#platform/privacy';
import { RecordModule } from '#platform/record';
import { OwnFeedController } from './http/own-feed.controller.js';
import { OwnFiltersController } from './http/own-filters.controller.js';
import { ProjectionsController } from './http/projections.controller.js';
import { operationsRecords } from './http/records.js';

/**
 * The operators' part of the query API: how projections are doing, from what the worker tells, and
 * what was ordered.
 */
@Module({
  imports: [BoardModule, RecordModule],
  providers: [PersonalData],
  controllers: [
    ProjectionsController,
    OwnFiltersController,
    OwnFeedController,
    ...operationsRecords,
  ],
})
export class OperationsQueries {}
