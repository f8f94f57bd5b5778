import { randomUUID } from 'node:crypto';
import {
  type AllStreamResolvedEvent,
  type AppendExpectedRevision,
  type AppendResult,
  EventStoreDBClient,
  type EventData,
  jsonEvent,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { withPostgres } from '#stand-ins/embedded';
import { type EventNode, startEventNode } from '#stand-ins/event-node';

/** A store under contract: whatever speaks EventStoreDB's protocol at this address. */
export type Store = { client: EventStoreDBClient; connectionString: string };

const PATIENCE_MS = 60_000;

/** What a suite needs on top of the client: names nobody else uses, and two ways to append. */
export const fresh = (category = 'contract'): string => `${category}-${randomUUID()}`;

export const event = (type = 'Happened', data: object = {}, id: string = randomUUID()) =>
  jsonEvent({ id, type, data: data as Record<string, unknown>, metadata: { by: '张三' } });

export const events = (count: number, type = 'Happened'): EventData[] =>
  Array.from({ length: count }, (_, number) => event(type, { number }));

/** Collects what a read gives. */
export const all = async <E extends ResolvedEvent | AllStreamResolvedEvent>(
  read: AsyncIterable<E>,
): Promise<E[]> => {
  const found: E[] = [];
  for await (const resolved of read) found.push(resolved);
  return found;
};

export const revisions = (found: readonly ResolvedEvent[]): number[] =>
  found.map(({ event }) => Number(event!.revision));

export const failure = async (promise: Promise<unknown>): Promise<Record<string, unknown>> => {
  try {
    await promise;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error('Nothing failed');
};

export type Append = (
  stream: string,
  events: EventData | EventData[],
  expectedRevision?: AppendExpectedRevision,
) => Promise<AppendResult>;

/** Per-call credentials make the client use the classic append; without them it uses the batch stream. */
export const appending = (store: Store, way: 'batch' | 'classic'): Append => {
  const credentials = way === 'classic' ? { username: 'admin', password: 'changeit' } : undefined;
  return (stream, given, expectedRevision = 'any') =>
    store.client.appendToStream(stream, given, {
      expectedRevision,
      ...(credentials ? { credentials } : {}),
    });
};

/**
 * Runs a contract against the event node, and against a real server where `EVENTSTORE_URL` names one: what the node promises
 * is what the real one does.
 */
export const contract = (name: string, suite: (store: Store) => void): void => {
  describe(`${name} (event node)`, () => {
    const store = {} as Store;
    let node: EventNode;
    beforeAll(async () => {
      const postgres = await withPostgres();
      const databaseUrl = await postgres.freshDatabase();
      node = await startEventNode({ databaseUrl, commitTimeoutMs: PATIENCE_MS });
      // A busy machine is no failure of the store.
      store.connectionString = `${node.connectionString}&defaultDeadline=${PATIENCE_MS}`;
      store.client = EventStoreDBClient.connectionString([store.connectionString] as never);
    });
    afterAll(async () => {
      await store.client.dispose();
      await node.stop();
    });
    suite(store);
  });
  const real = process.env['EVENTSTORE_URL'];
  if (!real) return;
  describe(`${name} (EventStoreDB)`, () => {
    const store = { connectionString: real } as Store;
    beforeAll(() => {
      store.client = EventStoreDBClient.connectionString([real] as never);
    });
    afterAll(() => store.client.dispose());
    suite(store);
  });
};
