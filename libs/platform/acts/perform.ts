import { Command as BusCommand, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Answer, Request } from '#platform/store';
import { Nouns } from './nouns.js';

/**
 * An act on its way over the bus, from the HTTP edge or a ringing clock to the decider of its noun.
 */
export class Perform extends BusCommand<Answer> {
  constructor(
    readonly category: string,
    readonly request: Request,
  ) {
    super();
  }
}

/** Hands each act to the decider of its noun. */
@CommandHandler(Perform)
export class PerformHandler implements ICommandHandler<Perform> {
  constructor(private readonly nouns: Nouns) {}

  execute({ category, request }: Perform): Promise<Answer> {
    return this.nouns.of(category)(request);
  }
}
