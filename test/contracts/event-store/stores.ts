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
import { startEventNode } from '#stand-ins/event-node';
import { type Reach, reachOf } from './reach.js';

/** A store under contract: whatever speaks EventStoreDB's protocol at this address. */
export type Store = { client: EventStoreDBClient; connectionString: string; reach: Reach };

const PATIENCE_MS = 60_000;

let connections = 0;

/**
 * A client with a connection of its own: clients of one process that are alike share one, and its
 * hundred calls.
 */
export const ownConnection = (connectionString: string): EventStoreDBClient => {
  connections += 1;
  const apart = `keepAliveInterval=${10_000 + connections}`;
  return EventStoreDBClient.connectionString(`${connectionString}&${apart}`);
};

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

/**
 * Per-call credentials make the client use the classic append; without them it uses the batch
 * stream.
 */
export const appending = (store: Pick<Store, 'client'>, way: 'batch' | 'classic'): Append => {
  const credentials = way === 'classic' ? { username: 'admin', password: 'changeit' } : undefined;
  return (stream, given, expectedRevision = 'any') =>
    store.client.appendToStream(stream, given, {
      expectedRevision,
      ...(credentials ? { credentials } : {}),
    });
};

/** The server that `EVENTSTORE_URL` names, in place of the node. */
const named = process.env['EVENTSTORE_URL'];
export const onNode = named === undefined;

/**
 * What only the node promises, or what harms a real server; skipped there, and seen to be skipped.
 */
export const itOnNode = onNode ? it : it.skip;

const started = async (store: Store): Promise<() => Promise<void>> => {
  const postgres = await withPostgres();
  const databaseUrl = await postgres.freshDatabase();
  const node = await startEventNode({ databaseUrl, commitTimeoutMs: PATIENCE_MS });
  // A busy machine is no failure of the store.
  store.connectionString = `${node.connectionString}&defaultDeadline=${PATIENCE_MS}`;
  return () => node.stop();
};

/**
 * Runs a contract against the event node, or against the real server that `EVENTSTORE_URL` names:
 * what the node promises is what the real one does.
 */
export const contract = (name: string, suite: (store: Store) => void): void => {
  describe(`${name} (${onNode ? 'event node' : 'EventStoreDB'})`, () => {
    const store = {} as Store;
    let stop: () => Promise<void> = () => Promise.resolve();
    beforeAll(async () => {
      if (onNode) stop = await started(store);
      else store.connectionString = named!.includes('?') ? named! : `${named}?`;
      store.reach = await reachOf(store.connectionString);
      store.client = EventStoreDBClient.connectionString(store.connectionString);
    });
    afterAll(async () => {
      await store.client.dispose();
      await stop();
    });
    suite(store);
  });
};
