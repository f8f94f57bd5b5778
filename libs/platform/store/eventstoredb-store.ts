import { type EventStoreDBClient, WrongExpectedVersionError } from '@eventstore/db-client';
import { refuse } from '#domain/kernel';
import { EventStoreDbLog, type StoreWatch } from '#platform/log';
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
 * The event store over EventStoreDB's protocol: a real server (21.10 or newer), a cluster, or the
 * event node. Connection, discovery, TLS and credentials are the official client's; the messages of
 * an append are written by hand, because building them with the generated classes costs more than
 * everything else an append takes.
 */
export class EventStoreDbStore extends EventStore {
  private readonly batch: BatchStream;
  private readonly log: EventStoreDbLog;

  constructor(
    client: EventStoreDBClient,
    private readonly watch?: Pick<StoreWatch, 'appended'>,
  ) {
    super();
    this.batch = new BatchStream(client);
    this.log = new EventStoreDbLog(client);
  }

  override async append(
    stream: string,
    events: readonly NewEvent[] | EncodedEvents,
    expected: number | 'none',
  ): Promise<Appended> {
    const encoded = 'chunks' in events ? events : encodeEvents(events);
    notTooLarge(encoded);
    try {
      const { revision, position } = await this.batch.append(stream, encoded, expected);
      this.watch?.appended();
      return { revision, position: position ?? (await this.notBefore()) };
    } catch (error) {
      const isConflict = error instanceof WrongExpectedVersionError;
      this.watch?.appended(isConflict ? undefined : error);
      if (!isConflict) throw error;
      throw new WrongRevision(stream, expected, actual(error.actualVersion));
    }
  }

  /**
   * A repeat of what is hidden by now has no position of its own any more: whoever waits for the
   * newest has seen it.
   */
  private async notBefore(): Promise<Appended['position']> {
    return (await this.log.head()) ?? { commit: '0', prepare: '0' };
  }
}

/**
 * What a server takes in one append unless it is set up otherwise: data, metadata and types
 * together.
 */
const appendBytes = 1_048_576;

/**
 * Said before it is sent: servers differ in what they count, and what one of them took another
 * would refuse.
 */
const notTooLarge = ({ chunks }: EncodedEvents): void => {
  const bytes = chunks.reduce((sum, { length }) => sum + length, 0);
  if (bytes > appendBytes)
    refuse(
      'record-too-large',
      `This act would put ${bytes} bytes on record at once, more than the ${appendBytes} that fit: state less, or in several acts（本次将记录 ${bytes} 字节，超过单次上限 ${appendBytes}：请精简内容或者分次办理）.`,
    );
};
