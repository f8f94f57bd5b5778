import { withPostgres } from '#stand-ins/embedded';
import { startEventNode } from '#stand-ins/event-node';
import { connect, disconnect, EventStoreDbLog } from '#platform/log';
import { EventStoreDbStore } from '#platform/store';

/** A store of its own for one suite: the official client, the event node, PostgreSQL. Stop it in `afterAll`. */
export const realStore = async () => {
  const postgres = await withPostgres();
  const node = await startEventNode({ databaseUrl: await postgres.freshDatabase() });
  const client = connect(node.connectionString);
  return {
    node,
    connectionString: node.connectionString,
    log: new EventStoreDbLog(client),
    store: new EventStoreDbStore(client),
    stop: async (): Promise<void> => {
      await disconnect(node.connectionString);
      await node.stop();
    },
  };
};

export type RealStore = Awaited<ReturnType<typeof realStore>>;
