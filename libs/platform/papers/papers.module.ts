import { Global, Module } from '@nestjs/common';
import { PaperSources } from './sources.js';

/** Where contexts say which of their nouns issue papers. */
@Global()
@Module({ providers: [PaperSources], exports: [PaperSources] })
export class PapersModule {}
