import { Module, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner } from '#platform/following';
import { PapersModule, PaperSources } from '#platform/papers';
import { nouns as all } from './blacklist.nouns.js';
import { listingNoun } from './listing/listing.noun.js';
import { listingRegister } from './projections/listing-register.js';
import { blacklistPapers } from './reading/blacklist-papers.js';

/** Its part of the worker: the list, and who answers when clocks ring. */
@Module({ imports: [PapersModule] })
export class BlacklistWorker implements OnModuleInit {
  constructor(
    kinds: ClockedKinds,
    nouns: Nouns,
    papers: PaperSources,
    private readonly projections: ProjectionRunner,
  ) {
    papers.add(...blacklistPapers);
    kinds.add(listingNoun);
    for (const one of all) nouns.filesOf(one);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(listingRegister);
  }
}
