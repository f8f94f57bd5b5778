import type { Asked } from '#platform/http';
import {
  type Answer,
  type Decisions,
  type DecisionWorld,
  nameId,
  nameSpace,
} from '#platform/store';
import { type Command, type Event, evolveOne, type Evolve, same } from '#domain/kernel';
import type { Reservation, Taken } from '#domain/procedure';
import type { Fate } from './order.js';
import { Reservations, type Wanted } from './reservations.js';

/** What a matter has of which there is one, and whether it has it no more. */
export type Having<D extends object> = Readonly<{ details: D; over: boolean }>;

/** What there is one of: its names, their name space, and what a matter has of it. */
export type OneOf<D extends object, N extends Event, S> = Readonly<{
  names: Reservation<D, N>;
  space: string;
  /** Nothing while the matter does not have it yet. */
  having: (state: S) => Having<D> | undefined;
  /**
   * Details of before as they are compared today, where the way of comparing has changed: who took
   * a name then is found under today's, which the keeper gives him.
   */
  asToday?: (details: D) => D;
}>;

/**
 * What one matter of the district has at a time（只登记一次）: a device, a code on a site, a
 * listing. In this order: rehearse, so that what the rules refuse holds nothing; hold what the
 * matter would have, where another one that has it is named; act; confirm, or let go when it was
 * refused after all. A crash leaves it held: the retry goes on from there, or the keeper asks the
 * matter. It is free again when the matter has it no more.
 */
export class OneOfItsKind<
  C extends Command,
  S,
  E extends Event,
  D extends object,
  N extends Event,
> {
  readonly names: Reservations<D, N>;
  private readonly space: Buffer;

  constructor(
    private readonly of: Readonly<{ decisions: Decisions<C, S, E>; evolve: Evolve<S, E> }>,
    private readonly one: OneOf<D, N, S>,
    world: DecisionWorld,
  ) {
    this.space = nameSpace(one.space);
    this.names = new Reservations(
      one.names,
      world,
      (_, taken) => this.fateOf(taken),
      ({ details }) => this.wanted(details),
    );
  }

  /** Throws `Refusal` when a rule says no, or another matter has it. */
  async perform(id: string, command: C, asked: Asked): Promise<Answer> {
    const { decisions, evolve } = this.of;
    const request = { ...asked, id, command };
    const act = () => decisions.handle(request);
    const events = await decisions.rehearse(request);
    if (events.length === 0) return act();
    const { state: before } = await decisions.stateOf(id);
    const after = events.reduce<S>((state, event) => evolveOne(evolve, state, event), before);
    const details = this.one.having(after)?.details;
    if (!details) return act();
    return this.names.during([this.wanted(details)], { matter: id, asked }, act);
  }

  private wanted(said: D): Wanted<D> {
    const details = this.today(said);
    return { name: nameId(Object.values(details).join('|'), this.space), details };
  }

  private today(details: D): D {
    return this.one.asToday?.(details) ?? details;
  }

  private async fateOf({ matter, details }: Taken<D>): Promise<Fate> {
    const now = this.one.having((await this.of.decisions.stateOf(matter)).state);
    if (!now || !same(this.today(now.details), this.today(details))) return 'not-yet';
    return now.over ? 'never' : 'on-record';
  }
}
