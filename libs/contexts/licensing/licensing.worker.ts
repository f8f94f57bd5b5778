import { Module, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { DecisionWorld } from '#platform/store';
import type { Reaction } from '#domain/kernel';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { PapersModule, PaperSources } from '#platform/papers';
import { DataSource } from 'typeorm';
import { applicationNoun } from './application/application.noun.js';
import { barNoun } from './bar/bar.noun.js';
import { bundleNoun } from './bundle/bundle.noun.js';
import { licenceNoun } from './licence/licence.noun.js';
import { applicationRegister } from './projections/application-register.js';
import { barRegister } from './projections/bar-register.js';
import { bundleRegister } from './projections/bundle-register.js';
import { licenceRegister } from './projections/licence-register.js';
import { licencesOfHolder } from './projections/licences-of-holder.js';
import { followHolders } from './reactions/follow-holders.reaction.js';
import { followPenalties } from './reactions/follow-penalties.reaction.js';
import { licensingPapers } from './reading/licensing-papers.js';
import { ownReactions } from './reactions/own-reactions.js';

/**
 * Licensing's part of the worker: registers, the news its streams follow, and who answers when its
 * clocks ring.
 */
@Module({ imports: [PapersModule] })
export class LicensingWorker implements OnModuleInit {
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
    papers.add(...licensingPapers);
    kinds.add(applicationNoun, bundleNoun, licenceNoun, barNoun);
    nouns.filesOf(applicationNoun);
    nouns.filesOf(bundleNoun);
    nouns.filesOf(licenceNoun);
    nouns.filesOf(barNoun);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(applicationRegister);
    await this.projections.run(licenceRegister);
    await this.projections.run(bundleRegister);
    await this.projections.run(barRegister);
    for (const reaction of ownReactions) await this.reactions.run(reaction as Reaction);
    const whose = licencesOfHolder(this.world, this.readModels);
    await this.reactions.run(followPenalties(whose));
    await this.reactions.run(followHolders(whose));
  }
}
