import { Injectable, Optional } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { v5 } from 'uuid';
import { type Answer, DecisionWorld, rehearse } from '#platform/store';
import type { Asked } from '#platform/http';
import type { Command } from '#domain/kernel';
import { Foresight } from './foresight.js';
import { Nouns } from './nouns.js';
import { Perform } from './perform.js';
import { answeredBy, type Previewed } from './previewed.js';

/** Where controllers hand in acts: the bus between the HTTP edge and the deciders. */
@Injectable()
export class Desk {
  constructor(
    private readonly bus: CommandBus,
    readonly world: DecisionWorld,
    readonly nouns: Nouns,
    @Optional() private readonly foresight?: Foresight,
  ) {}

  /**
   * Lets an act go its way; where only that was asked, without doing it, and answers what would
   * follow.
   */
  async previewed(
    { preview, ...asked }: Asked,
    go: (asked: Asked) => Promise<Answer>,
  ): Promise<Answer & Partial<Previewed>> {
    if (!preview) return go(asked);
    return rehearse(this.world, async (trying) => {
      const answer = await go(asked);
      return answeredBy(answer, trying, await this.foresight?.after(trying, this));
    });
  }

  /** Sends one command to one noun and answers when its events are in the store. */
  perform<C extends Command>(
    kind: Readonly<{ category: string }>,
    id: string,
    command: C,
    asked: Asked,
  ): Promise<Answer> {
    return this.bus.execute(new Perform(kind.category, { id, command, ...asked }));
  }
}

const nounIds = '0c9d3a5e-5a0b-5d7e-9a55-1f0f4f2d8e77';

/**
 * The id of what a request creates. It follows from the command's id (and so from the idempotency
 * key), so that a blind retry finds the same stream.
 */
export const idFor = ({ commandId }: Pick<Asked, 'commandId'>, what = 'noun'): string =>
  v5(`${what}|${commandId}`, nounIds);

/** The data of a command, for bodies that must not drift from it. */
export type Data<C extends Command> = { -readonly [Field in keyof C['data']]: C['data'][Field] };
