import type { Instant, Position } from '#domain/kernel';

/** An event as it lies in the store: not yet upcast, its metadata not yet trusted. */
export type StoredEvent = Readonly<{
  id: string;
  stream: string;
  revision: number;
  type: string;
  data: object;
  metadata: Readonly<Record<string, unknown>>;
  position: Position;
  created: Instant;
}>;

/** What a subscription says, in one ordered queue: nothing overtakes anything. */
export type LogMessage =
  | Readonly<{ kind: 'event'; event: StoredEvent }>
  /** Everything up to here was considered; resuming after it loses nothing. */
  | Readonly<{ kind: 'checkpoint'; position: Position }>
  | Readonly<{ kind: 'caught-up' }>;

export type Direction = 'forwards' | 'backwards';

/**
 * The log, read-only: all that query API, worker and auditors may do with the event store. An
 * abstract class is port and injection token at once.
 */
export abstract class EventLog {
  /**
   * One stream from a revision (inclusive; backwards from the end unless given). Nothing when it
   * does not exist.
   */
  abstract readStream(
    stream: string,
    options?: Readonly<{ direction?: Direction; from?: number; limit?: number }>,
  ): AsyncIterable<StoredEvent>;

  /**
   * The global log after a position (exclusive), in either direction, only streams that start with
   * one of the prefixes.
   */
  abstract readAll(
    options: Readonly<{
      direction?: Direction;
      after?: Position;
      limit?: number;
      prefixes?: readonly string[];
    }>,
  ): AsyncIterable<StoredEvent>;

  /**
   * History after a position and then live, until the signal aborts. Ends with an error when the
   * connection breaks.
   */
  abstract subscribe(
    options: Readonly<{ after?: Position; prefixes: readonly string[]; signal: AbortSignal }>,
  ): AsyncIterable<LogMessage>;

  /** Position of the newest event of the whole log, or nothing when the log is empty. */
  abstract head(): Promise<Position | undefined>;
}
