import { EventStoreDBClient } from '@eventstore/db-client';

const clients = new Map<string, EventStoreDBClient>();

/**
 * The one client of this process for a connection string. One, because the client keeps its pending appends in one table for
 * the whole process, and a second client's broken connection would reject the first one's.
 */
export const connect = (connectionString: string): EventStoreDBClient => {
  const known = clients.get(connectionString);
  if (known) return known;
  const client = EventStoreDBClient.connectionString(connectionString);
  clients.set(connectionString, client);
  return client;
};

/** Ends every stream of the shared client, so that the process may exit. */
export const disconnect = async (connectionString: string): Promise<void> => {
  const client = clients.get(connectionString);
  clients.delete(connectionString);
  await client?.dispose();
};
