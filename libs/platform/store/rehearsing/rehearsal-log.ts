import { comparePositions, EventLog, type LogMessage, type StoredEvent } from '#platform/log';
import { type EncodedEvents, EventStore, type NewEvent, WrongRevision } from '../event-store.js';
import type { Clock, Position } from '#domain/kernel';

type StreamOptions = NonNullable<Parameters<EventLog['readStream']>[1]>;
type Appended = Awaited<ReturnType<EventStore['append']>>;

/**
 * The log as it would be: what lies in the store, and behind it what a rehearsal wrote（试运行）,
 * which ends with the process.
 */
export class RehearsalLog extends EventLog {
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly added: StoredEvent[] = [];
  private readonly waiting: (() => void)[] = [];
  private base: bigint | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** How many events the rehearsal wrote. */
  get written(): number {
    return this.added.length;
  }

  /** What the rehearsal wrote, in its order. */
  get events(): readonly StoredEvent[] {
    return this.added;
  }

  /** Appends as the store would: at the revision expected, or `WrongRevision`. */
  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: number | 'none',
  ): Promise<Appended> {
    const actual = await this.tip(stream);
    if (actual !== expected) throw new WrongRevision(stream, expected, actual);
    this.base ??= BigInt((await this.log.head())?.commit ?? '0');
    const first = actual === 'none' ? 0 : actual + 1;
    const stored = events.map((event, at) => this.stored(stream, first + at, event));
    this.streams.set(stream, [...(this.streams.get(stream) ?? []), ...stored]);
    this.wake();
    const { revision, position } = stored.at(-1)!;
    return { revision, position };
  }

  override readStream(stream: string, options: StreamOptions = {}): AsyncIterable<StoredEvent> {
    const own = this.streams.get(stream) ?? [];
    return options.direction === 'backwards'
      ? this.backwards(stream, options, own)
      : this.forwards(stream, options, own);
  }

  private async *forwards(stream: string, options: StreamOptions, own: readonly StoredEvent[]) {
    const { from = 0, limit = Infinity } = options;
    let left = limit;
    for await (const event of this.log.readStream(stream, options)) {
      yield event;
      left -= 1;
    }
    yield* own.filter(({ revision }) => revision >= from).slice(0, left);
  }

  private async *backwards(stream: string, options: StreamOptions, own: readonly StoredEvent[]) {
    const { from = Infinity, limit = Infinity } = options;
    const newest = own.filter(({ revision }) => revision <= from).toReversed();
    yield* newest.slice(0, limit);
    if (newest.length < limit)
      yield* this.log.readStream(stream, {
        ...options,
        ...(limit < Infinity && { limit: limit - newest.length }),
      });
  }

  override readAll(options: Parameters<EventLog['readAll']>[0]): AsyncIterable<StoredEvent> {
    return this.log.readAll(options);
  }

  /** What lies in the store, then what is rehearsed; what others write meanwhile is not seen. */
  override async *subscribe({
    after,
    prefixes,
    signal,
  }: Parameters<EventLog['subscribe']>[0]): AsyncIterable<LogMessage> {
    const isWanted = (stream: string): boolean =>
      prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix));
    signal.addEventListener('abort', () => this.wake(), { once: true });
    for await (const event of this.log.readAll({ ...(after && { after }), prefixes }))
      yield { kind: 'event', event };
    for (let at = 0; !signal.aborted;) {
      for (; at < this.added.length; at += 1) {
        const event = this.added[at]!;
        if (after && comparePositions(event.position, after) <= 0) continue;
        if (isWanted(event.stream)) yield { kind: 'event', event };
        else yield { kind: 'checkpoint', position: event.position };
      }
      yield { kind: 'caught-up' };
      await this.more(at, signal);
    }
  }

  override async head(): Promise<Position | undefined> {
    return this.added.at(-1)?.position ?? (await this.log.head());
  }

  private async tip(stream: string): Promise<number | 'none'> {
    for await (const { revision } of this.readStream(stream, { direction: 'backwards', limit: 1 }))
      return revision;
    return 'none';
  }

  private stored(stream: string, revision: number, { id, type, data, metadata }: NewEvent) {
    const place = `${this.base! + BigInt(this.added.length + 1)}`;
    const event: StoredEvent = {
      id,
      stream,
      revision,
      type,
      data: JSON.parse(JSON.stringify(data)) as object,
      metadata: JSON.parse(JSON.stringify(metadata)) as Readonly<Record<string, unknown>>,
      position: { commit: place, prepare: place },
      created: this.clock.now(),
    };
    this.added.push(event);
    return event;
  }

  private more(at: number, signal: AbortSignal): Promise<void> {
    if (this.added.length > at || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }
}

/** The store of a rehearsal: what is appended to it is seen in its log, and nowhere else. */
export class RehearsalStore extends EventStore {
  constructor(private readonly log: RehearsalLog) {
    super();
  }

  append(
    stream: string,
    events: readonly NewEvent[] | EncodedEvents,
    expected: number | 'none',
  ): Promise<Appended> {
    if ('chunks' in events) throw new TypeError('A rehearsal takes events one by one.');
    return this.log.append(stream, events, expected);
  }
}
