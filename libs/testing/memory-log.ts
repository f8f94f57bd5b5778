import { createHash } from 'node:crypto';
import { comparePositions, EventLog, type LogMessage, type StoredEvent } from '#platform/log';
import { type Instant, instant, type Position } from '#domain/kernel';

/** What a test appends. Id and metadata are made up when they are not given. */
export type ToAppend = Readonly<{
  type: string;
  /** Text stands for data that was torn off. */
  data: object | string;
  id?: string;
  metadata?: Record<string, unknown>;
}>;

type Stored = Readonly<{ stream: string; position: Position; json: string }>;
type All = Parameters<EventLog['readAll']>[0];
type Subscription = Parameters<EventLog['subscribe']>[0];

/**
 * The in-memory twin of the event store. It keeps JSON text, leaves holes between positions and
 * lets a test break every connection, because that is what the real one does.
 */
export class MemoryLog extends EventLog {
  private readonly events: Stored[] = [];
  private readonly revisions = new Map<string, number>();
  private readonly wakers = new Set<() => void>();
  private breaks = 0;
  /** The store's own clock. */
  createdAt: Instant = instant('2026-03-02T01:00:00Z');
  /** Makes reading and `head` fail, as when the store is down. */
  down = false;

  /** Appends to the end of a stream and gives the events back as stored. */
  append(stream: string, ...events: readonly ToAppend[]): readonly StoredEvent[] {
    const added = events.map((event) => this.store(stream, event));
    this.wake();
    return added.map(read);
  }

  /** Revision of the last event of a stream. */
  tip(stream: string): number | undefined {
    return this.revisions.get(stream);
  }

  /** Ends every subscription with an error. */
  breakConnections(): void {
    this.breaks += 1;
    this.wake();
  }

  override async *readStream(
    stream: string,
    options: NonNullable<Parameters<EventLog['readStream']>[1]> = {},
  ): AsyncIterable<StoredEvent> {
    const back = options.direction === 'backwards';
    const all = this.events.filter((event) => event.stream === stream).map(read);
    const wanted = (back ? all.toReversed() : all).filter(
      ({ revision }) =>
        options.from === undefined || (back ? revision <= options.from : revision >= options.from),
    );
    this.check();
    yield* wanted.slice(0, options.limit);
  }

  override async *readAll(options: All): AsyncIterable<StoredEvent> {
    const { after, prefixes, limit = Infinity } = options;
    const back = options.direction === 'backwards';
    const [start, step] = back ? [this.before(after), -1] : [this.next(after), 1];
    let left = limit;
    this.check();
    for (let at = start; left > 0 && at >= 0 && at < this.events.length; at += step) {
      const event = this.events[at]!;
      if (!starts(event.stream, prefixes)) continue;
      left -= 1;
      yield read(event);
    }
  }

  override async *subscribe({ after, prefixes, signal }: Subscription): AsyncIterable<LogMessage> {
    const { breaks } = this;
    // As on the real one: without a prefix everything that is not the system's own.
    const wanted = prefixes.length > 0 ? prefixes : undefined;
    let at = this.next(after);
    this.check();
    while (!signal.aborted) {
      for (; at < this.events.length && !signal.aborted; at += 1) {
        yield* messages(this.events[at]!, wanted, at);
        if (this.breaks !== breaks) throw new Error('connection broken');
      }
      if (signal.aborted) return;
      yield { kind: 'caught-up' };
      await this.until(() => at < this.events.length || this.breaks !== breaks, signal);
      if (this.breaks !== breaks) throw new Error('connection broken');
    }
  }

  override async head(): Promise<Position | undefined> {
    this.check();
    return this.events.at(-1)?.position;
  }

  private store(stream: string, { type, data, id, metadata }: ToAppend): Stored {
    const revision = (this.revisions.get(stream) ?? -1) + 1;
    this.revisions.set(stream, revision);
    const count = 100 + this.events.length * 137;
    const position = { commit: `${count}`, prepare: `${count}` };
    const body = {
      id: id ?? idOf(`${stream}@${revision}`),
      stream,
      revision,
      type,
      data,
      metadata: { ...anyEnvelope(this.createdAt), ...metadata },
      position,
      created: this.createdAt,
    };
    const stored = { stream, position, json: JSON.stringify(body) };
    this.events.push(stored);
    return stored;
  }

  private next(after: Position | undefined): number {
    if (!after) return 0;
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePositions(this.events[middle]!.position, after) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private before(after: Position | undefined): number {
    if (!after) return this.events.length - 1;
    const at = this.next(after) - 1;
    return at >= 0 && comparePositions(this.events[at]!.position, after) === 0 ? at - 1 : at;
  }

  private check(): void {
    if (this.down) throw new Error('the event store does not answer');
  }

  private wake(): void {
    this.wakers.forEach((waker) => waker());
  }

  private async until(isSo: () => boolean, signal: AbortSignal): Promise<void> {
    while (!isSo() && !signal.aborted) await this.news(signal);
  }

  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.wakers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.wakers.add(done);
      signal.addEventListener('abort', done);
    });
  }
}

const read = ({ json }: Stored): StoredEvent => JSON.parse(json) as StoredEvent;

const starts = (stream: string, prefixes: readonly string[] | undefined): boolean =>
  !prefixes || prefixes.some((prefix) => stream.startsWith(prefix));

function* messages(
  event: Stored,
  prefixes: readonly string[] | undefined,
  at: number,
): Iterable<LogMessage> {
  if (starts(event.stream, prefixes)) yield { kind: 'event', event: read(event) };
  else if (at % 8 === 7) yield { kind: 'checkpoint', position: event.position };
}

/** A stable UUID for a text. */
const idOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** An envelope of an act nobody asks about, for events that a test puts into a store by hand. */
export const anyEnvelope = (
  now: Instant = instant('2026-03-02T01:00:00Z'),
): Record<string, unknown> => ({
  $correlationId: 'test',
  $causationId: 'test',
  commandId: 'test',
  actor: { kind: 'system', by: 'import', name: 'test' },
  validAt: now,
  recordedAt: now,
  schema: 0,
  law: 'test',
  calendar: 'test',
  code: 'test',
  registry: '0/0',
  previous: '0'.repeat(64),
  digest: '0'.repeat(64),
});
