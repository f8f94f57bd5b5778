import { withPostgres } from '#libs/embedded';
import { startEventNode } from '#libs/event-node';
import { connect, disconnect, EventStoreDbLog } from '#libs/event-log';
import { EventStoreDbStore } from '#libs/event-store';

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
