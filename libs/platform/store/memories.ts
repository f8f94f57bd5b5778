import { LRUCache } from 'lru-cache';
import type { EventLog, EventsAside } from '#platform/log';
import {
  type Command,
  type Decider,
  type Event,
  type Instant,
  type PeopleTold,
  Refusal,
  type StreamKind,
} from '#domain/kernel';
import { rehearsal } from './rehearsing/rehearsing.js';
import { catchUp, type Remembered, untouched } from './remembered.js';

const streamsRemembered = 5_000;

/** How a file stands: at which revision, since when it is there, and when it last went on. */
export type Stood<S> = Readonly<{
  state: S;
  revision: number;
  since?: Instant;
  last?: Instant;
  /** Of whom its events tell. */
  people: PeopleTold;
}>;

/** Where streams are read. */
export type Shelf = Readonly<{ log: EventLog; aside: EventsAside }>;

/** What is remembered by stream, and what waits at each. */
type Kept<S> = Readonly<{
  memory: Pick<Map<string, Remembered<S>>, 'get' | 'delete'> &
    Readonly<{ set(stream: string, memory: Remembered<S>): unknown }>;
  queues: Map<string, Promise<unknown>>;
}>;

/**
 * The streams of one kind as far as this process has read them. What is done with one stream queues
 * up, so that nothing is read into the same memory twice.
 */
export class Memories<C extends Command, S, E extends Event> {
  private readonly own: Kept<S> = {
    memory: new LRUCache<string, Remembered<S>>({ max: streamsRemembered }),
    queues: new Map(),
  };

  constructor(
    private readonly kind: StreamKind<E>,
    private readonly decider: Decider<C, S, E>,
    private readonly shelf: Shelf,
  ) {}

  /** What is remembered of a stream; read anew when other events of it are passed over now. */
  recall(stream: string): Remembered<S> {
    const trying = rehearsal();
    if (!trying) return this.recalled(stream);
    const { memory } = trying.ownOf(this, apart<S>);
    const known = memory.get(stream) ?? copied(this.recalled(stream));
    memory.set(stream, known);
    return known;
  }

  private recalled(stream: string): Remembered<S> {
    const known = this.own.memory.get(stream);
    const asides = this.shelf.aside.in(stream);
    if (known?.asides === asides) return known;
    const fresh = untouched(this.decider.initial, asides);
    this.own.memory.set(stream, fresh);
    return fresh;
  }

  /** Reads what came since. Tells whether anything did. */
  catchUp(memory: Remembered<S>, stream: string): Promise<boolean> {
    const { kind, decider } = this;
    return catchUp(memory, stream, { log: this.shelf.log, kind, decider });
  }

  /** How the file stands now. */
  stateOf(stream: string): Promise<Stood<S>> {
    return this.inTurn(stream, async () => {
      const memory = this.recall(stream);
      await this.catchUp(memory, stream);
      const { state, revision, since, last, people } = memory;
      return { state, revision, people, ...(since && { since }), ...(last && { last }) };
    });
  }

  /**
   * An append whose outcome is unknown leaves the memory behind the store: forget it, the next act
   * reads again.
   */
  async inTurn<T>(stream: string, act: () => Promise<T>): Promise<T> {
    const { memory, queues } = rehearsal()?.ownOf(this, apart<S>) ?? this.own;
    const before = queues.get(stream) ?? Promise.resolve();
    const mine = before.then(act, act);
    queues.set(stream, mine);
    try {
      return await mine;
    } catch (error) {
      if (!(error instanceof Refusal)) memory.delete(stream);
      throw error;
    } finally {
      if (queues.get(stream) === mine) queues.delete(stream);
    }
  }
}

/** What a rehearsal remembers and waits for: nobody else meets it. */
const apart = <S>(): Kept<S> => ({ memory: new Map(), queues: new Map() });

const copied = <S>(memory: Remembered<S>): Remembered<S> => ({
  ...memory,
  handled: new Map(memory.handled),
  people: memory.people.copy(),
});
