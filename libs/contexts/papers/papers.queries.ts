import { Module } from '@nestjs/common';
import { FilesKept } from '#platform/files';
import { FormsModule, PapersModule, PaperSources } from '#platform/papers';
import { FileSeals } from '#platform/privacy';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { CheckController } from './http/check.controller.js';
import { OutgoingController } from './http/outgoing.controller.js';
import { PaperFiles } from './http/paper-files.js';
import { PapersController } from './http/papers.controller.js';
import { papersAsFiles } from './http/papers-as-files.js';
import { papersRecords } from './http/records.js';
import { DraftsController } from './http/drafts.controller.js';
import { MatterPapersController } from './http/matter-papers.controller.js';
import { DeliveriesController } from './http/deliveries/deliveries.controller.js';
import { receiverReading } from './reading/receivers.reading.js';
import { formReading } from './reading/forms.reading.js';
import { letterPapers } from './reading/letter-papers.js';
import { VolumesController } from './http/volumes.controller.js';

/** The papers' part of the query API: the files, whether one is real, and what is owed. */
@Module({
  imports: [FilesKept, FilesModule, FormsModule, PapersModule, RecordModule],
  controllers: [
    papersAsFiles,
    PapersController,
    CheckController,
    VolumesController,
    OutgoingController,
    MatterPapersController,
    DraftsController,
    ...papersRecords,
    ...formReading,
    ...receiverReading,
    DeliveriesController,
  ],
  providers: [FileSeals, PaperFiles, PapersController],
})
export class PapersQueries {
  constructor(papers: PaperSources) {
    papers.add(letterPapers);
  }
}
