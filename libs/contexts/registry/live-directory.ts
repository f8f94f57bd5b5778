import {
  comparePositions,
  type EventLog,
  follow,
  positionOf,
  type StoredEvent,
} from '#platform/log';
import {
  type Envelope,
  inTodaysShape,
  partsOf,
  type Position,
  type Recorded,
  schemaOf,
  type StreamKind,
} from '#domain/kernel';
import {
  type Directory,
  emptyDirectory,
  registryStreams,
  upTo,
  withEvent,
} from './directory/directory.js';
import { type DirectoryView, viewOf } from './directory/directory-view.js';

export type LiveDirectoryOptions = Readonly<{
  /** Code of the district whose registers count; every district of the log unless given. */
  district?: string;
  /** Wait before the first attempt to reconnect; doubled each time up to the longest. */
  shortestWaitMs?: number;
  longestWaitMs?: number;
  /** Told of each broken connection, and of the fault that ends the following. */
  onTrouble?: (error: unknown) => void;
}>;

type Waiter = Readonly<{ position: Position; done: () => void; failed: (error: Error) => void }>;

const kinds = new Map<string, StreamKind>(
  registryStreams.map((kind) => [kind.category, kind as StreamKind]),
);
const prefixesIn = (district: string | undefined): readonly string[] =>
  registryStreams.map(({ category }) => `${category}-${district ? `${district}.` : ''}`);

/**
 * Keeps a directory abreast of the log, so that every act is judged by what the registers say now. A broken connection is
 * mended by itself. An event that cannot be read ends the following for good: then `ready` and every wait fail, and the
 * process must stop, because authority would be judged by old news.
 */
export class LiveDirectory {
  /** Resolves once all that lay in the log at the start is known. */
  readonly ready: Promise<void>;
  private directory = emptyDirectory();
  private view = viewOf(this.directory);
  private readonly aborted = new AbortController();
  private waiters: readonly Waiter[] = [];
  private fault: Error | undefined;
  private following: Promise<void> | undefined;
  private becameReady: () => void = () => {};
  private neverReady: (error: Error) => void = () => {};

  constructor(
    private readonly log: EventLog,
    private readonly options: LiveDirectoryOptions = {},
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.becameReady = resolve;
      this.neverReady = reject;
    });
    // Whoever asks later still gets the rejection; nobody asking is no crash.
    this.ready.catch(() => {});
  }

  /** Begins to follow the log; asking again changes nothing. */
  start(): void {
    this.following ??= this.follow();
  }

  /** What the registers say now. Throws the fault that ended the following, rather than answer with old news. */
  current(): DirectoryView {
    if (this.fault) throw this.fault;
    return this.view;
  }

  /** The registers themselves, for lists. Throws like `current`. */
  registers(): Directory {
    if (this.fault) throw this.fault;
    return this.directory;
  }

  /** Resolves when the directory knows everything up to that position; rejects after so many milliseconds. */
  async waitFor(position: Position | string, timeoutMs: number): Promise<void> {
    const wanted = typeof position === 'string' ? positionOf(position) : position;
    if (this.fault) throw this.fault;
    if (this.knows(wanted)) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiters = this.waiters.filter((one) => one !== waiter);
        reject(new Error(`The directory did not reach ${wanted.commit} in ${timeoutMs} ms`));
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
    this.giveUp(new Error('The directory was stopped'));
  }

  private async follow(): Promise<void> {
    const { shortestWaitMs, longestWaitMs, onTrouble } = this.options;
    const known = positionOf(this.directory.position);
    await follow(this.log, {
      prefixes: prefixesIn(this.options.district),
      after: known.commit === '0' ? undefined : known,
      take: (event) => {
        this.take(event);
        this.release();
      },
      considered: (position) => {
        this.reach(position);
        this.release();
      },
      caughtUp: () => this.becameReady(),
      shortestWaitMs,
      longestWaitMs,
      onTrouble,
      signal: this.aborted.signal,
    }).catch((error: unknown) => {
      onTrouble?.(error);
      this.giveUp(this.fault ?? (error as Error));
    });
  }

  private take(stored: StoredEvent): void {
    if (this.knows(stored.position)) return;
    try {
      this.directory = withEvent(this.directory, recordedFrom(stored));
    } catch (cause) {
      const where = `${stored.stream}@${stored.revision}`;
      this.fault = new Error(`The registry cannot be read from ${where} on`, { cause });
      throw this.fault;
    }
    this.view = viewOf(this.directory);
  }

  private reach(position: Position): void {
    if (this.knows(position)) return;
    this.directory = upTo(this.directory, position);
    this.view = viewOf(this.directory);
  }

  private knows(position: Position): boolean {
    return comparePositions(position, positionOf(this.directory.position)) <= 0;
  }

  private release(): void {
    const reached = this.waiters.filter(({ position }) => this.knows(position));
    this.waiters = this.waiters.filter((one) => !reached.includes(one));
    for (const { done } of reached) done();
  }

  private giveUp(error: Error): void {
    this.neverReady(error);
    for (const { failed } of this.waiters) failed(error);
    this.waiters = [];
  }
}

const recordedFrom = ({ metadata, ...stored }: StoredEvent): Recorded => {
  const kind = kinds.get(partsOf(stored.stream)?.category ?? '');
  const { schema } = metadata;
  if (!kind || typeof schema !== 'number' || schema > schemaOf(kind, stored.type))
    throw new RangeError(`${stored.type} was not written by this program or one before it`);
  const data = inTodaysShape(kind, { type: stored.type, data: stored.data, schema });
  return { ...stored, data, envelope: metadata as unknown as Envelope };
};
