import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '#platform/config';
import { FilesKept } from '#platform/files';
import { PapersModule, Press, TemplateBook } from '#platform/papers';
import { FileSeals } from '#platform/privacy';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { CheckController } from './http/check.controller.js';
import { OutgoingController } from './http/outgoing.controller.js';
import { PaperFiles } from './http/paper-files.js';
import { PapersController } from './http/papers.controller.js';
import { papersRecords } from './http/records.js';
import { MatterPapersController } from './http/matter-papers.controller.js';
import { VolumesController } from './http/volumes.controller.js';

/** Binds volumes; its thread begins with the first one. */
const press = {
  provide: Press,
  inject: [Settings],
  useFactory: ({ PAPERS_FONTS_DIR: fonts }: Settings) =>
    new Press({ ...TemplateBook.read().pages, ...(fonts !== undefined && { fonts }) }),
};

/** The papers' part of the query API: the files, whether one is real, and what is owed. */
@Module({
  imports: [FilesKept, FilesModule, PapersModule, RecordModule],
  controllers: [
    PapersController,
    CheckController,
    VolumesController,
    OutgoingController,
    MatterPapersController,
    ...papersRecords,
  ],
  providers: [FileSeals, PaperFiles, press],
})
export class PapersQueries implements OnApplicationShutdown {
  constructor(@Inject(Press) private readonly press: Press) {}

  async onApplicationShutdown(): Promise<void> {
    await this.press.stop();
  }
}
