import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config';
import { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';

/** Gives `FileStore` to a process that keeps or hands out files. */
@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [Settings],
      useFactory: ({ FILES_DIR }: Settings) => new FolderStore(FILES_DIR),
    },
  ],
  exports: [FileStore],
})
export class FilesKept {}
