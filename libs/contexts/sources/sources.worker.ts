import { Module, type OnModuleInit } from '@nestjs/common';
import type { Reaction } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { alarmNoun } from './alarm/alarm.noun.js';
import { alarmRegister } from './projections/alarm-register.js';
import { pointRegister } from './projections/point-register.js';
import { sourceRegister } from './projections/source-register.js';
import { checkCompetence } from './reactions/check-competence.reaction.js';
import { sourceNoun } from './source/source.noun.js';
import { nouns as all } from './sources.nouns.js';

/** Its part of the worker: registers, and who answers when clocks ring. */
@Module({})
export class SourcesWorker implements OnModuleInit {
  constructor(
    kinds: ClockedKinds,
    nouns: Nouns,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
  ) {
    kinds.add(sourceNoun, alarmNoun);
    for (const one of all) nouns.filesOf(one);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(sourceRegister);
    await this.projections.run(pointRegister);
    await this.projections.run(alarmRegister);
    await this.reactions.run(checkCompetence as Reaction);
  }
}
