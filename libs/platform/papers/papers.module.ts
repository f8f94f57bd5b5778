import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '#platform/config';
import { Press } from './rendering/press.js';
import { PaperSources } from './sources.js';
import { TemplateBook } from './template-book.js';

/** Sets pages for whoever asks; its thread begins with the first one. */
const press = {
  provide: Press,
  inject: [Settings],
  useFactory: ({ PAPERS_FONTS_DIR: fonts }: Settings) =>
    new Press({ ...TemplateBook.read().pages, ...(fonts !== undefined && { fonts }) }),
};

/** Where contexts say which of their nouns issue papers, and what pages are set with. */
@Global()
@Module({ providers: [PaperSources, press], exports: [PaperSources, Press] })
export class PapersModule implements OnApplicationShutdown {
  constructor(@Inject(Press) private readonly press: Press) {}

  async onApplicationShutdown(): Promise<void> {
    await this.press.stop();
  }
}
