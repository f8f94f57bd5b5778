import { Module, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner, ReactionRunner } from '#platform/following';
import { EventLog } from '#platform/log';
import { dutyNoun } from './duty/duty.noun.js';
import { dutyRegister } from './projections/duty-register.js';
import { lookAgain, referablesOf } from './reactions/look-again.js';

/**
 * The part of duties in the worker: their register, who answers when their clocks
 * ring, and the second look at what acts rested on.
 */
@Module({})
export class DutiesWorker implements OnModuleInit {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    kinds: ClockedKinds,
    private readonly nouns: Nouns,
    private readonly log: EventLog,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
  ) {
    kinds.add(dutyNoun);
    nouns.filesOf(dutyNoun);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(dutyRegister);
    for (const noun of this.nouns.all())
      if (referablesOf(noun).length > 0) await this.reactions.run(lookAgain(noun, this.log));
  }
}
