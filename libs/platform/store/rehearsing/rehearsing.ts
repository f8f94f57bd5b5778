import { AsyncLocalStorage } from 'node:async_hooks';
import { EventLog, type StoredEvent } from '#platform/log';
import type { Clock, Position } from '#domain/kernel';
import { EventStore } from '../event-store.js';
import type { Preview } from '../preview.js';
import { RehearsalLog, RehearsalStore } from './rehearsal-log.js';

/** What one act came to in one file while it was rehearsed, and where that file stands. */
export type Tried = Readonly<{
  stream: string;
  stood: Readonly<{ revision: number; position: Position }>;
  told: Preview;
  /** The reaction that sent it; nothing where it is the act itself. */
  because?: string;
}>;

/**
 * An act that is only rehearsed（预演）: whatever it appends, to whichever stream, ends with it,
 * and what processes remember meanwhile is its own.
 */
export class Rehearsal {
  readonly log: RehearsalLog;
  readonly store: RehearsalStore;
  readonly tried: Tried[] = [];
  /** The reaction that is being followed. */
  because?: string | undefined;
  private readonly owned = new Map<object, unknown>();

  constructor(log: EventLog, clock: Clock) {
    this.log = new RehearsalLog(log, clock);
    this.store = new RehearsalStore(this.log);
  }

  note(tried: Omit<Tried, 'because'>): void {
    const { because } = this;
    this.tried.push({ ...tried, ...(because !== undefined && { because }) });
  }

  /** What somebody keeps between acts, as this rehearsal has it. */
  ownOf<T>(owner: object, make: () => T): T {
    if (!this.owned.has(owner)) this.owned.set(owner, make());
    return this.owned.get(owner) as T;
  }
}

const underWay = new AsyncLocalStorage<Rehearsal>();

/** The rehearsal that is under way here; nothing where what is done is done. */
export const rehearsal = (): Rehearsal | undefined => underWay.getStore();

/** Does what reaches beyond the log（文件等）, unless it is only rehearsed. */
export const forReal = async (act: () => Promise<unknown>): Promise<void> => {
  if (!rehearsal()) await act();
};

/** The log of a process: within a rehearsal, with what that has written. */
export class RehearsableLog extends EventLog {
  constructor(readonly real: EventLog) {
    super();
  }

  override readStream(...of: Parameters<EventLog['readStream']>): AsyncIterable<StoredEvent> {
    return this.here.readStream(...of);
  }

  override readAll(of: Parameters<EventLog['readAll']>[0]): AsyncIterable<StoredEvent> {
    return this.here.readAll(of);
  }

  /** Whoever follows the log follows what is on record. */
  override subscribe(of: Parameters<EventLog['subscribe']>[0]): ReturnType<EventLog['subscribe']> {
    return this.real.subscribe(of);
  }

  override head(): Promise<Position | undefined> {
    return this.here.head();
  }

  private get here(): EventLog {
    return rehearsal()?.log ?? this.real;
  }
}

/** The store of a process: what is appended within a rehearsal ends with it. */
export class RehearsableStore extends EventStore {
  constructor(private readonly real: EventStore) {
    super();
  }

  append(...to: Parameters<EventStore['append']>): ReturnType<EventStore['append']> {
    return (rehearsal()?.store ?? this.real).append(...to);
  }
}

/**
 * Does an act without doing it: the same rules, processes and reservations, on the latest state of
 * every file; nothing of it is written.
 */
export const rehearse = <T>(
  { log, clock }: Readonly<{ log: EventLog; clock: Clock }>,
  act: (trying: Rehearsal) => Promise<T>,
): Promise<T> => {
  if (!(log instanceof RehearsableLog)) throw new TypeError('This log cannot be rehearsed on.');
  const trying = new Rehearsal(log.real, clock);
  return underWay.run(trying, () => act(trying));
};
