import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { BoardModule } from '#platform/board';
import { Files } from './files.js';
import { MayRead } from './may-read.js';

/** For the queries of a context: what `readingOf` makes reads here. */
@Module({
  imports: [BoardModule],
  providers: [Files, { provide: APP_INTERCEPTOR, useClass: MayRead }],
  exports: [Files, BoardModule],
})
export class FilesModule {}
