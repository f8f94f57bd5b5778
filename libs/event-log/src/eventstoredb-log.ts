import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type ReadAllOptions,
  type ResolvedEvent,
  START,
  StreamNotFoundError,
  streamNameFilter,
  type StreamingRead,
} from '@eventstore/db-client';
import { instant, type Position } from '#libs/kernel';
import { type Direction, EventLog, type LogMessage, type StoredEvent } from './event-log.js';
import { OrderedMessages } from './ordered-messages.js';
import { comparePositions } from './positions.js';

type StorePosition = Readonly<{ commit: bigint; prepare: bigint }>;

const toPosition = ({ commit, prepare }: StorePosition): Position => ({
  commit: String(commit),
  prepare: String(prepare),
});

const toStorePosition = ({ commit, prepare }: Position): StorePosition => ({
  commit: BigInt(commit),
  prepare: BigInt(prepare),
});

const toStored = ({ event, commitPosition }: ResolvedEvent | AllStreamResolvedEvent) => {
  if (!event) return undefined;
  const position = event.position ?? {
    commit: commitPosition ?? 0n,
    prepare: commitPosition ?? 0n,
  };
  const stored: StoredEvent = {
    id: event.id,
    stream: event.streamId,
    revision: Number(event.revision),
    type: event.type,
    data: event.data as object,
    metadata: (event.metadata ?? {}) as Record<string, unknown>,
    position: toPosition(position),
    created: instant(event.created),
  };
  return stored;
};

const toMessage = (resolved: ResolvedEvent): LogMessage | undefined => {
  const event = toStored(resolved);
  return event && { kind: 'event', event };
};

/**
 * The client leaves a read that nobody finishes open on the server; cancelling it frees both. One that came to its end is
 * over already, and to cancel it would cost every short read another turn of the event loop.
 */
async function* finished<E extends ResolvedEvent | AllStreamResolvedEvent>(
  read: StreamingRead<E>,
): AsyncGenerator<StoredEvent, void> {
  let over = false;
  try {
    for await (const resolved of read) {
      const event = toStored(resolved);
      if (event) yield event;
    }
    over = true;
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  } finally {
    if (!over) await read.cancel().catch(() => undefined);
  }
}

const startsWithOneOf = (prefixes: readonly string[] | undefined) => (stream: string) =>
  prefixes === undefined || prefixes.some((prefix) => stream.startsWith(prefix));

type Range = Parameters<EventLog['readAll']>[0];

/** The read that covers the range; one event more than asked for, because forwards the one at `after` comes first. */
const range = ({ direction = 'forwards', after, limit, prefixes }: Range): ReadAllOptions => ({
  direction: direction === 'forwards' ? FORWARDS : BACKWARDS,
  fromPosition: after ? toStorePosition(after) : direction === 'forwards' ? START : END,
  ...(limit === undefined || prefixes ? {} : { maxCount: limit + 1 }),
});

/** How many events may be considered between two checkpoints: 32 times this. */
const CHECKPOINT_INTERVAL = 8;

/** The log over EventStoreDB's protocol: a real server, a cluster, or the event node. */
export class EventStoreDbLog extends EventLog {
  constructor(private readonly client: EventStoreDBClient) {
    super();
  }

  override readStream(
    stream: string,
    options: Readonly<{ direction?: Direction; from?: number; limit?: number }> = {},
  ): AsyncIterable<StoredEvent> {
    const { direction = 'forwards', from, limit } = options;
    const end = direction === 'forwards' ? START : END;
    const read = this.client.readStream(stream, {
      direction: direction === 'forwards' ? FORWARDS : BACKWARDS,
      fromRevision: from === undefined ? end : BigInt(from),
      ...(limit === undefined ? {} : { maxCount: limit }),
    });
    return finished(read);
  }

  override async *readAll(
    options: Readonly<{
      direction?: Direction;
      after?: Position;
      limit?: number;
      prefixes?: readonly string[];
    }>,
  ): AsyncIterable<StoredEvent> {
    const { after, limit = Infinity, prefixes } = options;
    const wanted = startsWithOneOf(prefixes);
    // Forwards the store begins at the position itself, backwards before it.
    const beyond = ({ position }: StoredEvent): boolean =>
      !after || comparePositions(position, after) !== 0;
    let left = limit;
    if (left <= 0) return;
    for await (const event of finished(this.client.readAll(range(options)))) {
      if (!beyond(event) || !wanted(event.stream)) continue;
      yield event;
      left -= 1;
      if (left === 0) break;
    }
  }

  override async *subscribe(
    options: Readonly<{ after?: Position; prefixes: readonly string[]; signal: AbortSignal }>,
  ): AsyncIterable<LogMessage> {
    const { after, prefixes, signal } = options;
    if (signal.aborted) return;
    const queue: { messages?: OrderedMessages } = {};
    const checkpointReached = (_: unknown, position: StorePosition): Promise<void> => {
      queue.messages?.mark({ kind: 'checkpoint', position: toPosition(position) });
      return Promise.resolve();
    };
    const names = prefixes.length > 0 ? { prefixes: [...prefixes] } : { regex: '^[^$]' };
    const subscription = this.client.subscribeToAll({
      fromPosition: after ? toStorePosition(after) : START,
      filter: streamNameFilter({
        ...names,
        checkpointInterval: CHECKPOINT_INTERVAL,
        checkpointReached,
      } as never),
    });
    const messages = new OrderedMessages(subscription, toMessage);
    queue.messages = messages;
    const stop = (): void => messages.end();
    signal.addEventListener('abort', stop);
    try {
      yield* messages.messages();
    } finally {
      signal.removeEventListener('abort', stop);
      await subscription.unsubscribe().catch(() => undefined);
    }
  }

  override async head(): Promise<Position | undefined> {
    for await (const { position } of this.readAll({ direction: 'backwards', limit: 1 }))
      return position;
    return undefined;
  }
}
