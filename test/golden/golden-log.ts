import { comparePositions, EventLog, type LogMessage, type StoredEvent } from '#platform/log';
import type { Position } from '#domain/kernel';

type All = Parameters<EventLog['readAll']>[0];
type Subscription = Parameters<EventLog['subscribe']>[0];

/**
 * The golden events as a log: each with the position, revision and envelope it was stored with.
 * Nothing is ever added.
 */
export class GoldenLog extends EventLog {
  constructor(private readonly events: readonly StoredEvent[]) {
    super();
  }

  override async *readStream(
    stream: string,
    options: NonNullable<Parameters<EventLog['readStream']>[1]> = {},
  ): AsyncIterable<StoredEvent> {
    const back = options.direction === 'backwards';
    const all = this.events.filter((event) => event.stream === stream);
    const wanted = (back ? all.toReversed() : all).filter(
      ({ revision }) =>
        options.from === undefined || (back ? revision <= options.from : revision >= options.from),
    );
    yield* wanted.slice(0, options.limit).map(copied);
  }

  override async *readAll({ after, prefixes, limit, direction }: All): AsyncIterable<StoredEvent> {
    const back = direction === 'backwards';
    const wanted = (back ? this.events.toReversed() : this.events).filter(
      ({ stream, position }) =>
        starts(stream, prefixes) && (!after || comparePositions(position, after) * sign(back) > 0),
    );
    yield* wanted.slice(0, limit).map(copied);
  }

  override async *subscribe({ after, prefixes, signal }: Subscription): AsyncIterable<LogMessage> {
    const from = after ? { after } : {};
    for await (const event of this.readAll({ ...from, prefixes })) yield { kind: 'event', event };
    const position = this.events.at(-1)?.position;
    if (position) yield { kind: 'checkpoint', position };
    yield { kind: 'caught-up' };
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve());
    });
  }

  override async head(): Promise<Position | undefined> {
    return this.events.at(-1)?.position;
  }
}

const sign = (back: boolean): number => (back ? -1 : 1);

/** Whoever reads may keep what they read: the golden events stay as they are. */
const copied = (event: StoredEvent): StoredEvent => structuredClone(event);

const starts = (stream: string, prefixes: readonly string[] | undefined): boolean =>
  !prefixes || prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix));
