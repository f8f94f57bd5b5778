import { withPostgres } from '#stand-ins/embedded';
import { startEventNode } from '#stand-ins/event-node';
import { connect, disconnect, EventStoreDbLog } from '#platform/log';
import { EventStoreDbStore } from '#platform/store';

const patienceMs = 60_000;

/**
 * A store of its own for one suite: the official client, the event node, PostgreSQL. Stop it in
 * `afterAll`.
 */
export const realStore = async () => {
  const postgres = await withPostgres();
  const databaseUrl = await postgres.freshDatabase();
  const node = await startEventNode({ databaseUrl, commitTimeoutMs: patienceMs });
  // Client and node share one process here: a busy machine is no failure of the store.
  const connectionString = `${node.connectionString}&keepAliveInterval=${patienceMs}&keepAliveTimeout=${patienceMs}`;
  const client = connect(connectionString);
  return {
    node,
    connectionString,
    log: new EventStoreDbLog(client),
    store: new EventStoreDbStore(client),
    stop: async (): Promise<void> => {
      await disconnect(connectionString);
      await node.stop();
    },
  };
};

export type RealStore = Awaited<ReturnType<typeof realStore>>;
