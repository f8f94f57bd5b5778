import { Module, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { erasing, ReactionRunner } from '#platform/following';
import { Keys } from '#platform/privacy';
import { citizenNoun } from './citizen/citizen.noun.js';

/** The part of the registry in the worker: keys go when it was decided that they go. */
@Module({})
export class RegistryWorker implements OnModuleInit {
  constructor(
    nouns: Nouns,
    private readonly keys: Keys,
    private readonly reactions: ReactionRunner,
  ) {
    nouns.filesOf(citizenNoun);
  }

  async onModuleInit(): Promise<void> {
    await this.reactions.run(erasing(citizenNoun, this.keys));
  }
}
