import { setTimeout as sleep } from 'node:timers/promises';
import type { Event, Position, Recorded, StreamKind } from '#domain/kernel';
import { decodeAny } from './decode.js';
import type { EventLog, StoredEvent } from './event-log.js';
import { follow } from './follow.js';
import { NotReadable } from './not-readable.js';
import { comparePositions, positionOf, positionText } from './positions.js';
import { type EventsAside, nothingAside } from './set-aside.js';

/** How the connection to the log is kept, and who is told when it breaks or the fold ends. */
export type Keeping = Readonly<{
  /** Code of the district whose streams count; every district of the log unless given. */
  district?: string;
  /** Wait before the first attempt to reconnect; doubled each time up to the longest. */
  shortestWaitMs?: number;
  longestWaitMs?: number;
  /** Told of each broken connection, and of the fault that ends the fold. */
  onTrouble?: (error: unknown) => void;
  /**
   * Events to pass over. With it the fold goes on by itself once what it stands before is set
   * aside.
   */
  aside?: EventsAside;
}>;

/** What is kept in memory, and what each event makes of it. */
export type LiveFolding<S, E extends Event> = Keeping &
  Readonly<{
    /** What people call it: `registry`, `law`. */
    name: string;
    kinds: readonly StreamKind<E>[];
    initial: S;
    /** May change the state it is given and give it back. */
    fold: (state: S, event: Recorded<E>) => S;
    /** Everything up to there was considered, though nothing in it was ours. */
    reach?: (state: S, position: Position) => S;
    /** Told of each event that comes after the start was read. */
    onNews?: (event: Recorded<E>) => void;
  }>;

/** This process does not know any more what it must know: 503, and not ready. */
export class NotAbreast extends Error {
  constructor(
    readonly what: string,
    override readonly cause: NotReadable,
  ) {
    super(`The ${what} of this process stands still: ${cause.message}`);
    this.name = 'NotAbreast';
  }
}

const lookEveryMs = 200;

type Waiter = Readonly<{ position: Position; done: () => void; failed: (error: Error) => void }>;

/**
 * Follows a part of the log into memory, for the process that decides by it（实时折叠）. A broken
 * connection is mended by itself. An event that cannot be read makes it stand still: then `current`
 * and every wait fail, because nobody may be judged by old news, until an operator sets the event
 * aside; `ready` fails as well where nobody can.
 */
export class LiveFold<S, E extends Event = Event> {
  /** Resolves once all that lay in the log at the start is known. */
  readonly ready: Promise<void>;
  private state: S;
  private position: Position = { commit: '0', prepare: '0' };
  private readonly aborted = new AbortController();
  private waiters: readonly Waiter[] = [];
  private fault: NotAbreast | undefined;
  private following: Promise<void> | undefined;
  private isReady = false;
  private becameReady: () => void = () => {};
  private neverReady: (error: Error) => void = () => {};

  constructor(
    private readonly log: EventLog,
    private readonly of: LiveFolding<S, E>,
  ) {
    this.state = of.initial;
    this.ready = new Promise((resolve, reject) => {
      this.becameReady = resolve;
      this.neverReady = reject;
    });
    // Whoever asks later still gets the rejection; nobody asking is no crash.
    this.ready.catch(() => {});
  }

  /** Begins to follow the log; asking again changes nothing. */
  start(): this {
    this.following ??= this.follow();
    return this;
  }

  get name(): string {
    return this.of.name;
  }

  /**
   * Where the next event of its own lies that it has not taken; nothing where it is abreast of the
   * log, is told so elsewhere, or is still reading.
   */
  async waits(): Promise<Position | undefined> {
    const after = this.position;
    if (this.fault || !this.isReady) return undefined;
    const known = after.commit !== '0' ? { after } : {};
    const unread = this.log.readAll({ ...known, prefixes: this.prefixes(), limit: 1 });
    for await (const { position } of unread) return this.knows(position) ? undefined : position;
    return undefined;
  }

  /** What is known now. Throws `NotAbreast` rather than answer with old news. */
  current(): S {
    if (this.fault) throw this.fault;
    return this.state;
  }

  /** How it is, for the health of the process. */
  health(detail: (state: S) => unknown = () => positionText(this.position)) {
    if (this.fault) return { well: false, detail: this.fault.message };
    return { well: this.isReady, detail: this.isReady ? detail(this.state) : 'still reading' };
  }

  /** Resolves when everything up to that position is known; rejects after so many milliseconds. */
  async waitFor(position: Position | string, timeoutMs: number): Promise<void> {
    const wanted = typeof position === 'string' ? positionOf(position) : position;
    if (this.fault) throw this.fault;
    if (this.knows(wanted)) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiters = this.waiters.filter((one) => one !== waiter);
        reject(new Error(`The ${this.of.name} did not reach ${wanted.commit} in ${timeoutMs} ms`));
      }, timeoutMs);
      const waiter: Waiter = {
        position: wanted,
        done: () => (clearTimeout(timer), resolve()),
        failed: (error) => (clearTimeout(timer), reject(error)),
      };
      this.waiters = [...this.waiters, waiter];
    });
  }

  /** Stops following; resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.aborted.abort();
    await this.following;
    this.giveUp(new Error(`The ${this.of.name} was stopped`));
  }

  private async follow(): Promise<void> {
    const { aside = nothingAside, onTrouble } = this.of;
    await aside.ready.catch(() => undefined);
    while (!this.aborted.signal.aborted)
      try {
        return await this.read();
      } catch (error) {
        onTrouble?.(error);
        if (error instanceof NotAbreast) this.fault = error;
        this.giveUp(error as Error);
        if (!(await this.setAside())) return;
        this.fault = undefined;
      }
  }

  /** Waits until an operator sets aside what it stands before; never where nobody can. */
  private async setAside(): Promise<boolean> {
    const { signal } = this.aborted;
    if (!this.of.aside || !this.fault) return false;
    while (!signal.aborted && !this.passes(this.fault.cause.stored))
      await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
    return !signal.aborted;
  }

  /** While the orders themselves cannot be read, nothing is passed over. */
  private passes({ stream, id }: StoredEvent): boolean {
    try {
      return this.of.aside?.in(stream).has(id) ?? false;
    } catch (error) {
      if (error instanceof NotAbreast) return false;
      throw error;
    }
  }

  private read(): Promise<void> {
    const { shortestWaitMs, longestWaitMs, onTrouble } = this.of;
    const known = this.position.commit !== '0' ? { after: this.position } : {};
    return follow(this.log, {
      ...known,
      prefixes: this.prefixes(),
      take: (event) => this.take(event),
      considered: (position) => this.reach(position),
      caughtUp: () => {
        this.isReady = true;
        this.becameReady();
      },
      shortestWaitMs,
      longestWaitMs,
      onTrouble,
      signal: this.aborted.signal,
    });
  }

  private prefixes(): readonly string[] {
    const { kinds, district } = this.of;
    return kinds.map(({ category }) => `${category}-${district ? `${district}.` : ''}`);
  }

  private take(stored: StoredEvent): void {
    if (this.knows(stored.position)) return;
    try {
      if (this.of.aside?.in(stored.stream).has(stored.id)) return this.arriveAt(stored.position);
      const event = decodeAny(this.of.kinds, stored);
      this.state = this.folded(event, stored);
      this.arriveAt(stored.position);
      if (this.isReady) this.of.onNews?.(event);
    } catch (error) {
      throw error instanceof NotReadable ? new NotAbreast(this.of.name, error) : error;
    }
  }

  private folded(event: Recorded<E>, stored: StoredEvent): S {
    try {
      return this.of.fold(this.state, event);
    } catch (cause) {
      throw new NotReadable(stored, 'not-folded', cause);
    }
  }

  private reach(position: Position): void {
    if (this.knows(position)) return;
    this.state = this.of.reach?.(this.state, position) ?? this.state;
    this.arriveAt(position);
  }

  private arriveAt(position: Position): void {
    this.position = position;
    const reached = this.waiters.filter((one) => this.knows(one.position));
    this.waiters = this.waiters.filter((one) => !reached.includes(one));
    for (const { done } of reached) done();
  }

  private knows(position: Position): boolean {
    return comparePositions(position, this.position) <= 0;
  }

  private giveUp(error: Error): void {
    if (!this.of.aside || this.aborted.signal.aborted) this.neverReady(error);
    for (const { failed } of this.waiters) failed(error);
    this.waiters = [];
  }
}
