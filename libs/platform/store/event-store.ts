import type { Position } from '#domain/kernel';

/**
 * An event on its way into the store: data and envelope complete, and as JSON where whoever
 * sealed it has written that already.
 */
export type NewEvent = Readonly<{
  id: string;
  type: string;
  data: object;
  metadata: object;
  text?: Readonly<{ data: string; metadata: string }>;
}>;

/**
 * Events as they go over the wire. Whoever prepares many of them elsewhere, in another thread,
 * hands over bytes: they are the same append as the events they were made from.
 */
export type EncodedEvents = Readonly<{ chunks: readonly Uint8Array[] }>;

/** Where an append came to lie: revision of its last event, position of the same. */
export type Appended = Readonly<{ revision: number; position: Position }>;

/** The stream was not at the revision the decision was made on. */
export class WrongRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number | 'none',
    readonly actual: number | 'none',
  ) {
    super(`${stream} is at ${actual}, not at ${expected}`);
    this.name = 'WrongRevision';
  }
}

/**
 * The event store as the command side needs it. Reading is `EventLog`'s; nobody else may append.
 */
export abstract class EventStore {
  /**
   * All or nothing, at exactly the expected revision. Throws `WrongRevision`; repeating an append
   * is one append.
   */
  abstract append(
    stream: string,
    events: readonly NewEvent[] | EncodedEvents,
    expected: number | 'none',
  ): Promise<Appended>;
}
