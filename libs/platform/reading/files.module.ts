import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { BoardModule } from '#platform/board';
import { Files } from './files.js';
import { MayRead } from './may-read.js';

/** For the queries of a context: what `readingOf` makes reads here. */
@Module({
  imports: [BoardModule],
  providers: [Files, MayRead, { provide: APP_INTERCEPTOR, useExisting: MayRead }],
  exports: [Files, MayRead, BoardModule],
})
export class FilesModule {}
