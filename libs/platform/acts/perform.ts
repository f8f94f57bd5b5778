import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command as BusCommand } from '@nestjs/cqrs';
import type { Answer, Decisions, Request } from '#platform/store';
import { unknown } from '#domain/kernel';

/** An act on its way over the bus, from the HTTP edge or a ringing clock to the decider of its noun. */
export class Perform extends BusCommand<Answer> {
  constructor(
    readonly category: string,
    readonly request: Request,
  ) {
    super();
  }
}

/** Which decider answers for which kind of stream. */
export class Nouns {
  // The deciders differ in their types; each is only ever handed the commands of its own routes and clocks.
  private readonly byCategory = new Map<string, Pick<Decisions<never, never, never>, 'handle'>>();

  add(decisions: { kind: { category: string }; handle: unknown }): void {
    this.byCategory.set(
      decisions.kind.category,
      decisions as unknown as Pick<Decisions<never, never, never>, 'handle'>,
    );
  }

  /** Throws `Refusal` (unknown) for a category nobody answers for. */
  of(category: string): Pick<Decisions<never, never, never>, 'handle'> {
    return (
      this.byCategory.get(category) ??
      unknown('no-such-noun', `Nobody here answers for ${category}.`)
    );
  }
}

/** Hands each act to the decider of its noun. */
@CommandHandler(Perform)
export class PerformHandler implements ICommandHandler<Perform> {
  constructor(private readonly nouns: Nouns) {}

  execute({ category, request }: Perform): Promise<Answer> {
    return this.nouns.of(category).handle(request as never);
  }
}
