import type { Commit } from '../storage/commit-rows.js';
import { DatabaseInUse, WriterSession } from '../storage/writer-session.js';
import { Draft, type LogEnd } from './draft.js';
import { type Failure, LogFailure } from './failures.js';
import type { Place } from '../stream/known-ids.js';
import { metastreamOf } from '../stream/record.js';
import type { StreamCache } from './stream-cache.js';
import { softDeleted, type StreamState } from '../stream/stream-state.js';
import type { Tail } from './following/tail.js';
import { apply, type Outcome, streamsOf, type WriteRequest } from './write-request.js';

/** Bounds of one commit: above them a flush costs little compared with the rows. */
const COMMIT_REQUESTS = 2000;
const COMMIT_BYTES = 8 * 1024 * 1024;
/** How long the copy of an append under way waits in vain. */
const COPY_MS = 2_000;
/** What may wait before the node says that it is too busy. */
const QUEUE_BYTES = 256 * 1024 * 1024;

type Waiting = {
  readonly request: WriteRequest;
  readonly bytes: number;
  readonly timer: NodeJS.Timeout;
  readonly resolve: (place: Place) => void;
  readonly reject: (error: Error) => void;
  /** Answered already, by its deadline. */
  over: boolean;
};

type WriterParts = Readonly<{
  cache: StreamCache;
  tail: Tail;
  /**
   * Fetches the ids that a request asks about and memory no longer holds; nothing when it holds
   * them all.
   */
  recall(
    states: ReadonlyMap<string, StreamState>,
    request: WriteRequest,
  ): Promise<void> | undefined;
  openSession(): Promise<WriterSession>;
  /** Called when writing has become impossible for good. */
  onFatal(error: Error): void;
}>;

const bytesOf = (request: WriteRequest): number =>
  request.kind === 'append'
    ? request.events.reduce(
        (sum, { data, metadata }) => sum + data.length + metadata.length + 100,
        0,
      )
    : 100;

/**
 * The single writer. Requests queue up while a commit is on its way to disk; the next commit takes
 * all of them: many appends, one flush. Positions are given out here, in the order of commits, and
 * only after the commit is durable does anybody see its events or get an answer.
 */
export class LogWriter {
  private queue: Waiting[] = [];
  private queuedBytes = 0;
  private working = false;
  private preparing = false;
  /** How many of the queue have had their streams looked up. */
  private prepared = 0;
  private closed = false;
  private end: LogEnd;

  constructor(
    private session: WriterSession,
    private readonly parts: WriterParts,
    end: Readonly<{ position: number; streamKey: number }>,
  ) {
    const { position, streamKey } = end;
    this.end = { head: position, position: position + 1, streamKey, nowMs: 0 };
  }

  /** Requests that wait for the next commit. */
  get waiting(): number {
    return this.queue.length;
  }

  get isOverfull(): boolean {
    return this.queuedBytes > QUEUE_BYTES / 4;
  }

  /**
   * Queues a request; resolves once it is durable. Rejects with `LogFailure`; after `timeout` the
   * outcome is unknown and the same request may safely be sent again.
   */
  submit(request: WriteRequest, timeoutMs: number): Promise<Place> {
    if (this.closed) return refused({ kind: 'not-ready' });
    if (this.queuedBytes > QUEUE_BYTES) return refused({ kind: 'busy' });
    if (timeoutMs <= 0) return refused({ kind: 'timeout' });
    const bytes = bytesOf(request);
    this.queuedBytes += bytes;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.over = true;
        reject(new LogFailure({ kind: 'timeout' }));
      }, timeoutMs);
      const waiting: Waiting = { request, bytes, timer, resolve, reject, over: false };
      this.queue.push(waiting);
      if (!this.working) void this.work();
      else this.prepareSoon();
    });
  }

  /** Lets the running commit finish, refuses what still waits, gives the lock back. */
  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) settle(waiting, { failure: { kind: 'not-ready' } });
    while (this.working) await new Promise((resolve) => setTimeout(resolve, 5));
    await this.session.close();
  }

  /**
   * Looks the next commit's streams up while the current one is on its way to disk. One look-up at
   * a time: what arrives meanwhile goes into the next, so that a look-up is for many streams.
   */
  private prepareSoon(): void {
    if (this.preparing) return;
    this.preparing = true;
    setImmediate(() => {
      const names = namesIn(this.queue.slice(this.prepared));
      this.prepared = this.queue.length;
      const done = (): void => {
        this.preparing = false;
        if (this.working && this.prepared < this.queue.length) this.prepareSoon();
      };
      void this.parts.cache
        .prepare(names)
        .catch(() => undefined)
        .finally(done);
    });
  }

  private async work(): Promise<void> {
    this.working = true;
    // What arrives in the same turn of the event loop belongs into the same commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.queue.length > 0) {
      const batch = this.take();
      try {
        await this.commit(batch);
      } catch (error) {
        await this.recover(batch, error as Error);
      }
    }
    this.working = false;
  }

  private take(): Waiting[] {
    let [count, bytes] = [0, 0];
    for (const waiting of this.queue) {
      if (count >= COMMIT_REQUESTS || bytes >= COMMIT_BYTES) break;
      count += 1;
      bytes += waiting.bytes;
    }
    this.queuedBytes -= bytes;
    this.prepared = Math.max(0, this.prepared - count);
    return this.queue.splice(0, count).filter(({ over }) => !over);
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    const states = await this.statesFor(batch);
    for (const { request } of batch) {
      const recalled = this.parts.recall(states, request);
      if (recalled) await recalled;
    }
    const before = this.end.head;
    const draft = new Draft(states, { ...this.end, nowMs: this.now() });
    const outcomes = batch.map(({ request }) => apply(draft, request));
    if (draft.records.length > 0) await this.write(draft);
    batch.forEach((waiting, index) => this.tell(waiting, outcomes[index]!, before));
  }

  /**
   * As on the real server, the second copy of an append that came while the first was on its way is
   * left without an answer until its time is up; asked again after that, it is the same append.
   */
  private tell(waiting: Waiting, outcome: Outcome, before: number): void {
    const isCopy = 'copyOf' in outcome && outcome.copyOf !== undefined && outcome.copyOf > before;
    if (!isCopy) return settle(waiting, outcome);
    clearTimeout(waiting.timer);
    setTimeout(() => settle(waiting, { failure: { kind: 'timeout' } }), COPY_MS).unref();
  }

  private async statesFor(batch: readonly Waiting[]): Promise<Map<string, StreamState>> {
    const states = await this.parts.cache.get(namesIn(batch));
    const revived: string[] = [];
    for (const state of states.values())
      if (softDeleted(state)) revived.push(metastreamOf(state.name));
    if (revived.length === 0) return states;
    for (const [name, state] of await this.parts.cache.get(revived)) states.set(name, state);
    return states;
  }

  private async write(draft: Draft): Promise<void> {
    const commit: Commit = draft.commit;
    this.end = draft.logEnd;
    await this.session.write(commit);
    for (const state of draft.settled()) this.parts.cache.put(state);
    this.parts.tail.publish(commit.records);
  }

  /** Time never runs backwards inside the log, whatever the machine's clock does. */
  private now(): number {
    return Math.max(Date.now(), this.end.nowMs);
  }

  /**
   * The commit may or may not have happened. Ask the tables, under the lock again, before anything
   * else is written.
   */
  private async recover(batch: readonly Waiting[], error: Error): Promise<void> {
    process.stderr.write(`event node: commit failed, ${error.message}\n`);
    this.parts.cache.clear();
    for (const waiting of batch) settle(waiting, { failure: { kind: 'timeout' } });
    await this.session.close();
    for (let attempt = 0; !this.closed; attempt += 1) {
      try {
        this.session = await this.parts.openSession();
        const { position, streamKey } = await this.session.ends();
        const next = Math.max(position + 1, this.end.position);
        this.end = { ...this.end, head: position, position: next, streamKey };
        this.parts.cache.clear();
        this.parts.tail.reset(position);
        return;
      } catch (cause) {
        if (cause instanceof DatabaseInUse) return this.surrender(cause);
        await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** attempt, 2000)));
      }
    }
  }

  private surrender(error: Error): void {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) settle(waiting, { failure: { kind: 'not-ready' } });
    this.parts.onFatal(error);
  }
}

const namesIn = (all: readonly Waiting[]): string[] => {
  const names = new Set<string>();
  for (const { request } of all) for (const name of streamsOf(request)) names.add(name);
  return [...names];
};

const refused = (failure: Failure): Promise<never> => Promise.reject(new LogFailure(failure));

const settle = (waiting: Waiting, outcome: Outcome): void => {
  clearTimeout(waiting.timer);
  if (waiting.over) return;
  if ('written' in outcome) waiting.resolve(outcome.written);
  else waiting.reject(new LogFailure(outcome.failure));
};
