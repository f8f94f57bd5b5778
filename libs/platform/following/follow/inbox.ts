import { comparePositions, type LogMessage, type StoredEvent } from '#platform/log';
import type { Position } from '#domain/kernel';
import type { Follower } from './log-reader.js';

/** Some events in order, and the position up to which everything was considered. */
export type Batch = Readonly<{ events: readonly StoredEvent[]; ceiling: Position }>;

/** When a batch is full, and how long it waits for more while history is being read. */
export type BatchLimits = Readonly<{ events: number; lingerMs: number }>;

export const usualBatch: BatchLimits = { events: 1_000, lingerMs: 50 };

type Wanted = Readonly<{
  prefixes: readonly string[];
  accepts: (event: Pick<StoredEvent, 'stream' | 'type' | 'id'>) => boolean;
}>;

/**
 * The ordered queue between the subscription and one shard. It keeps the events of the shard and,
 * as a single mark, how far the log has been considered beyond them. Live, a batch is whatever has
 * arrived; while catching up it fills first.
 */
export class Inbox implements Follower {
  readonly prefixes: readonly string[];
  private queue: StoredEvent[] = [];
  private offered: Position | undefined;
  private taken: Position | undefined;
  private live = false;
  private closed = false;
  private wakeTaker: () => void = () => undefined;
  private room: { promise: Promise<void>; open: () => void } | undefined;

  constructor(
    private readonly wanted: Wanted,
    after: Position | undefined,
    private readonly limits: BatchLimits = usualBatch,
  ) {
    this.prefixes = wanted.prefixes;
    this.offered = after;
    this.taken = after;
  }

  passed(): Position | undefined {
    return this.offered;
  }

  /** Creation time of the oldest event that waits here. */
  oldest(): string | undefined {
    return this.queue[0]?.created;
  }

  /** How many events wait here. */
  size(): number {
    return this.queue.length;
  }

  offer(message: LogMessage): Promise<void> | undefined {
    if (this.closed) return undefined;
    if (message.kind === 'caught-up') this.live = true;
    else this.accept(message);
    if (this.live || this.queue.length === 1 || this.queue.length >= this.limits.events)
      this.wakeTaker();
    return this.queue.length >= this.limits.events * 4 ? this.full() : undefined;
  }

  /**
   * The next batch. After `patienceMs` without events: one that only moves the position, or nothing
   * if that stands still.
   */
  async take(patienceMs: number): Promise<Batch | undefined> {
    const any = () => this.queue.length > 0;
    if (!any()) await this.news(patienceMs, any);
    const ready = () => this.live || this.queue.length >= this.limits.events;
    if (any() && !ready()) await this.news(this.limits.lingerMs, ready);
    return this.closed || this.offered === this.taken ? undefined : this.drain();
  }

  /** Whether everything there is has been offered. */
  hasAll(): boolean {
    return this.live && this.queue.length === 0;
  }

  /** Whether the present was reached once since it joined. */
  isLive(): boolean {
    return this.live;
  }

  isClosed(): boolean {
    return this.closed;
  }

  /** Ends a wait; nothing is offered or taken any more. */
  close(): void {
    this.closed = true;
    this.queue = [];
    this.wakeTaker();
    this.room?.open();
  }

  private accept(message: Exclude<LogMessage, { kind: 'caught-up' }>): void {
    const position = message.kind === 'event' ? message.event.position : message.position;
    if (this.offered && comparePositions(position, this.offered) <= 0) return;
    this.offered = position;
    if (message.kind === 'event' && this.isWanted(message.event)) this.queue.push(message.event);
  }

  private isWanted(event: StoredEvent): boolean {
    const { prefixes, accepts } = this.wanted;
    return prefixes.some((prefix) => event.stream.startsWith(prefix)) && accepts(event);
  }

  private drain(): Batch {
    const events = this.queue.splice(0, this.limits.events);
    const ceiling = this.queue.length > 0 ? events.at(-1)!.position : this.offered!;
    this.taken = ceiling;
    this.room?.open();
    this.room = undefined;
    return { events, ceiling };
  }

  private full(): Promise<void> {
    if (!this.room) {
      let open: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => {
        open = resolve;
      });
      this.room = { promise, open };
    }
    return this.room.promise;
  }

  /** Waits until `ready`, the time is over, or the inbox is closed. */
  private news(ms: number, ready: () => boolean): Promise<void> {
    if (this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      this.wakeTaker = () => {
        if (ready() || this.closed) done();
      };
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
    });
  }
}
