import { Module, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { PapersModule, PaperSources } from '#platform/papers';
import { DecisionWorld } from '#platform/store';
import type { Reaction } from '#domain/kernel';
import { DataSource } from 'typeorm';
import { hazardNoun } from './hazard/hazard.noun.js';
import { inspectionNoun } from './inspection/inspection.noun.js';
import { hazardRegister } from './projections/hazard-register.js';
import { inspectionRegister } from './projections/inspection-register.js';
import { tipOffRegister } from './projections/tip-off-register.js';
import { statisticsRegister } from './projections/statistics-register.js';
import { hazardsOfUnit } from './projections/hazards-of-unit.js';
import { countPenalties } from './reactions/count-penalties.reaction.js';
import { followInspections } from './reactions/follow-inspections.reaction.js';
import { pursueAfterBreach } from './reactions/pursue-after-breach.reaction.js';
import { hazardsPapers } from './reading/hazards-papers.js';
import { statisticsNoun } from './statistics/statistics.noun.js';
import { tipOffNoun } from './tip-off/tip-off.noun.js';

/** Its part of the worker: registers, what follows from its news, who answers when clocks ring. */
@Module({ imports: [PapersModule] })
export class HazardsWorker implements OnModuleInit {
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
    papers.add(...hazardsPapers);
    kinds.add(hazardNoun, inspectionNoun, tipOffNoun, statisticsNoun);
    nouns.filesOf(hazardNoun);
    nouns.filesOf(inspectionNoun);
    nouns.filesOf(tipOffNoun);
    nouns.filesOf(statisticsNoun);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(hazardRegister);
    await this.projections.run(inspectionRegister);
    await this.projections.run(tipOffRegister);
    await this.projections.run(statisticsRegister);
    await this.reactions.run(pursueAfterBreach as Reaction);
    await this.reactions.run(followInspections as Reaction);
    await this.reactions.run(countPenalties(hazardsOfUnit(this.world, this.readModels)));
  }
}
