import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { EventLog } from '#platform/log';
import { dutyNoun } from './duty/duty.noun.js';
import { actsOf } from './projections/act-list.js';
import { dutyRegister } from './projections/duty-register.js';
import { oweCorrections } from './reactions/owe-corrections.js';
import { DataSource } from 'typeorm';
import { lookAgain, referablesOf } from './reactions/look-again.js';
import { lookBack } from './reactions/look-back.js';
import { kindsStoodOn, stoodOn } from './reactions/stood-on.js';

/**
 * The part of duties in the worker: their register, who answers when their clocks
 * ring, and the second look at what acts rested on.
 */
@Module({})
export class DutiesWorker implements OnModuleInit, OnApplicationBootstrap {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    kinds: ClockedKinds,
    private readonly nouns: Nouns,
    private readonly log: EventLog,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
    private readonly readModels: DataSource,
  ) {
    kinds.add(dutyNoun);
    nouns.filesOf(dutyNoun);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(dutyRegister);
    for (const noun of this.nouns.all())
      if (referablesOf(noun).length > 0) await this.reactions.run(lookAgain(noun, this.log));
  }
  /** When every context has said which nouns it keeps. */
  async onApplicationBootstrap(): Promise<void> {
    const nouns = this.nouns.all();
    await this.projections.run(actsOf(nouns));
    await this.reactions.run(lookBack(this.readModels));
    for (const kinds of kindsStoodOn(nouns))
      await this.reactions.run(stoodOn(kinds, this.log, this.readModels));
    const whose = (stream: string) => this.nouns.whoseStream(stream);
    for (const noun of nouns)
      if (noun.commands.some(({ name }) => name === 'ConfirmCorrection'))
        await this.reactions.run(oweCorrections(noun, this.log, whose));
  }
}
