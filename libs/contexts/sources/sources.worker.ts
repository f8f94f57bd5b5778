import { Module, type OnModuleInit } from '@nestjs/common';
import type { Reaction } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { PapersModule, PaperSources } from '#platform/papers';
import { alarmNoun } from './alarm/alarm.noun.js';
import { alarmRegister } from './projections/alarm-register.js';
import { gatewayRegister } from './projections/gateway-register.js';
import { pointRegister } from './projections/point-register.js';
import { sourceRegister } from './projections/source-register.js';
import { sourcesPapers } from './reading/records.js';
import { checkCompetence } from './reactions/check-competence.reaction.js';
import { pursueUnfiled } from './reactions/pursue-unfiled.reaction.js';
import { sourceNoun } from './source/source.noun.js';
import { nouns as all } from './sources.nouns.js';

/** Its part of the worker: registers, and who answers when clocks ring. */
@Module({ imports: [PapersModule] })
export class SourcesWorker implements OnModuleInit {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    kinds: ClockedKinds,
    nouns: Nouns,
    papers: PaperSources,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
  ) {
    papers.add(...sourcesPapers);
    kinds.add(sourceNoun, alarmNoun);
    for (const one of all) nouns.filesOf(one);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(sourceRegister);
    await this.projections.run(pointRegister);
    await this.projections.run(gatewayRegister);
    await this.projections.run(alarmRegister);
    await this.reactions.run(checkCompetence as Reaction);
    await this.reactions.run(pursueUnfiled as Reaction);
  }
}
