import {
  type EventStoreDBClient,
  type JSONEventData,
  jsonEvent,
  NO_STREAM,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { type Appended, EventStore, type NewEvent, WrongRevision } from './event-store.js';

const text = new TextEncoder();

/** The envelope goes as bytes: given as an object, the client takes it through base64 twice, which costs more than all else. */
const proposed = ({ id, type, data, metadata }: NewEvent): JSONEventData =>
  jsonEvent({ id, type, data, metadata: text.encode(JSON.stringify(metadata)) } as never);

const actual = (version: bigint | string): number | 'none' =>
  typeof version === 'bigint' && version >= 0n ? Number(version) : 'none';

/** The event store over EventStoreDB's protocol: a real server, a cluster, or the event node. */
export class EventStoreDbStore extends EventStore {
  constructor(private readonly client: EventStoreDBClient) {
    super();
  }

  override async append(
    stream: string,
    events: readonly NewEvent[],
    expected: number | 'none',
  ): Promise<Appended> {
    const expectedRevision = expected === 'none' ? NO_STREAM : BigInt(expected);
    try {
      const { nextExpectedRevision, position } = await this.client.appendToStream(
        stream,
        events.map(proposed),
        { expectedRevision },
      );
      if (!position) throw new Error(`The store named no position for an append to ${stream}`);
      const { commit, prepare } = position;
      return {
        revision: Number(nextExpectedRevision),
        position: { commit: String(commit), prepare: String(prepare) },
      };
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      throw new WrongRevision(stream, expected, actual(error.actualVersion));
    }
  }
}
