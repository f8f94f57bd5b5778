import { Module } from '@nestjs/common';
import { FilesKept } from '#platform/files';
import { PapersModule } from '#platform/papers';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { CustodyController } from './http/custody/custody.controller.js';
import { ExhibitFiles } from './http/exhibit-files.js';
import { exhibitsAsFiles } from './http/exhibits-as-files.js';
import { ExhibitsController } from './http/exhibits.controller.js';
import { erasureRecords, exhibitRecords } from './http/records.js';

/** The part of evidence in the query API: what there is, and the files, streamed. */
@Module({
  imports: [FilesKept, FilesModule, PapersModule, RecordModule],
  controllers: [
    ...exhibitRecords,
    ...erasureRecords,
    exhibitsAsFiles,
    ExhibitsController,
    CustodyController,
  ],
  providers: [ExhibitFiles, ExhibitsController],
})
export class EvidenceQueries {}
