import { type EventStoreDBClient, WrongExpectedVersionError } from '@eventstore/db-client';
import { BatchStream } from './batch-stream.js';
import {
  type Appended,
  type EncodedEvents,
  EventStore,
  type NewEvent,
  WrongRevision,
} from './event-store.js';
import { encodeEvents } from './wire/encode-events.js';

const actual = (version: bigint | string): number | 'none' =>
  typeof version === 'bigint' && version >= 0n ? Number(version) : 'none';

/**
 * The event store over EventStoreDB's protocol: a real server (21.10 or newer), a cluster, or the event node. Connection,
 * discovery, TLS and credentials are the official client's; the messages of an append are written by hand, because building
 * them with the generated classes costs more than everything else an append takes.
 */
export class EventStoreDbStore extends EventStore {
  private readonly batch: BatchStream;

  constructor(client: EventStoreDBClient) {
    super();
    this.batch = new BatchStream(client);
  }

  override async append(
    stream: string,
    events: readonly NewEvent[] | EncodedEvents,
    expected: number | 'none',
  ): Promise<Appended> {
    try {
      const encoded = 'chunks' in events ? events : encodeEvents(events);
      return await this.batch.append(stream, encoded, expected);
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      throw new WrongRevision(stream, expected, actual(error.actualVersion));
    }
  }
}
