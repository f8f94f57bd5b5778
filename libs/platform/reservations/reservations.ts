import { Decisions, type DecisionWorld, nameId, nameSpace, type Request } from '#platform/store';
import {
  type Actor,
  type CommandOf,
  type Event,
  type Instant,
  instant,
  partsOf,
  type Recorded,
  Refusal,
} from '#domain/kernel';
import { free, type Name, type OnRecord, type Reservation, type Taken } from '#domain/procedure';
import { type Fate, reserving, settledBefore, settleOpen } from './order.js';
import { OpenHolds } from './open-holds.js';

const keeper: Actor = { kind: 'system', by: 'installation', name: 'reservations' };
const commandIds = nameSpace('2f6c1f5e-0c55-5b8e-8a53-3f3d1f3f9a10');

/** A name to be taken, and what others are told of it. */
export type Wanted<D extends object> = Readonly<{ name: string; details: D }>;

/** For which matter, by which request. */
export type By = Readonly<{
  matter: string;
  asked: Pick<Request, 'commandId' | 'correlationId'>;
}>;

/** A name that is not settled: held, or taken under a form in which it is compared no more. */
export type OpenName<D extends object> = Taken<D> & Readonly<{ name: string; since: Instant }>;

/** What was taken under an older form is settled at once. */
const ofBefore = { since: instant('1970-01-01T00:00:00Z') } as const;

type NameCommand<D extends object, E extends Event> = CommandOf<Reservation<D, E>>;

/**
 * The names of one kind over all streams of the district. `fateOf` asks the context whether the
 * matter that has a name bears it. Whoever comes next frees a name that is loose: held for an act
 * that had its time, or on record no more.
 */
export class Reservations<D extends object, E extends Event> {
  private readonly names: Decisions<NameCommand<D, E>, Name<D>, E>;

  constructor(
    private readonly noun: Reservation<D, E>,
    private readonly world: DecisionWorld,
    private readonly fateOf: (name: string, taken: Taken<D>) => Promise<Fate>,
    /** The name that is taken today for what was taken then; absent where that is the same. */
    private readonly today?: (taken: Taken<D>) => Wanted<D>,
  ) {
    this.names = new Decisions<NameCommand<D, E>, Name<D>, E>(noun, noun, world);
  }

  /** Whose a name is. */
  async now(name: string): Promise<Name<D>> {
    return (await this.names.stateOf(name)).state;
  }

  /** Who keeps that matter from the name: nobody when it is free, loose, or the matter's own. */
  async against(name: string, matter: string): Promise<Taken<D> | undefined> {
    const state = await this.now(name);
    if (state.status === 'free' || state.matter === matter) return undefined;
    return (await this.isLoose(name, state)) ? undefined : state;
  }

  /**
   * Holds every name, acts, and confirms; see `reserving`. Throws `Refusal` when another matter has
   * one of them.
   */
  during<T>(wanted: readonly Wanted<D>[], by: By, act: () => Promise<T>): Promise<T> {
    return reserving(
      {
        hold: () => this.holdAll(wanted, by),
        confirm: () => each(wanted, (one) => this.confirm(one, by)),
        release: (_, reason) => each(wanted, (one) => this.afterRefusal(one, by, reason)),
      },
      act,
    );
  }

  /**
   * Lets go of a name whose act fell from the record. Nothing happens when it is not that matter's,
   * or only held.
   */
  async fell(name: string, matter: string, reason: string): Promise<void> {
    await this.ask(name, { type: 'ReleaseName', data: { matter, reason } });
  }

  /** What is held and not settled, from the log on. */
  follow(onTrouble?: (error: unknown) => void): OpenHolds<E, OpenName<D>> {
    const note = (open: Map<string, OpenName<D>>, event: Recorded<E>): void => {
      const name = partsOf(event.stream)!.id;
      const evolve = this.noun.evolve[event.type as E['type']];
      const after = evolve(open.get(name) ?? free, event.data);
      if (after.status === 'held') open.set(name, { ...after, name });
      else if (this.isOfBefore(name, after)) open.set(name, { ...ofBefore, ...after, name });
      else open.delete(name);
    };
    return new OpenHolds(this.world, { name: this.noun.title, kind: this.noun, note }, onTrouble);
  }

  /**
   * Settles what a crash left held, by asking the matters. Young holds are left alone. Answers how
   * many were settled.
   */
  settle(open: readonly OpenName<D>[]): Promise<number> {
    return settleOpen(open, {
      now: this.world.clock.now(),
      fate: (one) => this.fateOf(one.name, one),
      confirm: (one) =>
        one.status === 'on-record' ? this.rename(one) : this.confirm(one, byKeeper(one)),
      release: (one, reason) => this.letGo(one.name, one, reason),
    });
  }

  private isOfBefore(name: string, now: Name<D>): now is OnRecord<D> {
    return now.status === 'on-record' && this.today !== undefined && this.today(now).name !== name;
  }

  /** Takes today's name for a matter that has one of before; where another has it, both stay. */
  private async rename(one: OpenName<D>): Promise<void> {
    const wanted = this.today?.(one);
    if (!wanted) return;
    try {
      await this.during([wanted], byKeeper(one), async () => undefined);
      await this.fell(one.name, one.matter, 'compared in another form since');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private async holdAll(wanted: readonly Wanted<D>[], by: By): Promise<void> {
    const { matter, asked } = by;
    // One order for all who want several, so that of two who want the same ones has them all.
    const inOrder = wanted.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    try {
      await each(inOrder, async ({ name, details }) => {
        await this.freeIfLoose(name, matter);
        const data = { matter, attempt: asked.commandId, details };
        await this.ask(name, { type: 'HoldName', data }, asked);
      });
    } catch (error) {
      if (error instanceof Refusal)
        await each(wanted, (one) => this.giveUp(one, by, `refused: ${error.code}`)).catch(() => {});
      throw error;
    }
  }

  /**
   * The same request may have come to another process, and be on record: then that is what it was
   * refused for.
   */
  private async afterRefusal(wanted: Wanted<D>, by: By, reason: string): Promise<void> {
    const state = await this.now(wanted.name);
    const isOurs = state.status === 'held' && state.matter === by.matter;
    if (isOurs && (await this.fateOf(wanted.name, state)) === 'on-record')
      await this.confirm(wanted, by);
    else await this.giveUp(wanted, by, reason);
  }

  private confirm({ name, details }: Wanted<D>, { matter, asked }: By): Promise<void> {
    return this.ask(name, { type: 'ConfirmName', data: { matter, details } }, asked);
  }

  private giveUp({ name }: Wanted<D>, { matter, asked }: By, reason: string): Promise<void> {
    const data = { matter, attempt: asked.commandId, reason };
    return this.ask(name, { type: 'GiveUpName', data }, asked);
  }

  private async freeIfLoose(name: string, matter: string): Promise<void> {
    const state = await this.now(name);
    if (state.status === 'free' || state.matter === matter) return;
    if (await this.isLoose(name, state))
      await this.letGo(name, state, 'nothing on record that stands');
  }

  private letGo(name: string, taken: Taken<D>, reason: string): Promise<void> {
    const attempt = taken.status === 'held' ? taken.attempt : undefined;
    return this.ask(name, { type: 'ReleaseName', data: { matter: taken.matter, attempt, reason } });
  }

  /** Whether the matter does not bear the name, and no act under way will change that. */
  private async isLoose(name: string, taken: Taken<D>): Promise<boolean> {
    const fate = await this.fateOf(name, taken);
    if (fate !== 'not-yet') return fate === 'never';
    return taken.status === 'on-record' || taken.since <= settledBefore(this.world.clock.now());
  }

  /**
   * The id follows from what the name is now: the same again is one request, after a release it is
   * another.
   */
  private async ask(id: string, command: NameCommand<D, E>, asked?: By['asked']): Promise<void> {
    const { revision } = await this.names.stateOf(id);
    const commandId = nameId(`${id}|${revision}|${JSON.stringify(command)}`, commandIds);
    const correlationId = asked?.correlationId ?? commandId;
    const causationId = asked?.commandId ?? commandId;
    await this.names.handle({ id, command, commandId, correlationId, causationId, actor: keeper });
  }
}

/** What the keeper does for a matter, whoever asked. */
const byKeeper = ({ name, matter }: Readonly<{ name: string; matter: string }>): By => {
  const id = nameId(`${name}|${matter}`, commandIds);
  return { matter, asked: { commandId: id, correlationId: id } };
};

const each = async <T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> => {
  for (const one of all) await act(one);
};
