import { LRUCache } from 'lru-cache';
import type { EventLog, EventsAside } from '#platform/log';
import {
  type Command,
  type Decider,
  type Event,
  type Instant,
  Refusal,
  type StreamKind,
} from '#domain/kernel';
import { catchUp, type Remembered, untouched } from './remembered.js';

const streamsRemembered = 5_000;

/** How a file stands: at which revision, since when it is there, and when it last went on. */
export type Stood<S> = Readonly<{ state: S; revision: number; since?: Instant; last?: Instant }>;

/** Where streams are read. */
export type Shelf = Readonly<{ log: EventLog; aside: EventsAside }>;

/**
 * The streams of one kind as far as this process has read them. What is done with one stream queues
 * up, so that nothing is read into the same memory twice.
 */
export class Memories<C extends Command, S, E extends Event> {
  private readonly memory = new LRUCache<string, Remembered<S>>({ max: streamsRemembered });
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly kind: StreamKind<E>,
    private readonly decider: Decider<C, S, E>,
    private readonly shelf: Shelf,
  ) {}

  /** What is remembered of a stream; read anew when other events of it are passed over now. */
  recall(stream: string): Remembered<S> {
    const known = this.memory.get(stream);
    const asides = this.shelf.aside.in(stream);
    if (known?.asides === asides) return known;
    const fresh = untouched(this.decider.initial, asides);
    this.memory.set(stream, fresh);
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
      const { state, revision, since, last } = memory;
      return { state, revision, ...(since && { since }), ...(last && { last }) };
    });
  }

  /**
   * An append whose outcome is unknown leaves the memory behind the store: forget it, the next act
   * reads again.
   */
  async inTurn<T>(stream: string, act: () => Promise<T>): Promise<T> {
    const before = this.queues.get(stream) ?? Promise.resolve();
    const mine = before.then(act, act);
    this.queues.set(stream, mine);
    try {
      return await mine;
    } catch (error) {
      if (!(error instanceof Refusal)) this.memory.delete(stream);
      throw error;
    } finally {
      if (this.queues.get(stream) === mine) this.queues.delete(stream);
    }
  }
}
