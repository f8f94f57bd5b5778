import { Module, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { PapersModule, PaperSources } from '#platform/papers';
import { DecisionWorld } from '#platform/store';
import { DataSource } from 'typeorm';
import { nouns as all } from './blacklist.nouns.js';
import { creditNoun } from './credit/credit.noun.js';
import { disclosureNoun } from './disclosure/disclosure.noun.js';
import { listingNoun } from './listing/listing.noun.js';
import { creditRegister } from './projections/credit-register.js';
import { disclosureRegister } from './projections/disclosure-register.js';
import { listedThen } from './projections/listed-then.js';
import { listingRegister } from './projections/listing-register.js';
import { casesAndListings } from './projections/listings-of-case.js';
import { recordLeft } from './projections/record-left.js';
import { followCredit } from './reactions/follow-credit.reaction.js';
import { followPenalties } from './reactions/follow-penalties.reaction.js';
import { oweEffects } from './reactions/owe-effects.reaction.js';
import { noteAtTheDesk } from './reactions/note-at-the-desk.reaction.js';
import { blacklistPapers } from './reading/blacklist-papers.js';

/** Its part of the worker: the list, and who answers when clocks ring. */
@Module({ imports: [PapersModule] })
export class BlacklistWorker implements OnModuleInit {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    kinds: ClockedKinds,
    nouns: Nouns,
    papers: PaperSources,
    private readonly world: DecisionWorld,
    private readonly readModels: DataSource,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
  ) {
    papers.add(...blacklistPapers);
    kinds.add(listingNoun, disclosureNoun, creditNoun);
    for (const one of all) nouns.filesOf(one);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(listingRegister);
    await this.projections.run(disclosureRegister);
    await this.projections.run(creditRegister);
    const look = casesAndListings(this.world, this.readModels);
    await this.reactions.run(followPenalties(look));
    await this.reactions.run(followCredit(recordLeft(this.world)));
    await this.reactions.run(noteAtTheDesk(listedThen(this.world)));
    await this.reactions.run(oweEffects(listedThen(this.world)));
  }
}
