import { Module } from '@nestjs/common';
import { Matters } from '#platform/board';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { ActsController } from './http/acts.controller.js';
import { AuditFindingsController } from './http/audit-findings.controller.js';
import { dutyMatters, dutyReading, dutyRecords } from './http/duty-reading.js';

/** The part of duties in the query API; they are tasks on the one worklist. */
@Module({
  imports: [FilesModule, RecordModule],
  controllers: [ActsController, AuditFindingsController, ...dutyReading, ...dutyRecords],
})
export class DutiesQueries {
  constructor(matters: Matters) {
    matters.add(dutyMatters);
  }
}
