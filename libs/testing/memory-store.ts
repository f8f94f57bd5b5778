import { type Appended, EventStore, type NewEvent, WrongRevision } from '#platform/store';
import type { MemoryLog } from './memory-log.js';

type Sealed = NewEvent & { readonly metadata: Record<string, unknown> };

/** The writing side of a `MemoryLog`: all or nothing, at exactly the expected revision. */
export class MemoryStore extends EventStore {
  constructor(private readonly log: MemoryLog) {
    super();
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: number | 'none',
  ): Promise<Appended> {
    const actual = this.log.tip(stream) ?? 'none';
    if (actual !== expected) throw new WrongRevision(stream, expected, actual);
    const stored = this.log.append(stream, ...(events as readonly Sealed[]));
    const { revision, position } = stored.at(-1)!;
    return { revision, position };
  }
}

/**
 * When a process is killed: before or after its append of that number (1 is the first) has reached
 * the store.
 */
export type Death = Readonly<{ append: number; when: 'before' | 'after' }>;

/**
 * One process's way to a store, which ends as kill -9 ends it: what comes after is neither written
 * nor answered.
 */
export class MortalStore extends EventStore {
  /** How often it was asked to append. */
  appends = 0;
  dead = false;

  constructor(
    private readonly store: EventStore,
    private readonly death?: Death,
  ) {
    super();
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: number | 'none',
  ): Promise<Appended> {
    this.appends += 1;
    const last = this.appends === this.death?.append;
    if (last && this.death?.when === 'before') this.dead = true;
    if (this.dead) throw new Error('the process died here');
    const appended = await this.store.append(stream, events, expected);
    if (last) this.dead = true;
    if (this.dead) throw new Error('the process died here');
    return appended;
  }
}
